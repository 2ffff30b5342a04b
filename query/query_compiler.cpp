#include "query/query_compiler.hpp"

#include <algorithm>
#include <utility>

#include "corpus/schema/day_key.hpp"
#include "corpus/schema/story_slot.hpp"
#include "corpus/schema/term.hpp"
#include "corpus/text/character_word.hpp"

namespace chancery::query {

namespace {

using Xapian::Query;

constexpr Xapian::termcount kMostExpansions = 10'000;  // of word*; beyond it is an error, never a silent cut

Query filter_only(const Query& query) { return {Query::OP_SCALE_WEIGHT, query, 0.0}; }

Query any_of(const std::vector<Query>& queries) { return {Query::OP_OR, queries.begin(), queries.end()}; }

Query all_of(const std::vector<Query>& queries) { return {Query::OP_AND, queries.begin(), queries.end()}; }

std::string_view prefix_of(const PlanNode& plan) {
    return plan.field == nullptr ? std::string_view() : plan.field->prefix;
}

bool holds_names(const PlanNode& plan) { return plan.field != nullptr && plan.field->kind == corpus::FieldKind::Names; }

std::string form_term(std::string_view prefix, std::string_view folded) {
    std::string term;
    corpus::append_form_term(prefix, folded, term);
    return term;
}

Query tags(const PlanNode& plan) {
    std::vector<Query> terms;
    for (const FacetChoice& choice : plan.choices)
        terms.emplace_back(corpus::facet_term(choice.facet, choice.id, plan.major));
    return any_of(terms);
}

Query date(const PlanNode& plan) {
    if (!plan.from && !plan.until) return Query::MatchAll;
    constexpr std::int32_t kNever = INT32_MAX;
    const std::string last = corpus::to_day_key(plan.until ? corpus::to_day_number(*plan.until) : kNever);
    // An article without a date has the empty key, which is below every other: an open start must not let it in.
    const std::string first = corpus::to_day_key(plan.from ? corpus::to_day_number(*plan.from) : INT32_MIN);
    return filter_only(Query(Query::OP_VALUE_RANGE, corpus::slot::kDay, first, last));
}

/// Languages that are not stemmed all give the word itself: one of them is enough.
void keep_one_without_stems(std::vector<corpus::Stemmer>& stemmers) {
    bool seen = false;
    const auto is_superfluous = [&](const corpus::Stemmer& stemmer) {
        return !stemmer.stems() && std::exchange(seen, true);
    };
    stemmers.erase(std::remove_if(stemmers.begin(), stemmers.end(), is_superfluous), stemmers.end());
}

/// The terms of neighbouring characters in `words`.
std::vector<Query> pairs_in(const std::vector<std::string>& words, std::string_view prefix) {
    std::vector<Query> pairs;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!corpus::is_character_word(words[i - 1]) || !corpus::is_character_word(words[i])) continue;
        std::string term;
        corpus::append_pair_term(prefix, words[i - 1], words[i], term);
        pairs.emplace_back(term);
    }
    return pairs;
}

}  // namespace

QueryCompiler::QueryCompiler(std::span<const std::string> languages, Xapian::Database database)
    : database_(std::move(database)) {
    for (const std::string& language : languages) stemmers_.emplace_back(language);
    if (stemmers_.empty()) stemmers_.emplace_back("en");
    keep_one_without_stems(stemmers_);
}

Query QueryCompiler::compile(const PlanNode& plan) {
    switch (plan.kind) {
        case PlanKind::All:
        case PlanKind::LeftOut: return Query::MatchAll;
        case PlanKind::Word: return words(plan);
        case PlanKind::Exact: return holds_names(plan) ? names(plan) : exact(plan);
        case PlanKind::Prefix: return prefix(plan);
        case PlanKind::Concept: return concept_query(plan);
        case PlanKind::Tag: return filter_only(tags(plan));
        case PlanKind::Id: return filter_only(Query(corpus::id_term(plan.id)));
        case PlanKind::Story: return story(plan.id);
        case PlanKind::Date: return date(plan);
        case PlanKind::And: return conjunction(plan);
        case PlanKind::Or: return disjunction(plan);
        case PlanKind::Not: return {Query::OP_AND_NOT, Query::MatchAll, compile(plan.children.front())};
        case PlanKind::Near:
        case PlanKind::Pre: return proximity(plan);
    }
    return {};
}

Query QueryCompiler::compile(const FacetFilter& filter) {
    std::vector<Query> terms;
    for (const FacetChoice& choice : filter.choices)
        terms.emplace_back(corpus::facet_term(choice.facet, choice.id, filter.major));
    const Query any = any_of(terms);
    return filter_only(filter.negated ? Query(Query::OP_AND_NOT, Query::MatchAll, any) : any);
}

