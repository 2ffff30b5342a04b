#include "query/searcher.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "corpus/schema/day_key.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/schema/story_slot.hpp"
#include "corpus/schema/term.hpp"
#include "corpus/schema/xapian_errors.hpp"
#include "corpus/support/error.hpp"

namespace chancery::query {

namespace {

/// Notes every document that matches: Xapian calls it once for each.
class MatchNotes : public Xapian::MatchSpy {
public:
    explicit MatchNotes(std::vector<ScoredDocument>& matches) : matches_(matches) {}
    void operator()(const Xapian::Document& document, double weight) override {
        matches_.push_back({document.get_docid(), weight});
    }

private:
    std::vector<ScoredDocument>& matches_;
};

/// Puts articles without a date behind all others, whichever end comes first.
class DayKeyMaker : public Xapian::KeyMaker {
public:
    explicit DayKeyMaker(bool newest_first) : newest_first_(newest_first) {}
    std::string operator()(const Xapian::Document& document) const override {
        std::string key = document.get_value(corpus::slot::kDay);
        if (!key.empty()) return key;
        return newest_first_ ? std::string() : std::string(5, '\xff');
    }

private:
    bool newest_first_;
};

Xapian::Query date_query(const Filters& filters) {
    PlanNode date;
    date.kind = PlanKind::Date;
    date.from = filters.from;
    date.until = filters.until;
    return QueryCompiler({}).compile(date);
}

bool is_group_head(corpus::Facet facet, const std::string& id) {
    return facet == corpus::Facet::Theme && id.find('.') == std::string::npos;
}

bool is_selected(const FacetChoice& choice, const std::vector<FacetFilter>& filters) {
    return std::any_of(filters.begin(), filters.end(), [&](const FacetFilter& filter) {
        return !filter.negated &&
               std::find(filter.choices.begin(), filter.choices.end(), choice) != filter.choices.end();
    });
}

/// The most frequent first, as many as `limit`, and every selected one behind.
std::vector<ValueCount> most_frequent(std::vector<ValueCount> values, std::size_t limit) {
    std::sort(values.begin(), values.end(), [](const ValueCount& left, const ValueCount& right) {
        return left.count != right.count   ? left.count > right.count
               : left.label != right.label ? left.label < right.label
                                           : left.id < right.id;
    });
    std::vector<ValueCount> kept;
    for (std::size_t place = 0; place < values.size(); ++place) {
        if (place < limit || values[place].selected) kept.push_back(std::move(values[place]));
    }
    return kept;
}

}  // namespace

Searcher::Searcher(const std::filesystem::path& index)
    : open_(corpus::open_index(index)), compiler_(open_.metadata.languages, open_.database) {}

SearchAnswer Searcher::search(const SearchRequest& request) {
    return corpus::with_xapian_errors(open_.path, [&] {
        try {
            return run(request);
        } catch (const Xapian::WildcardError&) {
            throw Error(ErrorCode::BadUsage, "a word with a star stands for more than 10,000 words",
                        "put more letters before the star");
        }
    });
}

/// The query and all selections but `without`.
Xapian::Query Searcher::filtered(const SearchRequest& request, const FacetFilter* without) const {
    Xapian::Query query = base_;
    for (const FacetFilter& filter : request.filters.facets) {
        if (without != nullptr && filter.facet == without->facet && !filter.negated) continue;
        query = Xapian::Query(Xapian::Query::OP_FILTER, query, QueryCompiler::compile(filter));
    }
    if (request.filters.from || request.filters.until)
        query = Xapian::Query(Xapian::Query::OP_FILTER, query, date_query(request.filters));
    return query;
}

SearchAnswer Searcher::run(const SearchRequest& request) {
    base_ = compiler_.compile(request.plan);
    Xapian::Enquire enquire(open_.database);
    enquire.set_query(filtered(request, nullptr));
    DayKeyMaker by_day(request.sort == SortOrder::Newest);
    if (request.sort != SortOrder::Relevance && !request.collapse)
        enquire.set_sort_by_key_then_relevance(&by_day, request.sort == SortOrder::Newest);
    if (request.limit == 0) enquire.set_weighting_scheme(Xapian::BoolWeight());
    std::vector<ScoredDocument> matches;
    MatchNotes notes(matches);
    enquire.add_matchspy(&notes);
    // A collapsed page is made from the notes, with all their scores; Xapian needs to keep one match to give them.
    const std::size_t first = request.collapse ? 0 : request.offset;
    const std::size_t most = request.collapse ? std::min<std::size_t>(request.limit, 1) : request.limit;
    const Xapian::MSet page = enquire.get_mset(static_cast<Xapian::doccount>(first),
                                               static_cast<Xapian::doccount>(most), open_.database.get_doccount());
    SearchAnswer answer;
    answer.total = matches.size();
    answer.stories = count_stories(matches, columns());
    if (request.collapse) {
        for (const ScoredDocument& match :
             collapsed_page(matches, columns(), request.sort, {request.offset, request.limit}))
            answer.hits.push_back(make_hit(match, request.copies_listed));
    } else {
        for (auto item = page.begin(); item != page.end(); ++item)
            answer.hits.push_back(make_hit({*item, item.get_weight()}, request.copies_listed));
    }
    count_facets(request, matches, answer);
    return answer;
}

Hit Searcher::make_hit(const ScoredDocument& match, std::size_t copies_listed) {
    const Xapian::Document document = open_.database.get_document(match.docid);
    Hit hit;
    hit.docid = match.docid;
    hit.score = match.score;
    hit.stored = corpus::decode_stored_article(document.get_data());
    hit.story = hit.stored.article.id;
    if (columns().next_copy(match.docid) == match.docid) return hit;
    if (const auto place = corpus::from_story_slot(document.get_value(corpus::slot::kStory))) hit.story = place->story;
    hit.lead = columns().lead(match.docid) == match.docid;
    hit.copies = story_size(match.docid, columns());
    for (const Xapian::docid docid : copies_of(match.docid, columns(), copies_listed)) {
        corpus::Article copy = corpus::decode_stored_article(open_.database.get_document(docid).get_data()).article;
        hit.others.push_back(
            {std::move(copy.id), std::move(copy.source), copy.published, columns().lead(docid) == docid});
    }
    return hit;
}

std::vector<ScoredDocument> Searcher::matches_of(const Xapian::Query& query) const {
    Xapian::Enquire enquire(open_.database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    std::vector<ScoredDocument> matches;
    MatchNotes notes(matches);
    enquire.add_matchspy(&notes);
    static_cast<void>(enquire.get_mset(0, 0, open_.database.get_doccount()));
    return matches;
}

const corpus::FacetColumns& Searcher::columns() {
    if (!columns_)
        columns_ = std::make_unique<corpus::FacetColumns>(corpus::FacetColumns::load(open_.database, open_.path));
    return *columns_;
}

/// One count over all matches serves every facet without a selection; a facet with one is counted again without it.
void Searcher::count_facets(const SearchRequest& request, const std::vector<ScoredDocument>& matches,
                            SearchAnswer& answer) {
    if (request.facets.empty()) return;
    FacetCounter common(open_.dictionary, columns(), request.major_only);
    common.count(matches);
    for (const FacetRequest& facet : request.facets) {
        const auto& filters = request.filters.facets;
        const auto selection = std::find_if(filters.begin(), filters.end(), [&](const FacetFilter& filter) {
            return filter.facet == facet.facet && !filter.negated;
        });
        if (selection == filters.end()) {
            answer.facets.push_back(read_counts(facet, common, filters));
            continue;
        }
        FacetCounter sideways(open_.dictionary, columns(), request.major_only);
        sideways.count(matches_of(filtered(request, &*selection)));
        answer.facets.push_back(read_counts(facet, sideways, filters));
    }
}

FacetCounts Searcher::read_counts(const FacetRequest& request, const FacetCounter& counter,
                                  const std::vector<FacetFilter>& filters) const {
    FacetCounts result;
    result.facet = request.facet;
    result.none = counter.without(request.facet);
    result.none_stories = counter.stories_without(request.facet);
    for (std::uint32_t i = 0; i < open_.dictionary.size(); ++i) {
        const auto& value = open_.dictionary.value(i);
        if (value.facet != request.facet) continue;
        const bool selected = is_selected({value.facet, value.id, value.label}, filters);
        const std::uint64_t count = counter.counts()[i];
        if ((count == 0 && !selected) || (is_group_head(value.facet, value.id) && !selected)) continue;
        if (count > 0) ++result.distinct;
        result.values.push_back({value.id, value.label, count, counter.stories()[i], selected});
    }
    for (const FacetFilter& filter : filters) {
        if (filter.negated || filter.facet != request.facet) continue;
        for (const FacetChoice& choice : filter.choices) {
            if (!open_.dictionary.find(choice.facet, choice.id))
                result.values.push_back({choice.id, choice.label, 0, 0, true});
        }
    }
    result.values = most_frequent(std::move(result.values), request.limit);
    return result;
}

std::optional<Hit> Searcher::find(const std::string& id) {
    return corpus::with_xapian_errors(open_.path, [&]() -> std::optional<Hit> {
        const std::string term = corpus::id_term(id);
        const auto posting = open_.database.postlist_begin(term);
        if (posting == open_.database.postlist_end(term)) return std::nullopt;
        return make_hit({*posting, 0}, open_.database.get_doccount());
    });
}

std::vector<ScorePart> Searcher::explain(const PlanNode& plan, Xapian::docid docid) {
    return corpus::with_xapian_errors(open_.path, [&] {
        const Xapian::Query whole = compiler_.compile(plan);
        const corpus::StoredArticle stored =
            corpus::decode_stored_article(open_.database.get_document(docid).get_data());
        const Xapian::Query only(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(corpus::id_term(stored.article.id)),
                                 0.0);
        const auto weight_of = [&](const Xapian::Query& query) {
            Xapian::Enquire enquire(open_.database);
            enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, only));
            const Xapian::MSet found = enquire.get_mset(0, 1);
            return found.empty() ? 0.0 : found.begin().get_weight();
        };
        std::vector<ScorePart> parts;
        for (auto term = whole.get_unique_terms_begin(); term != whole.get_unique_terms_end(); ++term) {
            if (const double weight = weight_of(Xapian::Query(*term)); weight > 0) parts.push_back({*term, weight});
        }
        std::sort(parts.begin(), parts.end(),
                  [](const ScorePart& left, const ScorePart& right) { return left.weight > right.weight; });
        parts.push_back({"", weight_of(whole)});
        return parts;
    });
}

}  // namespace chancery::query
