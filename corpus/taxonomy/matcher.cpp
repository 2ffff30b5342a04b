#include "corpus/taxonomy/matcher.hpp"

#include <algorithm>

#include "corpus/taxonomy/compiled_guards.hpp"
#include "corpus/taxonomy/consuming_form.hpp"
#include "corpus/taxonomy/cue_table.hpp"
#include "corpus/taxonomy/matcher_builder.hpp"
#include "corpus/taxonomy/theme_rules.hpp"

namespace chancery::corpus {

std::string_view to_string(TextField field) {
    switch (field) {
        case TextField::Title: return "title";
        case TextField::Body: return "body";
        case TextField::Dateline: return "dateline";
    }
    return "body";
}

std::string_view to_string(Refusal refusal) {
    switch (refusal) {
        case Refusal::None: return "";
        case Refusal::UnlessBefore: return "unless_before";
        case Refusal::UnlessAfter: return "unless_after";
        case Refusal::UnlessNear: return "unless_near";
        case Refusal::UnlessDocument: return "unless_document";
        case Refusal::UnlessGivenName: return "unless_given_name";
        case Refusal::UnlessSurname: return "unless_surname";
        case Refusal::OnlyBefore: return "only_before";
        case Refusal::OnlyAfter: return "only_after";
        case Refusal::OnlyNear: return "only_near";
        case Refusal::OnlyDocument: return "only_document";
        case Refusal::HyphenTail: return "compound";
    }
    return "";
}

Matcher::Matcher(Taxonomy taxonomy)
    : taxonomy_(std::move(taxonomy)),
      cues_(std::make_unique<CueTable>(trie_)),
      guards_(std::make_unique<CompiledGuards>()),
      rules_(std::make_unique<ThemeRules>()) {
    MatcherBuilder(*this).build();
}

Matcher::~Matcher() = default;

const std::string& Matcher::label(const TagId& tag) const {
    const auto found = labels_.find(tag);
    return found != labels_.end() ? found->second : tag.id;
}

/// One walk over the words of one field: at each word down the trie as far as it goes.
class FieldWalk {
public:
    FieldWalk(const Matcher& matcher, const AnalysedText& text, TextField field, const TrieWords& words,
              MatchResult& result)
        : matcher_(matcher), text_(text), field_(field), words_(words), result_(result) {}

    void run() {
        const auto count = static_cast<std::uint32_t>(text_.tokens.size());
        for (std::uint32_t i = 0; i < count; ++i) {
            const WordId word = text_.tokens[i].word;
            const bool goes_on = i + 1 < count && words_.may_begin_phrase(word, text_.tokens[i + 1].word);
            if (goes_on || words_.is_phrase(word)) descend(i);
        }
    }

private:
    static constexpr std::size_t kMostBranches = 8;  // of one walk: a word and the prefixes it begins with

    struct Branches {
        std::array<PhraseTrie::Node, kMostBranches> nodes{};
        std::size_t count = 0;

        void add(PhraseTrie::Node node) {
            if (node != PhraseTrie::kNoNode && count < nodes.size()) nodes[count++] = node;
        }
    };

    void descend(std::uint32_t start) {
        Branches here;
        for (const PhraseTrie::Node node : words_.first_nodes(text_.tokens[start].word)) here.add(node);
        best_node_ = PhraseTrie::kNoNode;
        std::uint32_t commas = 0;
        for (std::uint32_t end = start + 1; here.count != 0; ++end) {
            for (std::size_t b = 0; b < here.count; ++b) visit(here.nodes[b], start, end, commas);
            if (end >= text_.tokens.size() || (text_.tokens[end].gap & gap::kSentence) != 0) break;
            if ((text_.tokens[end].gap & gap::kComma) != 0) commas |= 1U << std::min(end - start, 31U);
            here = advance(here, text_.tokens[end].word);
        }
        if (best_node_ != PhraseTrie::kNoNode) take(start);
    }

    [[nodiscard]] Branches advance(const Branches& here, WordId word) const {
        Branches there;
        for (std::size_t b = 0; b < here.count; ++b) {
            if ((matcher_.trie_.onward(here.nodes[b]) & words_.bits(word)) == 0) continue;
            for (const PhraseTrie::Symbol symbol : words_.symbols(word))
                there.add(matcher_.trie_.next(here.nodes[b], symbol));
        }
        return there;
    }