/// Any article of a story leads to all: its slot names the story.
Query QueryCompiler::story(const std::string& id) const {
    const std::string term = corpus::id_term(id);
    const auto article = database_.postlist_begin(term);
    std::string story = id;
    if (article != database_.postlist_end(term)) {
        const auto place = corpus::from_story_slot(database_.get_document(*article).get_value(corpus::slot::kStory));
        if (place) story = place->story;
    }
    const auto [first, last] = corpus::story_slot_range(story);
    return filter_only(
        Query(Query::OP_OR, Query(Query::OP_VALUE_RANGE, corpus::slot::kStory, first, last), Query(term)));
}

std::vector<std::string> QueryCompiler::stems(std::string_view folded) {
    std::vector<std::string> stems;
    for (corpus::Stemmer& stemmer : stemmers_) {
        std::string stem(stemmer.stem(folded));
        if (std::find(stems.begin(), stems.end(), stem) == stems.end()) stems.push_back(std::move(stem));
    }
    return stems;
}

Query QueryCompiler::words(const PlanNode& plan) {
    if (holds_names(plan)) return names(plan);
    return plan.words.size() == 1 ? stem_query(prefix_of(plan), plan.words.front()) : row(plan, prefix_of(plan));
}

Query QueryCompiler::stem_query(std::string_view prefix, std::string_view folded) {
    std::vector<Query> terms;
    for (const std::string& stem : stems(folded)) {
        std::string term;
        corpus::append_stem_term(prefix, stem, term);
        terms.emplace_back(term);
    }
    return terms.size() == 1 ? terms.front() : Query(Query::OP_SYNONYM, terms.begin(), terms.end());
}

/// The words in a row. Of characters the pairs are looked up first: they are rare where single characters are in every
/// article, and two of them are the whole answer; only the articles that have all pairs are asked for their positions.
Query QueryCompiler::row(const PlanNode& plan, std::string_view prefix) {
    std::vector<Query> parts = pairs_in(plan.words, prefix);
    if (parts.empty()) return phrase(plan, prefix);
    const bool only_pairs = parts.size() + 1 == plan.words.size();
    if (only_pairs && parts.size() == 1) return parts.front();
    if (only_pairs) {
        parts.push_back(filter_only(phrase(plan, prefix)));
        return all_of(parts);
    }
    for (Query& pair : parts) pair = filter_only(pair);
    parts.push_back(phrase(plan, prefix));
    return all_of(parts);
}

/// The words in a row, by their stems: one phrase for each language.
Query QueryCompiler::phrase(const PlanNode& plan, std::string_view prefix) {
    std::vector<std::vector<std::string>> rows;
    for (corpus::Stemmer& stemmer : stemmers_) {
        std::vector<std::string> terms;
        for (const std::string& word : plan.words) {
            std::string term;
            corpus::append_stem_term(prefix, stemmer.stem(word), term);
            terms.push_back(std::move(term));
        }
        if (std::find(rows.begin(), rows.end(), terms) == rows.end()) rows.push_back(std::move(terms));
    }
    std::vector<Query> phrases;
    for (const auto& terms : rows)
        phrases.emplace_back(Query::OP_PHRASE, terms.begin(), terms.end(),
                             static_cast<Xapian::termcount>(terms.size()));
    return any_of(phrases);
}

/// The words as written: their stems in a row, and each form somewhere in the article. Positions are kept for stems
/// only, and a form that is its own stem has no term of its own: "ships" finds ships alone, "ship" finds ships too.
Query QueryCompiler::exact(const PlanNode& plan) {
    if (plan.words.size() == 1) return form_query(prefix_of(plan), plan.words.front());
    std::vector<Query> parts{row(plan, prefix_of(plan))};
    for (const std::string& word : plan.words) parts.push_back(filter_only(form_query(prefix_of(plan), word)));
    return all_of(parts);
}

Query QueryCompiler::form_query(std::string_view prefix, const std::string& folded) {
    std::vector<Query> terms{Query(form_term(prefix, folded))};
    const std::vector<std::string> known = stems(folded);
    if (std::find(known.begin(), known.end(), folded) != known.end()) {
        std::string term;
        corpus::append_stem_term(prefix, folded, term);
        terms.emplace_back(term);
    }
    return {Query::OP_SYNONYM, terms.begin(), terms.end()};
}

/// Names are indexed as written, with positions.
Query QueryCompiler::names(const PlanNode& plan) {
    std::vector<std::string> terms;
    for (const std::string& word : plan.words) terms.push_back(form_term(prefix_of(plan), word));
    return {Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size())};
}

