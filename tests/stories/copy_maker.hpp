#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "corpus/article/article.hpp"

namespace chancery::tests {

/// Makes what outlets make of an agency's text: copies, and articles that only look alike. The same for the same seed
/// on every machine.
class CopyMaker {
public:
    explicit CopyMaker(std::uint64_t seed) : random_(seed) {}

    /// Abridged, cut off, with paragraphs in another order, an agency line before it, small edits, lines appended,
    /// under another headline: one to four of these. Published up to three days later, by another outlet.
    [[nodiscard]] corpus::Article copy(const corpus::Article& original, const std::string& id);

    /// Another article that shares a paragraph of background with `original`: not a copy. Empty when `other` is too
    /// short to be an article of its own.
    [[nodiscard]] corpus::Article with_background(const corpus::Article& other, const corpus::Article& original,
                                                  const std::string& id);

    /// The same form with other names and numbers: not a copy.
    [[nodiscard]] corpus::Article same_form(const corpus::Article& original, const std::string& id);

    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }

private:
    using Paragraphs = std::vector<std::string>;

    void abridge(Paragraphs& paragraphs);
    void cut_off(Paragraphs& paragraphs);
    void reorder(Paragraphs& paragraphs);
    void edit(Paragraphs& paragraphs);
    void append_lines(Paragraphs& paragraphs);
    void prefix_agency(Paragraphs& paragraphs);
    bool one_in(std::size_t bound) { return below(bound) == 0; }

    std::mt19937_64 random_;
};

/// The words of a text, by white space.
[[nodiscard]] std::size_t count_words(const std::string& text);

}  // namespace chancery::tests
