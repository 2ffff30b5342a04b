#include "tests/properties/plain_scan.hpp"

#include <algorithm>

#include "corpus/schema/field.hpp"
#include "corpus/schema/term.hpp"
#include "corpus/text/analyser.hpp"

namespace chancery::tests {

namespace {

using corpus::Facet;
using query::NodeKind;
using query::QueryNode;

constexpr std::uint32_t kGapToBody = 100;

const std::vector<ScannedWord>& field_of(const ScannedArticle& article, const std::string& field) {
    return field == "title" ? article.title : field == "author" ? article.author : article.text;
}

/// A form that is its own stem is indexed by the stem alone, so that the stem answers for it.
bool begins_with(const ScannedWord& word, const std::string& prefix) {
    return word.form.starts_with(prefix) || word.stem.starts_with(prefix);
}

/// True when `keys` stand in a row, seen through `of`.
template <class Of>
bool stands_in_row(const std::vector<ScannedWord>& words, const std::vector<std::string>& keys, Of of) {
    for (std::size_t first = 0; first + keys.size() <= words.size(); ++first) {
        bool all = true;
        for (std::size_t i = 0; i < keys.size() && all; ++i) {
            const ScannedWord& word = words[first + i];
            all = of(word) == keys[i] && word.position == words[first].position + i;
        }
        if (all) return true;
    }
    return false;
}

/// True when one position of each list can be chosen within `window` words, all different; ascending when `ordered`.
bool fits_window(const std::vector<std::vector<std::uint32_t>>& lists, std::uint32_t window, bool ordered,
                 std::vector<std::uint32_t>& chosen) {
    if (chosen.size() == lists.size()) {
        const auto [least, most] = std::minmax_element(chosen.begin(), chosen.end());
        return *most - *least < window;
    }
    for (const std::uint32_t position : lists[chosen.size()]) {
        if (std::find(chosen.begin(), chosen.end(), position) != chosen.end()) continue;
        if (ordered && !chosen.empty() && position < chosen.back()) continue;
        chosen.push_back(position);
        const bool fits = fits_window(lists, window, ordered, chosen);
        chosen.pop_back();
        if (fits) return true;
    }
    return false;
}

bool has_value(const ScannedArticle& article, Facet facet, const std::string& id, bool major) {
    return std::any_of(article.values.begin(), article.values.end(), [&](const ScannedValue& value) {
        return value.facet == facet && value.id == id && (!major || value.major);
    });
}

bool passes(const ScannedArticle& article, const query::FacetFilter& filter) {
    const bool any = std::any_of(filter.choices.begin(), filter.choices.end(), [&](const query::FacetChoice& choice) {
        return has_value(article, choice.facet, choice.id, filter.major);
    });
    return any != filter.negated;
}

bool is_between(const corpus::Article& article, const std::optional<corpus::PublicationDate>& from,
                const std::optional<corpus::PublicationDate>& until) {
    if (!from && !until) return true;
    if (!article.published) return false;
    return (!from || *article.published >= *from) && (!until || *article.published <= *until);
}

bool is_word_of_default_field(const QueryNode& node) { return node.kind == NodeKind::Word && node.field.empty(); }

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
    corpus::Vocabulary vocabulary;
    std::vector<corpus::Token> tokens;
    corpus::Analyser(vocabulary).analyse(text, tokens);
    std::vector<std::string> words;
    for (const corpus::Token& token : tokens) words.emplace_back(vocabulary.word(token.word));
    return words;
}

std::string PlainScan::stem(const std::string& language, std::string_view word) {
    return std::string(stemmers_.try_emplace(language, language).first->second.stem(word));
}

void PlainScan::put(const corpus::Article& article, const std::vector<corpus::Tag>& tags) {
    ScannedArticle scanned;
    scanned.article = article;
    std::string language = article.language.substr(0, article.language.find('-'));
    if (language.empty()) language = "en";
    static_cast<void>(stem(language, "a"));
    std::uint32_t position = 1;
    for (const std::string& word : folded_words(article.title)) {
        scanned.title.push_back({word, stem(language, word), position++});
    }
    scanned.text = scanned.title;
    position += kGapToBody - 1;
    for (const std::string& word : folded_words(article.body)) {
        scanned.text.push_back({word, stem(language, word), position++});
    }
    position = 1;
    for (const std::string& word : folded_words(article.author)) scanned.author.push_back({word, word, position++});
    for (const corpus::Tag& tag : tags) scanned.values.push_back({tag.id.facet, tag.id.id, tag.is_major()});
    const auto add = [&](Facet facet, const std::string& text) {
        if (const std::string id = corpus::slug(text); !id.empty()) scanned.values.push_back({facet, id, false});
    };
    add(Facet::Source, article.source);
    add(Facet::Section, article.section);
    add(Facet::Language, article.language);
    if (article.published) {
        const std::string day = corpus::to_iso8601(*article.published);
        add(Facet::Year, day.substr(0, 4));
        add(Facet::Month, day.substr(0, 7));
    }
    articles_[article.id] = std::move(scanned);
}

std::set<std::string> PlainScan::find(const QueryNode& query, const query::Filters& filters,
                                      std::optional<Facet> without) {
    std::set<std::string> ids;
    for (const auto& entry : articles_) {
        const auto& article = entry.second;  // clang 14 lets no lambda take a structured binding
        const bool chosen =
            std::all_of(filters.facets.begin(), filters.facets.end(), [&](const query::FacetFilter& filter) {
                return (without == filter.facet && !filter.negated) || passes(article, filter);
            });
        if (chosen && is_between(article.article, filters.from, filters.until) && matches(query, article))
            ids.insert(entry.first);
    }
    return ids;
}

ScannedCounts PlainScan::count(const std::set<std::string>& ids, Facet facet, bool major_only) const {
    ScannedCounts counts;
    for (const std::string& id : ids) {
        bool any = false;
        for (const ScannedValue& value : articles_.at(id).values) {
            if (value.facet != facet || (major_only && corpus::is_tagged(facet) && !value.major)) continue;
            ++counts.counts[value.id];
            any = true;
        }
        counts.none += any ? 0 : 1;
    }
    return counts;
}

bool PlainScan::is_left_out(const QueryNode& query) {
    if (query.kind == NodeKind::Word || query.kind == NodeKind::Phrase) return folded_words(query.text).empty();
    return !query.children.empty() && std::all_of(query.children.begin(), query.children.end(), is_left_out);
}

bool PlainScan::matches(const QueryNode& query, const ScannedArticle& article) {
    switch (query.kind) {
        case NodeKind::All: return true;
        case NodeKind::Word:
        case NodeKind::And:
        case NodeKind::Or: return group_matches(query, article);
        case NodeKind::Prefix: {
            const std::string prefix = folded_words(query.text).front();
            const Words& words = field_of(article, query.field);
            return std::any_of(words.begin(), words.end(),
                               [&](const ScannedWord& word) { return begins_with(word, prefix); });
        }
        case NodeKind::Phrase: return phrase_matches(query, article);
        case NodeKind::Not: return !matches(query.children.front(), article);
        case NodeKind::Near:
        case NodeKind::Pre: return near_matches(query, article);
        case NodeKind::Value:
            if (query.field == "id") return article.article.id == query.text;
            return has_value(article, *corpus::find_field(query.field)->facet, query.text, query.major);
        case NodeKind::Date: return is_between(article.article, query.from, query.until);
    }
    return false;
}

/// And, Or, or a word alone; words side by side may name something.
bool PlainScan::group_matches(const QueryNode& group, const ScannedArticle& article) {
    QueryNode alone;
    if (group.kind == NodeKind::Word) alone.children.push_back(group);
    const QueryNode& all = group.kind == NodeKind::Word ? alone : group;
    const bool is_or = group.kind == NodeKind::Or;
    bool result = !is_or;
    for (std::size_t at = 0; at < all.children.size();) {
        const QueryNode& child = all.children[at];
        std::size_t used = 1;
        bool found = false;
        if (is_left_out(child)) {
            ++at;
            continue;
        }
        if (const ScannedName* name = name_at(all, at, used)) {
            found = name_matches(*name, article);
        } else if (child.kind == NodeKind::Word) {
            found = row_matches(folded_words(child.text), child.field, article);
        } else {
            found = matches(child, article);
        }
        result = is_or ? result || found : result && found;
        at += used;
    }
    return result;
}

const ScannedName* PlainScan::name_at(const QueryNode& group, std::size_t at, std::size_t& used) const {
    const ScannedName* best = nullptr;
    std::vector<std::string> words;
    for (std::size_t end = at; end < group.children.size(); ++end) {
        const QueryNode& child = group.children[end];
        if (!is_word_of_default_field(child) || (end > at && !child.beside)) break;
        for (std::string& word : folded_words(child.text)) words.push_back(std::move(word));
        for (const ScannedName& name : names_) {
            if (name.words != words || (name.tag_only && child.text != "US")) continue;
            best = &name;
            used = end + 1 - at;
        }
    }
    return best;
}

bool PlainScan::name_matches(const ScannedName& name, const ScannedArticle& article) {
    const bool tagged = std::any_of(name.tags.begin(), name.tags.end(), [&](const corpus::TagId& tag) {
        return has_value(article, tag.facet, tag.id, false);
    });
    if (tagged || name.tag_only) return tagged;
    const bool is_theme = std::all_of(name.tags.begin(), name.tags.end(),
                                      [](const corpus::TagId& tag) { return tag.facet == Facet::Theme; });
    if (!is_theme) return row_matches(name.words, "", article);
    return std::all_of(name.words.begin(), name.words.end(),
                       [&](const std::string& word) { return row_matches({word}, "", article); });
}

std::set<std::string> PlainScan::stems_of(std::string_view word) {
    std::set<std::string> stems;
    for (auto& [language, stemmer] : stemmers_) stems.insert(std::string(stemmer.stem(word)));
    return stems;
}

bool PlainScan::row_matches(const std::vector<std::string>& row, const std::string& field,
                            const ScannedArticle& article) {
    const Words& words = field_of(article, field);
    if (field == "author") return stands_in_row(words, row, [](const ScannedWord& word) { return word.form; });
    for (auto& [language, stemmer] : stemmers_) {
        std::vector<std::string> stems;
        for (const std::string& word : row) stems.emplace_back(stemmer.stem(word));
        if (stands_in_row(words, stems, [](const ScannedWord& word) { return word.stem; })) return true;
    }
    return false;
}

/// The stems in a row and every form somewhere in the field, as the index keeps no positions of forms. A form that is
/// its own stem finds its inflections too.
bool PlainScan::phrase_matches(const QueryNode& node, const ScannedArticle& article) {
    const std::vector<std::string> row = folded_words(node.text);
    if (!row_matches(row, node.field, article)) return false;
    const Words& words = field_of(article, node.field);
    return std::all_of(row.begin(), row.end(), [&](const std::string& form) {
        const bool is_stem = stems_of(form).contains(form);
        return std::any_of(words.begin(), words.end(), [&](const ScannedWord& word) {
            return word.form == form || (is_stem && word.stem == form);
        });
    });
}

std::vector<std::uint32_t> PlainScan::positions(const QueryNode& node, const ScannedArticle& article) {
    std::set<std::string> wanted;
    if (node.kind == NodeKind::Or) {
        std::set<std::uint32_t> all;
        for (const QueryNode& child : node.children) {
            for (const std::uint32_t position : positions(child, article)) all.insert(position);
        }
        return {all.begin(), all.end()};
    }
    const std::string word = folded_words(node.text).front();
    if (node.kind == NodeKind::Prefix) {
        // The stems of all words that begin so, in any article: the index keeps no positions of forms.
        for (const auto& [id, other] : articles_) {
            for (const ScannedWord& known : field_of(other, node.field)) {
                if (known.stem.starts_with(word)) wanted.insert(known.stem);
                if (known.form.starts_with(word) && known.form != known.stem) wanted.merge(stems_of(known.form));
            }
        }
    } else {
        wanted = stems_of(word);
    }
    std::vector<std::uint32_t> found;
    for (const ScannedWord& known : field_of(article, node.field)) {
        if (wanted.contains(known.stem)) found.push_back(known.position);
    }
    return found;
}

bool PlainScan::near_matches(const QueryNode& node, const ScannedArticle& article) {
    std::vector<std::vector<std::uint32_t>> lists;
    for (const QueryNode& child : node.children) lists.push_back(positions(child, article));
    const auto window = static_cast<std::uint32_t>(node.distance + node.children.size() - 1);
    std::vector<std::uint32_t> chosen;
    return fits_window(lists, window, node.kind == NodeKind::Pre, chosen);
}

}  // namespace chancery::tests
