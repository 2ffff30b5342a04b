#include "indexer/stories/copy_clusters.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <tuple>

#include "indexer/stories/copy_rule.hpp"

namespace chancery::indexer {

namespace {

constexpr std::int32_t kNoDay = corpus::FacetColumns::kNoDay;
constexpr std::size_t kRefusedSlots = 1U << 18U;

/// Documents with one fingerprint that one document is compared with: enough for a story that a hundred outlets print,
/// and few for a phrase that ten thousand articles use.
constexpr int kMostCompared = 8;
constexpr int kMostSteps = 512;  // past documents that are of its cluster already

}  // namespace

CopyClusters::CopyClusters(const std::vector<std::int32_t>& days, std::int32_t window_days, ReadSketch read)
    : days_(days), window_days_(window_days), read_(std::move(read)), parent_(days.size()), refused_(kRefusedSlots) {
    std::iota(parent_.begin(), parent_.end(), 0U);
}

void CopyClusters::join(std::vector<FingerprintEntry>& entries, const std::vector<bool>& fresh) {
    const auto key = [&](const FingerprintEntry& entry) {
        return std::tuple(entry.fingerprint, days_[entry.document], entry.document);
    };
    std::sort(entries.begin(), entries.end(),
              [&](const FingerprintEntry& left, const FingerprintEntry& right) { return key(left) < key(right); });
    for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
        while (end < entries.size() && entries[end].fingerprint == entries[begin].fingerprint) ++end;
        join_run(entries.data() + begin, entries.data() + end, fresh);
    }
}

/// By day, those without one first: each is compared with those before it that are near enough, latest first.
void CopyClusters::join_run(const FingerprintEntry* first, const FingerprintEntry* last,
                            const std::vector<bool>& fresh) {
    const FingerprintEntry* dated = first;
    while (dated != last && days_[dated->document] == kNoDay) ++dated;
    for (const FingerprintEntry* entry = first; entry != last; ++entry) {
        int left = kMostCompared;
        int steps = kMostSteps;
        const auto meet = [&](const FingerprintEntry* other) {
            if (fresh[entry->document] || fresh[other->document])
                left -= compare(entry->document, other->document) ? 1 : 0;
        };
        const FingerprintEntry* other = entry;
        while (left > 0 && --steps > 0 && other != first && near(days_[(other - 1)->document], days_[entry->document]))
            meet(--other);
        if (entry < dated) continue;
        for (other = dated; left > 0 && --steps > 0 && other != first;) meet(--other);
    }
}

bool CopyClusters::near(std::int32_t left, std::int32_t right) const {
    if (left == kNoDay || right == kNoDay) return left == right;
    return right - left <= window_days_;
}

/// Returns whether it cost a comparison.
bool CopyClusters::compare(std::uint32_t left, std::uint32_t right) {
    if (find(left) == find(right)) return false;
    const std::uint64_t pair = std::uint64_t{std::min(left, right)} << 32U | std::max(left, right);
    std::uint64_t& refused = refused_[(pair * 0x9e3779b97f4a7c15ULL) >> 46U];
    if (refused == pair) return true;
    ++compared_;
    std::optional<std::int32_t> apart;
    if (days_[left] != kNoDay && days_[right] != kNoDay) apart = std::abs(days_[left] - days_[right]);
    if (held_document_ != left) held_ = read_(left);
    held_document_ = left;
    if (are_copies(held_, read_(right), apart)) {
        unite(left, right);
    } else {
        refused = pair;
    }
    return true;
}

void CopyClusters::unite(std::uint32_t left, std::uint32_t right) {
    left = find(left);
    right = find(right);
    parent_[std::max(left, right)] = std::min(left, right);
}

std::uint32_t CopyClusters::find(std::uint32_t document) {
    while (parent_[document] != document) {
        parent_[document] = parent_[parent_[document]];
        document = parent_[document];
    }
    return document;
}

}  // namespace chancery::indexer
