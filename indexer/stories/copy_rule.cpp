#include "indexer/stories/copy_rule.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace chancery::indexer {

namespace {

/// Elements of both ascending samples, up to and including `last`.
template <class Number>
std::uint32_t shared(const std::vector<Number>& left, const std::vector<Number>& right, Number last) {
    std::uint32_t count = 0;
    auto a = left.begin();
    auto b = right.begin();
    while (a != left.end() && b != right.end() && *a <= last && *b <= last) {
        if (*a == *b) ++count;
        const bool step = *a <= *b;
        if (*b <= *a) ++b;
        if (step) ++a;
    }
    return count;
}

template <class Number>
std::uint32_t count_to(const std::vector<Number>& sample, Number last) {
    return static_cast<std::uint32_t>(std::upper_bound(sample.begin(), sample.end(), last) - sample.begin());
}

/// Up to where both samples are complete: there they can be compared.
template <class Number>
Number comparable(const std::vector<Number>& left, bool left_is_all, const std::vector<Number>& right,
                  bool right_is_all) {
    const Number a = left_is_all || left.empty() ? static_cast<Number>(-1) : left.back();
    const Number b = right_is_all || right.empty() ? static_cast<Number>(-1) : right.back();
    return std::min(a, b);
}

double ratio(std::uint32_t part, std::uint32_t all) {
    return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

void compare_shingles(const TextSketch& shorter, const TextSketch& longer, Overlap& overlap) {
    const std::uint32_t last =
        comparable(shorter.shingles, shorter.has_all_shingles(), longer.shingles, longer.has_all_shingles());
    const std::uint32_t both = shared(shorter.shingles, longer.shingles, last);
    overlap.compared = count_to(shorter.shingles, last);
    overlap.containment = ratio(both, overlap.compared);
    overlap.resemblance = ratio(both, overlap.compared + count_to(longer.shingles, last) - both);
    overlap.opening = shared(shorter.opening, longer.opening, UINT32_MAX);
}

/// A text without details contradicts nothing.
double shared_details(const TextSketch& left, const TextSketch& right) {
    const std::uint16_t last = comparable(left.details, left.has_all_details(), right.details, right.has_all_details());
    const std::uint32_t fewer = std::min(count_to(left.details, last), count_to(right.details, last));
    return fewer == 0 ? 1 : ratio(shared(left.details, right.details, last), fewer);
}

void compare_slots(const TextSketch& left, const TextSketch& right, Overlap& overlap) {
    auto a = left.slots.begin();
    auto b = right.slots.begin();
    while (a != left.slots.end() && b != right.slots.end()) {
        if (*a >> 16U == *b >> 16U) {
            ++(*a == *b ? overlap.same_slots : overlap.other_slots);
            ++a;
            ++b;
        } else if (*a < *b) {
            ++a;
        } else {
            ++b;
        }
    }
}

/// The title of `titled` names something that `other` does not have at all.
bool names_another(const TextSketch& titled, const TextSketch& other) {
    const auto is_in = [](std::uint16_t detail, const std::vector<std::uint16_t>& details) {
        return std::binary_search(details.begin(), details.end(), detail);
    };
    return std::any_of(titled.of_title.begin(), titled.of_title.end(), [&](std::uint16_t detail) {
        const bool known = other.has_all_details() || detail <= other.details.back();
        return known && !is_in(detail, other.details) && !is_in(detail, other.of_title);
    });
}

/// One form filled in twice: other names and numbers between the same words, more than a slip of the pen explains. What
/// is published again on another day is a form sooner than a copy.
bool is_same_form(const Overlap& overlap, bool same_day) {
    if (overlap.other_slots == 0) return false;
    if (overlap.details < 0.85) return true;
    if (!same_day) return overlap.other_slots * 10 >= overlap.same_slots;
    return overlap.other_slots >= 2 && overlap.other_slots * 6 >= overlap.same_slots;
}

/// The fewer shingles an estimate stands on, the higher it must be: by about a standard error and a half.
double needed_containment(const Overlap& overlap) {
    const double agreed = overlap.details >= 0.85 ? 0.40 : 0.45;
    return agreed + 0.75 / std::sqrt(static_cast<double>(overlap.compared));
}

}  // namespace

Overlap overlap_of(const TextSketch& left, const TextSketch& right) {
    Overlap overlap;
    const bool ordered = left.length <= right.length;
    compare_shingles(ordered ? left : right, ordered ? right : left, overlap);
    overlap.details = shared_details(left, right);
    compare_slots(left, right, overlap);
    overlap.titles_differ = names_another(left, right) && names_another(right, left);
    return overlap;
}

bool are_copies(const TextSketch& left, const TextSketch& right, std::optional<std::int32_t> days_apart) {
    constexpr std::uint32_t kFlash = 16;           // shingles: below it only the same text of the same day is a copy
    constexpr std::uint32_t kTiny = 24;            // below it only the same text
    constexpr std::uint32_t kLeast = 5;            // below it there is nothing to compare
    constexpr std::uint32_t kCompared = 5;         // that an estimate of containment needs
    constexpr std::uint32_t kSurelyCompared = 12;  // with fewer, details must agree as well
    constexpr std::uint32_t kSameOpening = 5;
    const std::uint32_t shorter = std::min(left.length, right.length);
    if (shorter < kLeast || (shorter < kFlash && days_apart != 0)) return false;
    const Overlap overlap = overlap_of(left, right);
    if (overlap.titles_differ) return false;
    if (!days_apart) return overlap.resemblance >= 0.8 && overlap.details >= 0.9 && overlap.other_slots == 0;
    if (shorter < kTiny) return overlap.resemblance >= 0.9 && overlap.details >= 0.95 && overlap.other_slots == 0;
    if (is_same_form(overlap, *days_apart == 0) || overlap.details < 0.5) return false;
    if (overlap.compared < kCompared) return overlap.opening >= kSameOpening && overlap.details >= 0.75;
    if (overlap.compared < kSurelyCompared && overlap.details < 0.75) return false;
    return overlap.containment >= needed_containment(overlap);
}

}  // namespace chancery::indexer
