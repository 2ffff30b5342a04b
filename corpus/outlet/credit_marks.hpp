#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/outlet/outlet_table.hpp"

namespace chancery::corpus {

/// What stands around a mark.
struct MarkContext {
    std::string_view dateline;  ///< what stands before it in a dateline; empty elsewhere
    std::string_view country;   ///< of the outlet that printed it; empty when unknown
    bool in_brackets = false;   ///< or between slashes: "(AP)", "/TASS/"
};

/// The marks of all agencies, found by their text.
class CreditMarks {
public:
    explicit CreditMarks(const OutletTable& table);

    /// The agency whose mark `text` is; null when it is none, or one that needs more than `context` gives. Of several
    /// ("AFP/Reuters", "AP, AFP") the first. Marks from five bytes on are found in any case of ASCII letters.
    [[nodiscard]] const Outlet* find(std::string_view text, const MarkContext& context) const;

    /// The agency that alone bears that mark.
    [[nodiscard]] const Outlet* find_one(std::string_view text, const MarkContext& context) const;

private:
    struct Bearer {
        const Outlet* outlet;
        const CreditMark* mark;
    };

    [[nodiscard]] static bool holds(const Bearer& bearer, const MarkContext& context);

    std::unordered_map<std::string, std::vector<Bearer>> bearers_;
};

/// The marks of the embedded table.
[[nodiscard]] const CreditMarks& credit_marks();

}  // namespace chancery::corpus
