#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <tsl/robin_map.h>

#include "corpus/text/vocabulary.hpp"

namespace chancery::corpus {

/// Words as they were written, with the ids of their folded forms: each spelling outside ASCII is folded once, since
/// folding it costs a hundred times what a look-up costs. Belongs to one Vocabulary; not thread-safe.
class FoldedWords {
public:
    /// The id of the folded form of `written`; none for a word of which folding leaves nothing.
    [[nodiscard]] std::optional<WordId> find(std::string_view written, Vocabulary& vocabulary);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const noexcept { return Vocabulary::hash(word); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(std::string_view left, std::string_view right) const noexcept { return left == right; }
    };

    tsl::robin_map<std::string, std::optional<WordId>, Hash, Equal> ids_;
    std::string scratch_;
    std::uint64_t generation_ = 0;
};

}  // namespace chancery::corpus
