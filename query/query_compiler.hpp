#pragma once

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/text/stemmer.hpp"
#include "query/plan.hpp"

namespace chancery::query {

/// Turns plans into Xapian queries for one index. Not thread-safe.
class QueryCompiler {
public:
    /// `languages` are those whose stemmers the index was built with; `database` tells the words that a star in NEAR
    /// stands for.
    explicit QueryCompiler(std::span<const std::string> languages, Xapian::Database database = {});

    /// The query of a plan, with weights.
    ///
    /// Errors:  Xapian's pass; Xapian::WildcardError for a star that stands for too many words.
    [[nodiscard]] Xapian::Query compile(const PlanNode& plan);

    /// The query of a selection: it filters and gives no weight.
    [[nodiscard]] static Xapian::Query compile(const FacetFilter& filter);

    /// The stems that a folded word has in the index's languages, each once.
    [[nodiscard]] std::vector<std::string> stems(std::string_view folded);

private:
    [[nodiscard]] Xapian::Query words(const PlanNode& plan);
    [[nodiscard]] Xapian::Query stem_query(std::string_view prefix, std::string_view folded);
    [[nodiscard]] Xapian::Query row(const PlanNode& plan, std::string_view prefix);
    [[nodiscard]] Xapian::Query phrase(const PlanNode& plan, std::string_view prefix);
    [[nodiscard]] Xapian::Query exact(const PlanNode& plan);
    [[nodiscard]] Xapian::Query form_query(std::string_view prefix, const std::string& folded);
    [[nodiscard]] static Xapian::Query names(const PlanNode& plan);
    [[nodiscard]] static Xapian::Query prefix(const PlanNode& plan);
    [[nodiscard]] Xapian::Query concept_query(const PlanNode& plan);
    [[nodiscard]] Xapian::Query conjunction(const PlanNode& plan);
    [[nodiscard]] Xapian::Query disjunction(const PlanNode& plan);
    [[nodiscard]] Xapian::Query proximity(const PlanNode& plan);
    [[nodiscard]] Xapian::Query proximity_operand(const PlanNode& plan);
    [[nodiscard]] std::set<std::string> terms_with_positions(const PlanNode& plan);
    [[nodiscard]] std::set<std::string> expanded(const PlanNode& plan);
    void add_stem_terms(std::string_view prefix, std::string_view folded, std::set<std::string>& terms);
    [[nodiscard]] Xapian::Query story(const std::string& id) const;

    std::vector<corpus::Stemmer> stemmers_;
    Xapian::Database database_;
};

}  // namespace chancery::query
