#include "corpus/text/stemmer.hpp"

#include <libstemmer.h>

#include "corpus/text/folding.hpp"
#include "corpus/text/word_ending.hpp"

namespace chancery::corpus {

namespace {

const sb_symbol* to_symbols(std::string_view text) {
    return static_cast<const sb_symbol*>(static_cast<const void*>(text.data()));
}

}  // namespace

void Stemmer::Delete::operator()(sb_stemmer* handle) const noexcept { sb_stemmer_delete(handle); }

Stemmer::Stemmer(std::string_view language) {
    const std::string primary(language.substr(0, language.find_first_of("-_")));
    if (!primary.empty()) handle_.reset(sb_stemmer_new(primary.c_str(), "UTF_8"));
    if (needs_endings(primary)) language_ = primary;
}

Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

std::string_view Stemmer::stem(std::string_view folded) {
    if (!handle_) return folded;
    if (language_.empty()) return snowball(folded);
    const std::string stem(snowball(with_ending(language_, folded)));
    scratch_.clear();
    fold(stem, scratch_);
    return scratch_;
}

std::string_view Stemmer::snowball(std::string_view word) {
    const sb_symbol* const stem = sb_stemmer_stem(handle_.get(), to_symbols(word), static_cast<int>(word.size()));
    if (stem == nullptr) return word;
    return {static_cast<const char*>(static_cast<const void*>(stem)),
            static_cast<std::size_t>(sb_stemmer_length(handle_.get()))};
}

std::string_view StemCache::stem(const Vocabulary& vocabulary, WordId word) {
    if (generation_ != vocabulary.generation()) {
        stems_.clear();
        generation_ = vocabulary.generation();
    }
    if (stems_.size() <= word) stems_.resize(vocabulary.size());
    std::unique_ptr<std::string>& stem = stems_[word];
    if (!stem) stem = std::make_unique<std::string>(stemmer_.stem(vocabulary.word(word)));
    return *stem;
}

}  // namespace chancery::corpus
