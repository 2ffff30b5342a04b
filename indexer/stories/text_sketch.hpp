#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::indexer {

/// What is kept of an article to tell its copies: samples of its shingles (four words in a row), of its details (names
/// and numbers) and of its slots (a detail between the words around it). A sample holds the smallest hashes, so that
/// two samples can be compared (min-hash).
///
/// Source:  Broder, "On the resemblance and containment of documents", 1997; details and slots are our own addition.
struct TextSketch {
    static constexpr std::size_t kMostShingles = 48;
    static constexpr std::size_t kMostOpening = 8;
    static constexpr std::size_t kMostDetails = 64;
    static constexpr std::size_t kMostTitleDetails = 12;
    static constexpr std::size_t kMostSlots = 24;
    static constexpr std::size_t kFingerprints = 8;  ///< of `shingles`, beside all of `opening`: they find candidates

    std::uint32_t length = 0;             ///< shingles in the text, repetitions included
    std::vector<std::uint32_t> shingles;  ///< hashes of the whole text, ascending, each once
    std::vector<std::uint32_t> opening;   ///< the same of its first words alone
    std::vector<std::uint16_t> details;   ///< hashes of names and numbers, ascending, each once
    std::vector<std::uint16_t> of_title;  ///< those of the title that the body has too
    std::vector<std::uint32_t> slots;     ///< the words around << 16 | what stands there; ascending, words around once

    /// True when the sample is of everything: the text has no further shingle or detail.
    [[nodiscard]] bool has_all_shingles() const { return shingles.size() < kMostShingles; }
    [[nodiscard]] bool has_all_details() const { return details.size() < kMostDetails; }

    friend bool operator==(const TextSketch&, const TextSketch&) = default;
};

/// The bytes of an article's sketch slot: some 350 for one of 400 words.
[[nodiscard]] std::string encode_sketch(const TextSketch& sketch);

/// The inverse.
///
/// Errors:  throws chancery::Error (IndexCorrupt) for bytes that encode_sketch cannot have written.
[[nodiscard]] TextSketch decode_sketch(std::string_view bytes);

/// Replaces `fingerprints` by those of an encoded sketch, without decoding the rest.
///
/// Errors:  as decode_sketch.
void decode_fingerprints(std::string_view bytes, std::vector<std::uint32_t>& fingerprints);

}  // namespace chancery::indexer
