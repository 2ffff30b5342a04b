#include "corpus/schema/facet_dictionary.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "corpus/schema/byte_codec.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kValuesPerChunk = 512;

std::string chunk_key(std::size_t chunk) { return fmt::format("facets:{}", chunk); }

}  // namespace

FacetDictionary FacetDictionary::load(const Xapian::Database& database) {
    FacetDictionary dictionary;
    for (std::size_t chunk = 0;; ++chunk) {
        const std::string bytes = database.get_metadata(chunk_key(chunk));
        if (bytes.empty()) break;
        ByteReader reader(bytes);
        while (!reader.done()) {
            const std::uint8_t facet = reader.take_byte();
            const std::string_view id = reader.take_text();
            const std::string_view label = reader.take_text();
            if (facet >= kFacetCount) throw Error(ErrorCode::IndexCorrupt, "the index names an unknown facet");
            dictionary.intern(static_cast<Facet>(facet), id, label);
        }
    }
    dictionary.saved_ = dictionary.values_.size();
    return dictionary;
}

void FacetDictionary::save(Xapian::WritableDatabase& database) {
    if (saved_ == values_.size()) return;
    for (std::size_t chunk = saved_ / kValuesPerChunk; chunk * kValuesPerChunk < values_.size(); ++chunk) {
        const std::size_t end = std::min((chunk + 1) * kValuesPerChunk, values_.size());
        std::string bytes;
        for (std::size_t i = chunk * kValuesPerChunk; i < end; ++i) {
            bytes.push_back(static_cast<char>(values_[i].facet));
            put_text(values_[i].id, bytes);
            put_text(values_[i].label, bytes);
        }
        database.set_metadata(chunk_key(chunk), bytes);
    }
    saved_ = values_.size();
}

std::uint32_t FacetDictionary::intern(Facet facet, std::string_view id, std::string_view label) {
    const auto [place, added] = ordinals_.try_emplace(key_of(facet, id), static_cast<std::uint32_t>(values_.size()));
    if (added) values_.push_back({facet, std::string(id), std::string(label)});
    return place->second;
}

std::optional<std::uint32_t> FacetDictionary::find(Facet facet, std::string_view id) const {
    const auto found = ordinals_.find(key_of(facet, id));
    if (found == ordinals_.end()) return std::nullopt;
    return found->second;
}

std::string FacetDictionary::key_of(Facet facet, std::string_view id) {
    std::string key(1, static_cast<char>(facet));
    return key.append(id);
}

}  // namespace chancery::corpus
