#include "query/planner.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "corpus/taxonomy/consuming_form.hpp"
#include "corpus/text/analyser.hpp"

namespace chancery::query {

namespace {

using corpus::Lexicon;
using corpus::Via;

/// A word of the query as the analyser sees it.
struct QueryWord {
    std::string folded;
    bool in_capitals = false;
};

bool names_the_thing_itself(Via via) {
    switch (via) {
        case Via::Name:
        case Via::Abbreviation:
        case Via::Demonym:
        case Via::Former:
        case Via::Native: return true;
        default: return false;
    }
}

class Planner {
public:
    Planner(const Lexicon& lexicon, const corpus::FacetDictionary& dictionary, const PlannerOptions& options)
        : lexicon_(lexicon), choices_(lexicon, dictionary), options_(options) {}

    using Result = Expected<PlanNode, QueryError>;

    Expected<Planned, QueryError> run(const QueryNode& tree) {
        Result plan = build(tree);
        if (!plan) return unexpected(std::move(plan.error()));
        if (plan->kind == PlanKind::LeftOut)
            return unexpected(
                QueryError{"there is no word in this query", "type words, or nothing for all articles", tree.span});
        return Planned{std::move(*plan), std::move(left_out_)};
    }

private:
    Result build(const QueryNode& node) {
        switch (node.kind) {
            case NodeKind::All: return PlanNode{};
            case NodeKind::Word: return word(node);
            case NodeKind::Prefix: return prefix(node);
            case NodeKind::Phrase: return phrase(node);
            case NodeKind::And: return group(node, PlanKind::And);
            case NodeKind::Or: return group(node, PlanKind::Or);
            case NodeKind::Not: return negation(node);
            case NodeKind::Near: return proximity(node, PlanKind::Near);
            case NodeKind::Pre: return proximity(node, PlanKind::Pre);
            case NodeKind::Value: return value(node);
            case NodeKind::Date: return date(node);
        }
        return PlanNode{};
    }

    static std::vector<QueryWord> cut(const std::string& text) {
        corpus::Vocabulary vocabulary;
        std::vector<corpus::Token> tokens;
        corpus::Analyser(vocabulary).analyse(text, tokens);
        std::vector<QueryWord> words;
        for (const corpus::Token& token : tokens) {
            words.push_back({std::string(vocabulary.word(token.word)), token.shape == corpus::Shape::AllCaps});
        }
        return words;
    }

    static const corpus::Field* field_of(const QueryNode& node) {
        return node.field.empty() ? nullptr : corpus::find_field(node.field);
    }

    /// A word without letters finds nothing: it is left out, and the user is told.
    PlanNode words_node(const QueryNode& node, PlanKind kind) {
        PlanNode plan;
        plan.kind = kind;
        plan.field = field_of(node);
        for (QueryWord& piece : cut(node.text)) plan.words.push_back(std::move(piece.folded));
        if (plan.words.empty()) {
            left_out_.push_back(node.text);
            plan.kind = PlanKind::LeftOut;
        }
        return plan;
    }

    Result word(const QueryNode& node) {
        std::vector<PlanNode> planned = name_words({&node});
        return std::move(planned.front());
    }

    Result phrase(const QueryNode& node) { return words_node(node, PlanKind::Exact); }

    Result prefix(const QueryNode& node) {
        PlanNode plan = words_node(node, PlanKind::Prefix);
        if (plan.words.size() > 1) {
            return unexpected(
                QueryError{"a star ends one word", "put the words apart, and the star behind one of them", node.span});
        }
        return plan;
    }

    Result negation(const QueryNode& node) {
        Result child = build(node.children.front());
        if (!child || child->kind == PlanKind::LeftOut) return child;
        PlanNode plan;
        plan.kind = PlanKind::Not;
        plan.children.push_back(std::move(*child));
        return plan;
    }

    /// Children in order; words of the default field that stand side by side are looked at together for names. What AND
    /// or OR was typed between is no name.
    Result group(const QueryNode& node, PlanKind kind) {
        PlanNode plan;
        plan.kind = kind;
        std::vector<const QueryNode*> run;
        const auto end_run = [&] {
            if (run.empty()) return;
            for (PlanNode& named : name_words(run)) plan.children.push_back(std::move(named));
            run.clear();
        };
        for (const QueryNode& child : node.children) {
            if (child.kind == NodeKind::Word && child.field.empty()) {
                if (!child.beside) end_run();
                run.push_back(&child);
                continue;
            }
            end_run();
            Result planned = build(child);
            if (!planned) return planned;
            plan.children.push_back(std::move(*planned));
        }
        end_run();
        drop_empty(plan);
        return plan;
    }

    /// Words that were left out leave their group.
    static void drop_empty(PlanNode& plan) {
        const auto is_empty = [](const PlanNode& child) { return child.kind == PlanKind::LeftOut; };
        plan.children.erase(std::remove_if(plan.children.begin(), plan.children.end(), is_empty), plan.children.end());
        if (plan.children.empty()) {
            plan.kind = PlanKind::LeftOut;
        } else if (plan.children.size() == 1) {
            PlanNode only = std::move(plan.children.front());
            plan = std::move(only);
        }
    }

    /// The words of `run`, with those that name something made into concepts.
    std::vector<PlanNode> name_words(const std::vector<const QueryNode*>& run) {
        std::vector<PlanNode> plans;
        for (std::size_t at = 0; at < run.size();) {
            std::size_t used = 1;
            std::optional<PlanNode> named =
                options_.literal || !run[at]->field.empty() ? std::nullopt : concept_at(run, at, used);
            plans.push_back(named ? std::move(*named) : words_node(*run[at], PlanKind::Word));
            at += used;
        }
        return plans;
    }

