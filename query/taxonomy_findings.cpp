#include "query/taxonomy_findings.hpp"

#include <algorithm>
#include <optional>

#include "corpus/taxonomy/consuming_form.hpp"
#include "corpus/text/analyser.hpp"

namespace chancery::query {

namespace {

using corpus::FormOwner;
using corpus::TextField;

/// The article's words and what the taxonomy finds in them.
struct Matched {
    corpus::Vocabulary vocabulary;
    corpus::AnalysedArticle words;
    corpus::MatchResult found;
};

void match(const corpus::Article& article, const corpus::Matcher& matcher, Matched& matched) {
    corpus::Analyser analyser(matched.vocabulary);
    matched.words[TextField::Title].assign(article.title, analyser);
    matched.words[TextField::Body].assign(article.body, analyser);
    matched.words[TextField::Dateline].assign(article.dateline, analyser);
    corpus::TrieWords trie_words(matcher.trie());
    matcher.match(matched.words, matched.vocabulary, trie_words, matched.found);
}

std::string row_of(const corpus::Origin& origin) {
    const std::size_t slash = origin.file.rfind('/');
    const std::string name = slash == std::string::npos ? origin.file : origin.file.substr(slash + 1);
    return name + ':' + std::to_string(origin.line);
}

bool counts(const corpus::Mention& mention, const corpus::Article& article, const corpus::Matcher& matcher) {
    const corpus::ConsumingForm& form = matcher.forms()[mention.form];
    return form.owner == FormOwner::Entry && mention.refusal == corpus::Refusal::None &&
           form.validity.holds_on(article.published);
}

/// "the US president" is eight people's; seven of them are no news where the eighth holds the office.
bool counts_for_another(const corpus::Mention& mention, const corpus::Article& article, const corpus::Matcher& matcher,
                        const corpus::MatchResult& found) {
    const auto stands_before = [](const corpus::Mention& left, const corpus::Mention& right) {
        return left.field != right.field ? left.field < right.field : left.first < right.first;
    };
    const auto [begin, end] = std::equal_range(found.mentions.begin(), found.mentions.end(), mention, stands_before);
    return std::any_of(begin, end, [&](const corpus::Mention& other) {
        return other.last == mention.last && counts(other, article, matcher);
    });
}

/// None where the mention counts, or where the document settles it.
std::optional<UncountedName> uncounted(const corpus::Mention& mention, const corpus::Article& article,
                                       const corpus::Matcher& matcher) {
    const corpus::ConsumingForm& form = matcher.forms()[mention.form];
    UncountedName name;
    name.field = mention.field;
    if (form.owner == FormOwner::Mask) {
        const corpus::Mask& mask = matcher.taxonomy().masks[form.owner_index];
        name.why = mask.why;
        name.row = row_of(mask.origin);
        return name;
    }
    if (form.owner != FormOwner::Entry || counts(mention, article, matcher)) return std::nullopt;
    const bool is_dated = !form.validity.holds_on(article.published);
    const corpus::Entry& entry = matcher.taxonomy().entries[form.owner_index];
    name.meant = to_string(entry.tag);
    name.why = is_dated ? "not on this day" : std::string(to_string(mention.refusal));
    name.row = row_of(entry.origin);
    return name;
}

const corpus::Origin* find_origin(const corpus::TagId& tag, const corpus::Taxonomy& taxonomy) {
    if (const corpus::Entry* const entry = taxonomy.find_entry(tag)) return &entry->origin;
    const corpus::Theme* const theme = tag.facet == corpus::Facet::Theme ? taxonomy.find_theme(tag.id) : nullptr;
    return theme == nullptr ? nullptr : &theme->origin;
}

}  // namespace

TaxonomyFindings look_up(const corpus::StoredArticle& stored, const corpus::Matcher& matcher) {
    TaxonomyFindings findings;
    findings.taxonomy = matcher.taxonomy().hash;
    for (const corpus::Tag& tag : stored.tags) {
        if (const corpus::Origin* const origin = find_origin(tag.id, matcher.taxonomy()))
            findings.rows[tag.id] = row_of(*origin);
    }
    Matched matched;
    match(stored.article, matcher, matched);
    for (const corpus::Mention& mention : matched.found.mentions) {
        std::optional<UncountedName> name = uncounted(mention, stored.article, matcher);
        if (!name || counts_for_another(mention, stored.article, matcher, matched.found)) continue;
        const auto& tokens = matched.words[mention.field].tokens;
        name->start = tokens[mention.first].start;
        name->end = tokens[mention.last - 1].end;
        findings.uncounted.push_back(*std::move(name));
    }
    return findings;
}

}  // namespace chancery::query