    void visit(PhraseTrie::Node node, std::uint32_t start, std::uint32_t end, std::uint32_t commas) {
        const Matcher::Terminal& terminal = matcher_.terminals_[node];
        if (terminal.cues != 0) add_cues(terminal, start, end, commas);
        if (terminal.forms == 0 || start < consumed_) return;
        for (std::uint32_t i = 0; i < terminal.forms; ++i) {
            if (!fits(matcher_.node_forms_[terminal.first_form + i], start, end, commas)) continue;
            best_node_ = node;
            best_end_ = end;
            best_commas_ = commas;
            return;
        }
    }

    [[nodiscard]] bool fits(std::uint32_t index, std::uint32_t start, std::uint32_t end, std::uint32_t commas) const {
        const ConsumingForm& form = matcher_.forms_[index];
        if ((commas & ~form.commas) != 0) return false;
        if (form.needs_hyphen && (end >= text_.tokens.size() || (text_.tokens[end].gap & gap::kHyphen) == 0))
            return false;
        return is_spelled_as(form, text_, field_, start);
    }

    void add_cues(const Matcher::Terminal& terminal, std::uint32_t start, std::uint32_t end, std::uint32_t commas) {
        if (commas != 0) return;
        for (std::uint32_t i = 0; i < terminal.cues; ++i) {
            const CueTable::Spelling& spelling =
                matcher_.cues_->spellings()[matcher_.node_cues_[terminal.first_cue + i]];
            if (has_shapes(spelling.shapes, start)) result_.cue_hits.push_back({spelling.cue, field_, start, end});
        }
    }

    [[nodiscard]] bool has_shapes(const std::vector<Shape>& shapes, std::uint32_t start) const {
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            if (shapes[i] == Shape::Lower) continue;
            const Shape shape = text_.tokens[start + i].shape;
            if (shape != shapes[i] && shape != Shape::AllCaps) return false;
        }
        return true;
    }

    void take(std::uint32_t start) {
        const Matcher::Terminal& terminal = matcher_.terminals_[best_node_];
        for (std::uint32_t i = 0; i < terminal.forms; ++i) {
            const std::uint32_t index = matcher_.node_forms_[terminal.first_form + i];
            if (!fits(index, start, best_end_, best_commas_)) continue;
            result_.mentions.push_back({field_, matcher_.forms_[index].owner, Refusal::None, start, best_end_, index});
        }
        consumed_ = best_end_;
    }

    const Matcher& matcher_;
    const AnalysedText& text_;
    TextField field_;
    const TrieWords& words_;
    MatchResult& result_;
    std::uint32_t consumed_ = 0;
    PhraseTrie::Node best_node_ = PhraseTrie::kNoNode;
    std::uint32_t best_end_ = 0;
    std::uint32_t best_commas_ = 0;
};

namespace {

/// Takes out the cues that lie inside a longer mask.
void drop_masked_cues(MatchResult& result) {
    auto mask = result.mentions.cbegin();
    const auto is_masked = [&](const CueHit& hit) {
        const auto ends_before = [&](const Mention& mention) {
            return mention.owner != FormOwner::Mask || mention.field < hit.field ||
                   (mention.field == hit.field && mention.last <= hit.first);
        };
        while (mask != result.mentions.cend() && ends_before(*mask)) ++mask;
        return mask != result.mentions.cend() && mask->field == hit.field && hit.first >= mask->first &&
               hit.last <= mask->last && hit.last - hit.first < mask->last - mask->first;
    };
    result.cue_hits.erase(std::remove_if(result.cue_hits.begin(), result.cue_hits.end(), is_masked),
                          result.cue_hits.end());
}

void count_cues(MatchResult& result, std::size_t cue_count) {
    result.cue_counts.assign(cue_count, 0);
    for (const CueHit& hit : result.cue_hits) ++result.cue_counts[hit.cue];
}

}  // namespace

void Matcher::match(const AnalysedArticle& article, const Vocabulary& vocabulary, TrieWords& words,
                    MatchResult& result) const {
    result.mentions.clear();
    result.cue_hits.clear();
    words.prepare(vocabulary);
    for (const TextField field : {TextField::Title, TextField::Body, TextField::Dateline})
        FieldWalk(*this, article[field], field, words, result).run();
    drop_masked_cues(result);
    count_cues(result, cues_->size());
    guards_->apply(article, vocabulary, forms_, result);
}

}  // namespace chancery::corpus