    /// The longest name that begins with the node at `at` and ends with a node; `used` counts its nodes.
    std::optional<PlanNode> concept_at(const std::vector<const QueryNode*>& run, std::size_t at, std::size_t& used) {
        std::vector<QueryWord> words;
        std::string key;
        std::optional<PlanNode> best;
        for (std::size_t end = at; end < run.size() && words.size() < lexicon_.longest(); ++end) {
            for (QueryWord& word : cut(run[end]->text)) {
                key += (key.empty() ? "" : " ") + word.folded;
                words.push_back(std::move(word));
            }
            const std::vector<FacetChoice> choices = choices_of(key, words);
            if (choices.empty()) continue;
            best = concept_node(run, at, end + 1, words, choices);
            used = end + 1 - at;
        }
        return best;
    }

    [[nodiscard]] std::vector<FacetChoice> choices_of(const std::string& key,
                                                      const std::vector<QueryWord>& words) const {
        std::vector<FacetChoice> choices;
        for (const Lexicon::Name* name : lexicon_.find(key)) {
            const bool written =
                !name->needs_capitals ||
                std::all_of(words.begin(), words.end(), [](const QueryWord& word) { return word.in_capitals; });
            if (!name->is_free || !written || !names_the_thing_itself(name->via)) continue;
            for (const std::uint32_t index : name->values) {
                const Lexicon::Value& value = lexicon_.values()[index];
                const FacetChoice choice{value.tag.facet, value.tag.id, value.label};
                if (std::find(choices.begin(), choices.end(), choice) == choices.end()) choices.push_back(choice);
            }
        }
        return choices;
    }

    /// The words of an actor's name stand in a row; those of a theme's may stand anywhere. A word that is another when
    /// written small (US, us) is left to the tag alone.
    PlanNode concept_node(const std::vector<const QueryNode*>& run, std::size_t begin, std::size_t end,
                          const std::vector<QueryWord>& words, std::vector<FacetChoice> choices) {
        PlanNode plan;
        plan.kind = PlanKind::Concept;
        const bool is_theme = std::all_of(choices.begin(), choices.end(), [](const FacetChoice& choice) {
            return choice.facet == corpus::Facet::Theme;
        });
        plan.choices = std::move(choices);
        if (words.size() == 1 && words.front().in_capitals && corpus::is_short_english_word(words.front().folded))
            return plan;
        if (is_theme) {
            for (std::size_t i = begin; i < end; ++i) plan.children.push_back(words_node(*run[i], PlanKind::Word));
            return plan;
        }
        PlanNode& row = plan.children.emplace_back();
        row.kind = PlanKind::Word;
        for (const QueryWord& word : words) row.words.push_back(word.folded);
        return plan;
    }

    Result proximity(const QueryNode& node, PlanKind kind) {
        PlanNode plan;
        plan.kind = kind;
        plan.distance = node.distance;
        for (const QueryNode& child : node.children) {
            Result operand = proximity_operand(child);
            if (!operand) return operand;
            plan.children.push_back(std::move(*operand));
        }
        return plan;
    }

    Result proximity_operand(const QueryNode& node) {
        if (node.kind == NodeKind::Or) {
            PlanNode plan;
            plan.kind = PlanKind::Or;
            for (const QueryNode& child : node.children) {
                Result operand = proximity_operand(child);
                if (!operand) return operand;
                plan.children.push_back(std::move(*operand));
            }
            return plan;
        }
        PlanNode plan = words_node(node, node.kind == NodeKind::Prefix ? PlanKind::Prefix : PlanKind::Word);
        if (plan.words.size() != 1) {
            return unexpected(QueryError{"NEAR and PRE join single words",
                                         "write the words of a phrase one by one: south NEAR/2 china", node.span});
        }
        return plan;
    }

    Result value(const QueryNode& node) {
        PlanNode plan;
        const corpus::Field& field = *corpus::find_field(node.field);
        if (corpus::holds_ids(field.kind)) {
            plan.kind = field.kind == corpus::FieldKind::Id ? PlanKind::Id : PlanKind::Story;
            plan.id = node.text;
            return plan;
        }
        if (node.major && !corpus::is_tagged(*field.facet)) {
            return unexpected(QueryError{fmt::format("{}: has no major values", field.name),
                                         "take the exclamation mark out", node.span});
        }
        auto choice = choices_.find(*field.facet, node.text);
        if (!choice) return unexpected(QueryError{choice.error().message, choice.error().hint, node.span});
        plan.kind = PlanKind::Tag;
        plan.major = node.major;
        plan.choices.push_back(std::move(*choice));
        return plan;
    }

    static Result date(const QueryNode& node) {
        PlanNode plan;
        plan.kind = PlanKind::Date;
        plan.from = node.from;
        plan.until = node.until;
        return plan;
    }

    const Lexicon& lexicon_;
    ChoiceFinder choices_;
    PlannerOptions options_;
    std::vector<std::string> left_out_;
};

}  // namespace

Expected<Planned, QueryError> plan_query(const QueryNode& tree, const Lexicon& lexicon,
                                         const corpus::FacetDictionary& dictionary, const PlannerOptions& options) {
    return Planner(lexicon, dictionary, options).run(tree);
}

}  // namespace chancery::query
