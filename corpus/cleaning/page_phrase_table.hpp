#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "corpus/cleaning/page_phrase.hpp"

namespace chancery::corpus {

/// How much of a line a phrase must be.
enum class Match : std::uint8_t {
    Whole,    ///< all of it, but for marks and numbers
    Label,    ///< all of it, or up to a colon, bar or dash
    Start,    ///< its beginning
    Heading,  ///< its beginning, and the line is a short one that is no sentence
    Call,     ///< its beginning, and the line names a newsletter, an app, an account or the like
};

struct PhraseList {
    PhraseKind kind;
    Match match;
    std::string_view phrases;  ///< lower case, divided by bars
};

/// What English pages say.
[[nodiscard]] std::span<const PhraseList> english_phrases();

/// What pages in other languages say.
[[nodiscard]] std::span<const PhraseList> other_phrases();

}  // namespace chancery::corpus
