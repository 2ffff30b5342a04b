#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_set>

namespace chancery::corpus {

/// The runs of four words of a text, to ask how much of another text stands in it.
class WordRuns {
public:
    explicit WordRuns(std::string_view text);

    /// How many different runs there are.
    [[nodiscard]] std::size_t size() const noexcept { return runs_.size(); }

    /// The part of `text`'s runs that this text has, from 0 to 1; 0 for a text without a word.
    [[nodiscard]] double holds(std::string_view text) const;

    /// The part of this text's runs that the other has, from 0 to 1.
    [[nodiscard]] double held_by(const WordRuns& other) const;

private:
    std::unordered_set<std::size_t> runs_;
};

}  // namespace chancery::corpus
