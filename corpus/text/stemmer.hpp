#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/vocabulary.hpp"

struct sb_stemmer;

namespace chancery::corpus {

/// A Snowball stemmer for one language. Not thread-safe.
class Stemmer {
public:
    /// `language` is a BCP 47 tag; only its first part counts. For a language that Snowball does not
    /// know, stem() gives the word back.
    explicit Stemmer(std::string_view language);
    Stemmer(const Stemmer&) = delete;
    Stemmer& operator=(const Stemmer&) = delete;
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;
    ~Stemmer();

    /// The stem of a folded word. Valid until the next call.
    [[nodiscard]] std::string_view stem(std::string_view folded);

    /// True when words of this language are stemmed at all.
    [[nodiscard]] bool stems() const noexcept { return handle_ != nullptr; }

private:
    struct Delete {
        void operator()(sb_stemmer* handle) const noexcept;
    };
    [[nodiscard]] std::string_view snowball(std::string_view word);

    std::unique_ptr<sb_stemmer, Delete> handle_;
    std::string language_;  ///< of which endings are put back; empty for most
    std::string scratch_;
};

/// The stems of a Vocabulary's words, each computed once per generation.
class StemCache {
public:
    explicit StemCache(std::string_view language) : stemmer_(language) {}

    /// The stem of `word`. Valid until the vocabulary is cleared.
    [[nodiscard]] std::string_view stem(const Vocabulary& vocabulary, WordId word);

private:
    Stemmer stemmer_;
    std::vector<std::unique_ptr<std::string>> stems_;  ///< by WordId; null when not yet asked for
    std::uint64_t generation_ = 0;
};

}  // namespace chancery::corpus
