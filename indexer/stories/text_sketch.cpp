#include "indexer/stories/text_sketch.hpp"

#include <algorithm>

#include "corpus/schema/byte_codec.hpp"
#include "corpus/support/error.hpp"

namespace chancery::indexer {

namespace {

/// Ascending numbers as their differences.
template <class Number>
void put_sample(const std::vector<Number>& sample, std::string& out) {
    corpus::put_varint(sample.size(), out);
    Number before = 0;
    for (const Number hash : sample) {
        corpus::put_varint(static_cast<std::uint64_t>(hash - before), out);
        before = hash;
    }
}

template <class Number>
void take_sample(corpus::ByteReader& reader, std::size_t most, std::vector<Number>& sample) {
    const std::uint32_t size = reader.take_number();
    if (size > most)
        throw Error(ErrorCode::IndexCorrupt, "a sketch is damaged", "run `chancery-index check`, then build again");
    sample.clear();
    Number hash = 0;
    for (std::uint32_t i = 0; i < size; ++i) {
        hash = static_cast<Number>(hash + reader.take_number());
        sample.push_back(hash);
    }
}

}  // namespace

std::string encode_sketch(const TextSketch& sketch) {
    std::string out;
    put_sample(sketch.shingles, out);
    put_sample(sketch.opening, out);
    put_sample(sketch.details, out);
    put_sample(sketch.of_title, out);
    put_sample(sketch.slots, out);
    corpus::put_varint(sketch.length, out);
    return out;
}

TextSketch decode_sketch(std::string_view bytes) {
    TextSketch sketch;
    if (bytes.empty()) return sketch;
    corpus::ByteReader reader(bytes);
    take_sample(reader, TextSketch::kMostShingles, sketch.shingles);
    take_sample(reader, TextSketch::kMostOpening, sketch.opening);
    take_sample(reader, TextSketch::kMostDetails, sketch.details);
    take_sample(reader, TextSketch::kMostTitleDetails, sketch.of_title);
    take_sample(reader, TextSketch::kMostSlots, sketch.slots);
    sketch.length = reader.take_number();
    return sketch;
}

void decode_fingerprints(std::string_view bytes, std::vector<std::uint32_t>& fingerprints) {
    fingerprints.clear();
    if (bytes.empty()) return;
    corpus::ByteReader reader(bytes);
    take_sample(reader, TextSketch::kMostShingles, fingerprints);
    std::vector<std::uint32_t> opening;
    take_sample(reader, TextSketch::kMostOpening, opening);
    fingerprints.resize(std::min(fingerprints.size(), TextSketch::kFingerprints));
    fingerprints.insert(fingerprints.end(), opening.begin(), opening.end());
    std::sort(fingerprints.begin(), fingerprints.end());
    fingerprints.erase(std::unique(fingerprints.begin(), fingerprints.end()), fingerprints.end());
}

}  // namespace chancery::indexer
