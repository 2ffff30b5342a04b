#include "tests/properties/random_news.hpp"

#include <array>
#include <set>
#include <string_view>

#include "corpus/schema/field.hpp"

namespace chancery::tests {

namespace {

using corpus::Facet;
using query::NodeKind;
using query::QueryNode;

// Words of one token that name nothing, with their inflections; some are stemmed otherwise in German or French.
constexpr std::array<std::string_view, 34> kWords{
    "patrol",  "patrols",  "patrolled", "patrolling", "ship",    "ships",  "shipping", "secure",   "security",
    "harbour", "harbours", "quiet",     "quietly",    "quieter", "coast",  "coasts",   "maritime", "south",
    "sea",     "seas",     "united",    "nations",    "nation",  "vessel", "vessels",  "élite",    "elites",
    "straße",  "us",       "ministers", "minister's", "2.5",     "1,000",  "häfen"};
constexpr std::array<std::string_view, 13> kGluedWords{
    "会谈",        "会谈者",  "谈会", "回会谈",    "회담을",      "회담", "การเจรจา",
    "coast-guard", "O’Brien", "日本", "quiet/sea", "ships-1,000", "&"};
constexpr std::array<std::string_view, 10> kNames{
    "Japan", "Japanese", "Tokyo",           "Russia",         "China",
    "NATO",  "US",       "South China Sea", "United Nations", "maritime security"};
constexpr std::array<std::string_view, 5> kSources{"The Harbour Gazette", "THE  HARBOUR GAZETTE", "Wire", "Новости",
                                                   ""};
constexpr std::array<std::string_view, 5> kLanguages{"en", "de", "fr-fr", "xx", ""};
constexpr std::array<std::string_view, 4> kAuthors{"Maria Whitfield", "Jan de Vries", "Séan O’Brien", ""};
constexpr std::array<std::string_view, 4> kSections{"World", "Opinion", "Business & Trade", ""};
constexpr std::array<std::string_view, 8> kPrefixes{"pat", "patro", "shi", "qui", "coas", "secur", "nati", "zzz"};
constexpr std::array kFacets{Facet::Country, Facet::Region,  Facet::Organisation, Facet::Place, Facet::Theme,
                             Facet::Source,  Facet::Section, Facet::Language,     Facet::Year,  Facet::Month};

struct Value {
    Facet facet;
    std::string_view id;
};
constexpr std::array<Value, 22> kValues{{{Facet::Country, "JP"},
                                         {Facet::Country, "RU"},
                                         {Facet::Country, "CN"},
                                         {Facet::Country, "US"},
                                         {Facet::Country, "FJ"},
                                         {Facet::Organisation, "nato"},
                                         {Facet::Organisation, "un"},
                                         {Facet::Place, "south-china-sea"},
                                         {Facet::Theme, "maritime.security"},
                                         {Facet::Theme, "maritime"},
                                         {Facet::Source, "the-harbour-gazette"},
                                         {Facet::Source, "wire"},
                                         {Facet::Source, "новости"},
                                         {Facet::Section, "world"},
                                         {Facet::Section, "business-trade"},
                                         {Facet::Language, "en"},
                                         {Facet::Language, "fr-fr"},
                                         {Facet::Year, "2023"},
                                         {Facet::Year, "2024"},
                                         {Facet::Month, "2024-02"},
                                         {Facet::Theme, "diplomacy"},
                                         {Facet::Country, "KR"}}};

QueryNode node_of(NodeKind kind, std::string text = "") {
    QueryNode node;
    node.kind = kind;
    node.text = std::move(text);
    return node;
}

bool needs_brackets(const QueryNode& child) {
    return child.kind == NodeKind::And || child.kind == NodeKind::Or || child.kind == NodeKind::Near ||
           child.kind == NodeKind::Pre;
}

std::string in_brackets(const QueryNode& child) {
    return needs_brackets(child) ? '(' + typed(child) + ')' : typed(child);
}

std::string joined(const QueryNode& node, const std::string& sign) {
    std::string out;
    for (const QueryNode& child : node.children) {
        if (!out.empty()) out += child.beside ? " " : sign;
        out += in_brackets(child);
    }
    return out;
}

}  // namespace

std::string RandomNews::single_word() { return std::string(kWords[below(kWords.size())]); }

std::string RandomNews::word() {
    if (one_in(4)) return std::string(kNames[below(kNames.size())]);
    return one_in(10) ? std::string(kGluedWords[below(kGluedWords.size())]) : single_word();
}

std::string RandomNews::words(std::size_t most) {
    std::string text;
    for (std::size_t count = below(most + 1); count > 0; --count) {
        text += (text.empty() ? "" : " ") + word() +
                (one_in(9)   ? "."
                 : one_in(9) ? ","
                             : "") +
                (one_in(30) ? "\n" : "");
    }
    return text;
}

std::optional<corpus::PublicationDate> RandomNews::day() {
    if (one_in(4)) return std::nullopt;
    const std::chrono::year year{one_in(20) ? 1951 : 2022 + static_cast<int>(below(3))};
    return corpus::PublicationDate{year / std::chrono::month{static_cast<unsigned>(1 + below(3))} /
                                   std::chrono::day{static_cast<unsigned>(1 + 9 * below(4))}};
}

corpus::Article RandomNews::article(const std::string& id) {
    corpus::Article article;
    article.id = id;
    article.title = words(6);
    article.body = words(one_in(8) ? 0 : 30);
    article.published = day();
    if (article.published) article.published_from = corpus::DateOrigin::Field;
    article.source = kSources[below(kSources.size())];
    article.author = kAuthors[below(kAuthors.size())];
    article.language = kLanguages[below(kLanguages.size())];
    article.section = kSections[below(kSections.size())];
    return article;
}

QueryNode RandomNews::query(int depth) {
    if (depth == 2 && one_in(25)) return node_of(NodeKind::All);
    if (depth == 0 || one_in(3)) return leaf();
    if (one_in(5)) {
        QueryNode node = node_of(NodeKind::Not);
        node.children.push_back(query(depth - 1));
        return node;
    }
    return group(one_in(2) ? NodeKind::And : NodeKind::Or, depth);
}

/// Two or three children that are no group of the same kind; a name of several words gives one child for each.
QueryNode RandomNews::group(NodeKind kind, int depth) {
    QueryNode node = node_of(kind);
    for (std::size_t count = 2 + below(2); count > 0; --count) {
        QueryNode child = query(depth - 1);
        if (child.kind == NodeKind::All) child = leaf();
        if (child.kind == kind) {
            for (QueryNode& grandchild : child.children) node.children.push_back(std::move(grandchild));
            continue;
        }
        child.beside = kind == NodeKind::And && !node.children.empty() && !one_in(3);
        node.children.push_back(std::move(child));
        if (kind == NodeKind::And && one_in(3)) {
            for (const std::string_view part : {"South", "China", "Sea"}) {
                node.children.push_back(node_of(NodeKind::Word, std::string(part)));
                node.children.back().beside = true;
            }
        }
    }
    return node;
}

QueryNode RandomNews::leaf() {
    switch (below(8)) {
        case 0: return value();
        case 1: return date();
        case 2:
        case 3: return proximity();
        default: return text_leaf();
    }
}

QueryNode RandomNews::text_leaf() {
    QueryNode node;
    switch (below(5)) {
        case 0: node = node_of(NodeKind::Prefix, std::string(kPrefixes[below(kPrefixes.size())])); break;
        case 1: {
            std::string text = single_word();
            for (std::size_t more = below(3); more > 0; --more) text += ' ' + word();
            node = node_of(NodeKind::Phrase, std::move(text));
            break;
        }
        case 2: {
            static constexpr std::array<std::string_view, 7> kOneWordNames{"Japan", "Japanese", "Russia", "China",
                                                                           "NATO",  "US",       "japan"};
            node = node_of(NodeKind::Word, std::string(kOneWordNames[below(kOneWordNames.size())]));
            break;
        }
        default:
            node = node_of(NodeKind::Word,
                           one_in(6) ? std::string(kGluedWords[below(kGluedWords.size())]) : single_word());
    }
    if (one_in(5)) node.field = "title";
    if (one_in(12)) {
        static constexpr std::array<std::string_view, 4> kBylines{"whitfield", "Séan", "de", "o'brien"};
        node = node_of(one_in(2) ? NodeKind::Word : NodeKind::Phrase, std::string(kBylines[below(kBylines.size())]));
        node.field = "author";
    }
    return node;
}

/// No word stands for two operands: where one does, Xapian's NEAR can overlook a match.
QueryNode RandomNews::proximity() {
    QueryNode node = node_of(one_in(2) ? NodeKind::Near : NodeKind::Pre);
    node.distance = static_cast<std::uint32_t>(1 + below(one_in(4) ? 20 : 4));
    const std::string field = one_in(4) ? "title" : "";
    std::set<std::string> families;
    const auto operand = [&] {
        while (true) {
            QueryNode word = one_in(5) ? node_of(NodeKind::Prefix, std::string(kPrefixes[below(kPrefixes.size())]))
                                       : node_of(NodeKind::Word, single_word());
            word.field = field;
            if (families.insert(folded_words(word.text).front().substr(0, 3)).second) return word;
        }
    };
    for (std::size_t count = 2 + (one_in(4) ? 1U : 0U); count > 0; --count) {
        if (!one_in(5)) {
            node.children.push_back(operand());
            continue;
        }
        QueryNode either = node_of(NodeKind::Or);
        either.children.push_back(operand());
        either.children.push_back(operand());
        node.children.push_back(std::move(either));
    }
    return node;
}

QueryNode RandomNews::value() {
    if (one_in(10)) {
        QueryNode node = node_of(NodeKind::Value, "a" + std::to_string(below(40)));
        node.field = "id";
        return node;
    }
    const Value& value = kValues[below(kValues.size())];
    QueryNode node = node_of(NodeKind::Value, std::string(value.id));
    node.field = corpus::field_of(value.facet).name;
    node.major = corpus::is_tagged(value.facet) && one_in(3);
    return node;
}

QueryNode RandomNews::date() {
    QueryNode node = node_of(NodeKind::Date);
    node.field = "date";
    while (!node.from && !node.until) {
        node.from = day();
        node.until = day();
    }
    if (node.from && node.until && *node.until < *node.from) std::swap(node.from, node.until);
    return node;
}

query::FacetFilter RandomNews::filter(Facet facet) {
    query::FacetFilter filter;
    filter.facet = facet;
    for (const Value& value : kValues) {
        if (value.facet == facet && (filter.choices.empty() || one_in(2))) {
            filter.choices.push_back({facet, std::string(value.id), ""});
        }
    }
    filter.major = corpus::is_tagged(facet) && one_in(4);
    return filter;
}

/// At most one selection and one refusal a facet, as the options of the program make them.
query::Filters RandomNews::filters() {
    query::Filters filters;
    for (const Facet facet : {Facet::Country, Facet::Theme, Facet::Source, Facet::Year, Facet::Language}) {
        if (one_in(6)) filters.facets.push_back(filter(facet));
        if (!one_in(10)) continue;
        filters.facets.push_back(filter(facet));
        filters.facets.back().negated = true;
        filters.facets.back().choices.resize(1);
    }
    if (one_in(5)) {
        filters.from = day();
        filters.until = day();
    }
    return filters;
}

std::vector<query::FacetRequest> RandomNews::facets(std::size_t limit) {
    std::vector<query::FacetRequest> requests;
    for (const Facet facet : kFacets) requests.push_back({facet, limit});
    return requests;
}

std::string typed(const QueryNode& query) {
    const std::string field = query.field.empty() ? "" : query.field + ':';
    switch (query.kind) {
        case NodeKind::All: return "*";
        case NodeKind::Word: return field + query.text;
        case NodeKind::Prefix: return field + query.text + '*';
        case NodeKind::Phrase: return field + '"' + query.text + '"';
        case NodeKind::And: return joined(query, " AND ");
        case NodeKind::Or: return joined(query, " OR ");
        case NodeKind::Not: {
            const QueryNode& refused = query.children.front();
            return refused.kind == NodeKind::Not ? "-(" + typed(refused) + ')' : '-' + in_brackets(refused);
        }
        case NodeKind::Near: return joined(query, " NEAR/" + std::to_string(query.distance) + ' ');
        case NodeKind::Pre: return joined(query, " PRE/" + std::to_string(query.distance) + ' ');
        case NodeKind::Value: return field + query.text + (query.major ? "!" : "");
        case NodeKind::Date:
            return field + (query.from ? corpus::to_iso8601(*query.from) : "") + ".." +
                   (query.until ? corpus::to_iso8601(*query.until) : "");
    }
    return "";
}

std::vector<ScannedName> known_names() {
    const corpus::TagId japan{Facet::Country, "JP"};
    return {{{"japan"}, {japan}, false},
            {{"japanese"}, {japan}, false},
            {{"日", "本"}, {japan}, false},
            {{"russia"}, {{Facet::Country, "RU"}}, false},
            {{"china"}, {{Facet::Country, "CN"}}, false},
            {{"us"}, {{Facet::Country, "US"}}, true},
            {{"nato"}, {{Facet::Organisation, "nato"}}, false},
            {{"south", "china", "sea"},
             {{Facet::Place, "south-china-sea"}, {Facet::Theme, "maritime.south-china-sea"}},
             false},
            {{"united", "nations"}, {{Facet::Organisation, "un"}}, false},
            {{"maritime", "security"}, {{Facet::Theme, "maritime.security"}}, false}};
}

}  // namespace chancery::tests