/// A word is indexed by its form or, where that is its own stem, by its stem alone.
Query QueryCompiler::prefix(const PlanNode& plan) {
    const auto starting_with = [](const std::string& start) {
        return Query(Query::OP_WILDCARD, start, kMostExpansions, Query::WILDCARD_LIMIT_ERROR, Query::OP_SYNONYM);
    };
    Query forms = starting_with(form_term(prefix_of(plan), plan.words.front()));
    if (holds_names(plan)) return forms;
    std::string stem;
    corpus::append_stem_term(prefix_of(plan), plan.words.front(), stem);
    return {Query::OP_OR, forms, starting_with(stem)};
}

/// Words and tags add up, and a major tag once more: what is about a thing outranks what mentions it.
Query QueryCompiler::concept_query(const PlanNode& plan) {
    std::vector<Query> parts;
    if (!plan.children.empty()) {
        std::vector<Query> typed;
        for (const PlanNode& child : plan.children) typed.push_back(compile(child));
        parts.push_back(all_of(typed));
    }
    for (const FacetChoice& choice : plan.choices) {
        parts.emplace_back(corpus::facet_term(choice.facet, choice.id));
        parts.emplace_back(corpus::facet_term(choice.facet, choice.id, true));
    }
    return any_of(parts);
}

Query QueryCompiler::conjunction(const PlanNode& plan) {
    std::vector<Query> wanted;
    std::vector<Query> refused;
    for (const PlanNode& child : plan.children) {
        if (child.kind == PlanKind::Not) {
            refused.push_back(compile(child.children.front()));
        } else {
            wanted.push_back(compile(child));
        }
    }
    const Query all = wanted.empty() ? Query::MatchAll : all_of(wanted);
    return refused.empty() ? all : Query(Query::OP_AND_NOT, all, any_of(refused));
}

Query QueryCompiler::disjunction(const PlanNode& plan) {
    std::vector<Query> any;
    for (const PlanNode& child : plan.children) any.push_back(compile(child));
    return any_of(any);
}

/// NEAR/1 are neighbours: with n operands the window holds distance + n - 1 words.
Query QueryCompiler::proximity(const PlanNode& plan) {
    std::vector<Query> operands;
    for (const PlanNode& child : plan.children) operands.push_back(proximity_operand(child));
    const auto window = static_cast<Xapian::termcount>(plan.distance + operands.size() - 1);
    return {plan.kind == PlanKind::Near ? Query::OP_NEAR : Query::OP_PHRASE, operands.begin(), operands.end(), window};
}

/// Terms and ORs of them: Xapian takes nothing else near one another.
Query QueryCompiler::proximity_operand(const PlanNode& plan) {
    std::vector<Query> any;
    if (plan.kind == PlanKind::Or) {
        for (const PlanNode& child : plan.children) any.push_back(proximity_operand(child));
    } else {
        for (const std::string& term : terms_with_positions(plan)) any.emplace_back(term);
    }
    return any_of(any);
}

/// Of names their forms, of other words their stems.
std::set<std::string> QueryCompiler::terms_with_positions(const PlanNode& plan) {
    if (plan.kind == PlanKind::Prefix) return expanded(plan);
    if (holds_names(plan)) return {form_term(prefix_of(plan), plan.words.front())};
    std::set<std::string> terms;
    add_stem_terms(prefix_of(plan), plan.words.front(), terms);
    return terms;
}

/// A star stands for the stems that begin so and for those of the forms that do.
std::set<std::string> QueryCompiler::expanded(const PlanNode& plan) {
    std::set<std::string> terms;
    const std::string_view prefix = prefix_of(plan);
    const std::string& start = plan.words.front();
    const auto for_each_term = [&](const std::string& first, const auto& add) {
        for (auto term = database_.allterms_begin(first); term != database_.allterms_end(first); ++term) {
            add(*term);
            if (terms.size() > kMostExpansions) throw Xapian::WildcardError(start);
        }
    };
    const auto keep = [&](const std::string& term) { terms.insert(term); };
    if (holds_names(plan)) {
        for_each_term(form_term(prefix, start), keep);
        return terms;
    }
    std::string stem;
    corpus::append_stem_term(prefix, start, stem);
    for_each_term(stem, keep);
    for_each_term(form_term(prefix, start), [&](const std::string& form) {
        add_stem_terms(prefix, std::string_view(form).substr(prefix.size()), terms);
    });
    return terms;
}

void QueryCompiler::add_stem_terms(std::string_view prefix, std::string_view folded, std::set<std::string>& terms) {
    for (const std::string& stem : stems(folded)) {
        std::string term;
        corpus::append_stem_term(prefix, stem, term);
        terms.insert(std::move(term));
    }
}

}  // namespace chancery::query
