#include "corpus/outlet/credit_marks.hpp"

#include <algorithm>

#include "corpus/support/ascii.hpp"
#include "corpus/text/folding.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestCredit = 80;
constexpr std::size_t kFirstOfAnyCase = 5;  // bytes: shorter ones are words or initials when written small

/// What marks are looked up by: as written when short, in small ASCII letters when not.
std::string key_of(std::string_view mark) { return mark.size() < kFirstOfAnyCase ? std::string(mark) : lowered(mark); }

/// "tmn" in "dpa/tmn" is an agency's own desk.
bool is_desk(std::string_view part) { return part.size() <= 4; }

}  // namespace

CreditMarks::CreditMarks(const OutletTable& table) {
    for (const Outlet& outlet : table.outlets()) {
        for (const CreditMark& mark : outlet.credits) {
            auto& bearers = bearers_[key_of(mark.text)];
            const bool known =
                std::any_of(bearers.begin(), bearers.end(), [&](const Bearer& one) { return one.outlet == &outlet; });
            if (!known) bearers.push_back({&outlet, &mark});
        }
    }
}

bool CreditMarks::holds(const Bearer& bearer, const MarkContext& context) {
    const bool at_home = !context.country.empty() && bearer.outlet->country == context.country;
    if (at_home) return true;
    if (bearer.mark->only_in_brackets && !context.in_brackets) return false;
    if (bearer.mark->towns.empty()) return true;
    if (context.dateline.empty()) return false;
    const std::string place = folded(context.dateline);
    return std::any_of(bearer.mark->towns.begin(), bearer.mark->towns.end(),
                       [&](std::string_view town) { return place.find(folded(town)) != std::string::npos; });
}

const Outlet* CreditMarks::find_one(std::string_view text, const MarkContext& context) const {
    text = trimmed(text);
    if (text.empty() || text.size() > kLongestCredit) return nullptr;
    const auto found = bearers_.find(key_of(text));
    if (found == bearers_.end()) return nullptr;
    for (const Bearer& bearer : found->second) {
        if (holds(bearer, context)) return bearer.outlet;
    }
    return nullptr;
}

const Outlet* CreditMarks::find(std::string_view text, const MarkContext& context) const {
    text = trimmed(text);
    if (text.size() > kLongestCredit) return nullptr;
    if (const Outlet* const whole = find_one(text, context)) return whole;
    const std::size_t end = text.find_first_of("/,;&");
    if (end == std::string_view::npos) return nullptr;
    const Outlet* const first = find_one(text.substr(0, end), context);
    if (first == nullptr) return nullptr;
    std::string_view rest = text.substr(end + 1);
    while (!rest.empty()) {
        const std::size_t stop = std::min(rest.find_first_of("/,;&"), rest.size());
        const std::string_view part = trimmed(rest.substr(0, stop));
        if (!is_desk(part) && find_one(part, context) == nullptr) return nullptr;
        rest.remove_prefix(std::min(stop + 1, rest.size()));
    }
    return first;
}

const CreditMarks& credit_marks() {
    static const CreditMarks kMarks(outlet_table());
    return kMarks;
}

}  // namespace chancery::corpus
