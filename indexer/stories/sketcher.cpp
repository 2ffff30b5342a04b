#include "indexer/stories/sketcher.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include <xxhash.h>

namespace chancery::indexer {

namespace {

using corpus::Shape;
using corpus::TextField;
using corpus::Token;

constexpr std::size_t kShingleWords = 4;
constexpr std::size_t kOpeningShingles = 64;
constexpr std::size_t kFewWords = 40;  // texts below it are known by their title as well

/// Spreads every bit over the whole number.
/// Source:  the finisher of MurmurHash3.
constexpr std::uint64_t mix(std::uint64_t value) {
    value ^= value >> 33U;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33U;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33U);
}

/// A name or a number. A capital at the beginning of a sentence says nothing.
bool is_detail(const Token& token) {
    switch (token.shape) {
        case Shape::Number:
        case Shape::AllCaps:
        case Shape::Mixed: return true;
        case Shape::Capitalised: return (token.gap & corpus::gap::kSentence) == 0;
        case Shape::Lower:
        case Shape::Caseless: return false;
    }
    return false;
}

std::uint16_t detail_hash(std::uint64_t word_hash) { return static_cast<std::uint16_t>(word_hash >> 48U); }

/// Sorts, keeps each once and at most the `most` smallest.
template <class Number>
void reduce(std::vector<Number>& hashes, std::size_t most) {
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    hashes.resize(std::min(hashes.size(), most));
}

/// The `most` smallest of `hashes`, ascending, each once. Hashes lie evenly, so that those below a bound are enough.
std::vector<std::uint32_t> smallest(std::span<const std::uint32_t> hashes, std::size_t most) {
    std::vector<std::uint32_t> few;
    if (hashes.size() > most * 8) {
        const std::uint64_t bound = (std::uint64_t{most} * 3 << 32U) / hashes.size();
        for (const std::uint32_t hash : hashes) {
            if (hash < bound) few.push_back(hash);
        }
        reduce(few, most);
        if (few.size() == most) return few;
    }
    few.assign(hashes.begin(), hashes.end());
    reduce(few, most);
    return few;
}

}  // namespace

TextSketch Sketcher::sketch(const corpus::AnalysedArticle& analysed, const corpus::Vocabulary& vocabulary) {
    hash_new_words(vocabulary);
    TextSketch sketch;
    shingles_.clear();
    const auto& body = analysed[TextField::Body].tokens;
    if (body.size() < kFewWords) add_shingles(analysed[TextField::Title].tokens);
    add_shingles(body);
    sketch.length = static_cast<std::uint32_t>(shingles_.size());
    sketch.opening =
        smallest(std::span(shingles_).first(std::min(kOpeningShingles, shingles_.size())), TextSketch::kMostOpening);
    sketch.shingles = smallest(shingles_, TextSketch::kMostShingles);
    collect_details(analysed, sketch);
    collect_slots(body, sketch);
    return sketch;
}

void Sketcher::hash_new_words(const corpus::Vocabulary& vocabulary) {
    if (generation_ != vocabulary.generation()) hash_of_word_.clear();
    generation_ = vocabulary.generation();
    for (auto word = static_cast<corpus::WordId>(hash_of_word_.size()); word < vocabulary.size(); ++word) {
        const std::string_view text = vocabulary.word(word);
        hash_of_word_.push_back(XXH3_64bits(text.data(), text.size()));
    }
}

void Sketcher::add_shingles(const std::vector<Token>& tokens) {
    for (std::size_t i = 0; i + kShingleWords <= tokens.size(); ++i) {
        std::uint64_t shingle = 0;
        for (std::size_t k = 0; k < kShingleWords; ++k)
            shingle = (shingle * 0x9e3779b97f4a7c15ULL) ^ hash_of_word_[tokens[i + k].word];
        shingles_.push_back(static_cast<std::uint32_t>(mix(shingle) >> 32U));
    }
}

void Sketcher::collect_details(const corpus::AnalysedArticle& analysed, TextSketch& sketch) {
    const std::vector<std::uint16_t> title = details_of(analysed[TextField::Title].tokens);
    sketch.details = details_of(analysed[TextField::Body].tokens);
    std::set_intersection(title.begin(), title.end(), sketch.details.begin(), sketch.details.end(),
                          std::back_inserter(sketch.of_title));
    sketch.of_title.resize(std::min(sketch.of_title.size(), TextSketch::kMostTitleDetails));
    sketch.details.resize(std::min(sketch.details.size(), TextSketch::kMostDetails));
}

/// Ascending, each once.
std::vector<std::uint16_t> Sketcher::details_of(const std::vector<Token>& tokens) {
    std::vector<std::uint16_t> details;
    for (const Token& token : tokens) {
        if (!is_detail(token)) continue;
        const std::uint16_t detail = detail_hash(hash_of_word_[token.word]);
        if (seen_[detail]) continue;
        seen_[detail] = true;
        details.push_back(detail);
    }
    for (const std::uint16_t detail : details) seen_[detail] = false;
    std::sort(details.begin(), details.end());
    return details;
}

/// A slot is a row of details between two plain words before and one behind. Words that stand around different details
/// in the same text say nothing about it.
void Sketcher::collect_slots(const std::vector<Token>& tokens, TextSketch& sketch) {
    slots_.clear();
    for (std::size_t begin = 2, end = 0; begin < tokens.size(); begin = end + 1) {
        end = begin;
        std::uint64_t inside = 0;
        while (end < tokens.size() && is_detail(tokens[end])) inside = mix(inside ^ hash_of_word_[tokens[end++].word]);
        if (end == begin || end == tokens.size() || is_detail(tokens[begin - 1]) || is_detail(tokens[begin - 2]))
            continue;
        const std::uint64_t around = mix(hash_of_word_[tokens[begin - 2].word] * 3 ^
                                         mix(hash_of_word_[tokens[begin - 1].word]) ^ hash_of_word_[tokens[end].word]);
        slots_.push_back(static_cast<std::uint32_t>((around >> 48U) << 16U | (inside >> 48U)));
    }
    reduce(slots_, slots_.size());
    for (std::size_t begin = 0, end = 0; begin < slots_.size() && sketch.slots.size() < TextSketch::kMostSlots;
         begin = end) {
        while (end < slots_.size() && slots_[end] >> 16U == slots_[begin] >> 16U) ++end;
        if (end == begin + 1) sketch.slots.push_back(slots_[begin]);
    }
}

}  // namespace chancery::indexer
