#include "query/story_pages.hpp"

#include <algorithm>

#include <tsl/robin_map.h>
#include <tsl/robin_set.h>

namespace chancery::query {

namespace {

bool has_copies(Xapian::docid docid, const corpus::FacetColumns& columns) { return columns.next_copy(docid) != docid; }

/// The order of results: true when `left` stands before `right`.
class ResultOrder {
public:
    ResultOrder(const corpus::FacetColumns& columns, SortOrder sort) : columns_(columns), sort_(sort) {}

    bool operator()(const ScoredDocument& left, const ScoredDocument& right) const {
        if (sort_ != SortOrder::Relevance) {
            const std::int64_t left_day = day(left.docid);
            const std::int64_t right_day = day(right.docid);
            if (left_day != right_day) return left_day < right_day;
        }
        if (left.score != right.score) return left.score > right.score;
        return left.docid < right.docid;
    }

    /// The same for two articles of one story.
    [[nodiscard]] bool stands_for(const ScoredDocument& left, const ScoredDocument& right) const {
        const bool equal =
            left.score == right.score && (sort_ == SortOrder::Relevance || day(left.docid) == day(right.docid));
        if (equal && columns_.lead(left.docid) == left.docid) return true;
        if (equal && columns_.lead(right.docid) == right.docid) return false;
        return (*this)(left, right);
    }

private:
    [[nodiscard]] std::int64_t day(Xapian::docid docid) const {
        const std::int64_t day = columns_.day(docid);
        if (day == corpus::FacetColumns::kNoDay) return INT64_MAX;
        return sort_ == SortOrder::Newest ? -day : day;
    }

    const corpus::FacetColumns& columns_;
    SortOrder sort_;
};

/// One match of each story.
std::vector<ScoredDocument> one_of_each(std::span<const ScoredDocument> matches, const corpus::FacetColumns& columns,
                                        const ResultOrder& order) {
    std::vector<ScoredDocument> kept;
    kept.reserve(matches.size());
    tsl::robin_map<Xapian::docid, std::size_t> place_of_story;
    for (const ScoredDocument& match : matches) {
        if (has_copies(match.docid, columns)) {
            const auto [place, is_new] = place_of_story.try_emplace(columns.lead(match.docid), kept.size());
            if (!is_new) {
                ScoredDocument& before = kept[place->second];
                if (order.stands_for(match, before)) before = match;
                continue;
            }
        }
        kept.push_back(match);
    }
    return kept;
}

}  // namespace

std::uint64_t count_stories(std::span<const ScoredDocument> matches, const corpus::FacetColumns& columns) {
    std::uint64_t alone = 0;
    tsl::robin_set<Xapian::docid> stories;
    for (const ScoredDocument& match : matches) {
        if (has_copies(match.docid, columns))
            stories.insert(columns.lead(match.docid));
        else
            ++alone;
    }
    return alone + stories.size();
}

std::vector<ScoredDocument> collapsed_page(std::span<const ScoredDocument> matches, const corpus::FacetColumns& columns,
                                           SortOrder sort, PageRange range) {
    const ResultOrder order(columns, sort);
    std::vector<ScoredDocument> page = one_of_each(matches, columns, order);
    const std::size_t first = std::min(range.offset, page.size());
    const std::size_t last = std::min(range.limit, page.size() - first) + first;
    const auto at = [&](std::size_t place) { return page.begin() + static_cast<std::ptrdiff_t>(place); };
    std::partial_sort(page.begin(), at(last), page.end(), order);
    return {at(first), at(last)};
}

std::vector<Xapian::docid> copies_of(Xapian::docid docid, const corpus::FacetColumns& columns, std::size_t limit) {
    std::vector<Xapian::docid> copies;
    if (columns.lead(docid) != docid) copies.push_back(columns.lead(docid));
    for (Xapian::docid next = columns.next_copy(docid); next != docid; next = columns.next_copy(next)) {
        if (next != columns.lead(docid)) copies.push_back(next);
    }
    std::sort(copies.begin() + (columns.lead(docid) != docid ? 1 : 0), copies.end());
    copies.resize(std::min(copies.size(), limit));
    return copies;
}

std::uint64_t story_size(Xapian::docid docid, const corpus::FacetColumns& columns) {
    std::uint64_t size = 1;
    for (Xapian::docid next = columns.next_copy(docid); next != docid; next = columns.next_copy(next)) ++size;
    return size;
}

}  // namespace chancery::query
