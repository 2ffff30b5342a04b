#include "corpus/text/folded_words.hpp"

#include "corpus/text/folding.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMostSpellings = 500'000;  // some 50 MB

/// Folding can make a word longer (one Arabic ligature is eighteen letters); a term has at most 245 bytes.
void cut_to_term_size(std::string& folded) {
    constexpr std::size_t kMostFoldedBytes = 200;
    if (folded.size() <= kMostFoldedBytes) return;
    std::size_t end = kMostFoldedBytes;
    while (end > 0 && (static_cast<unsigned char>(folded[end]) & 0xC0U) == 0x80U) --end;
    folded.resize(end);
}

}  // namespace

std::optional<WordId> FoldedWords::find(std::string_view written, Vocabulary& vocabulary) {
    if (generation_ != vocabulary.generation() || ids_.size() > kMostSpellings) {
        ids_.clear();
        generation_ = vocabulary.generation();
    }
    const std::size_t hash = Vocabulary::hash(written);
    if (const auto known = ids_.find(written, hash); known != ids_.end()) return known->second;
    scratch_.clear();
    fold(written, scratch_);
    cut_to_term_size(scratch_);
    const std::optional<WordId> id = scratch_.empty() ? std::nullopt : std::optional(vocabulary.intern(scratch_));
    ids_.emplace(std::string(written), id);
    return id;
}

}  // namespace chancery::corpus
