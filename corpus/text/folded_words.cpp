#include "corpus/text/folded_words.hpp"

#include "corpus/text/folding.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMostSpellings = 500'000;  // some 50 MB

/// Folding can make a word longer (one Arabic ligature is eighteen letters); a term has at most 245 bytes.
void cut_to_term_size(std::string& folded) {
    constexpr std::size_t kMostFoldedBytes = 200;
    folded.resize(beginning_of(folded, kMostFoldedBytes).size());
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
