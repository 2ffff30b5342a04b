#include "query/query_parser.hpp"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace chancery::query {
namespace {

constexpr corpus::PublicationDate kToday{std::chrono::year{2024} / 5 / 29};
constexpr ParserOptions kAll{Match::All, kToday};
constexpr ParserOptions kAny{Match::Any, kToday};

struct Row {
    std::string typed;
    std::string normal;
};

void check_normal_forms(const std::vector<Row>& rows, const ParserOptions& options) {
    for (const auto& [typed, normal] : rows) {
        CAPTURE(typed);
        const auto tree = parse_query(typed, options);
        if (!tree) FAIL_CHECK(tree.error().message);
        if (tree) CHECK(to_string(*tree) == normal);
    }
}

// clang-format off
const std::vector<Row> kRows{
    // Nothing, and all
    {"", ""},
    {"  \t\n ", ""},
    {"*", ""},
    {" * ", ""},
    {"\xC2\xA0\xE3\x80\x80\xEF\xBB\xBF", ""},  // no-break and ideographic blanks, byte order mark
    // Words
    {"japan", "japan"},
    {"Japan", "Japan"},
    {"japan china", "japan AND china"},
    {"  japan \t china\n", "japan AND china"},
    {"maritime security Japan", "maritime AND security AND Japan"},
    {"d'Ivoire O’Brien", "d'Ivoire AND O’Brien"},
    {"US-Japan", "US-Japan"},
    {"Guinea-Bissau -france", "Guinea-Bissau AND NOT france"},
    {"U.S. 1,000 3.5", "U.S. AND 1,000 AND 3.5"},
    {"japan, china; korea.", "japan, AND china; AND korea."},
    {"trade & tariffs", "trade AND & AND tariffs"},
    {"why? really!", "why? AND really!"},
    {"日本 한국", "日本 AND 한국"},
    {"日本\xE3\x80\x80中国", "日本 AND 中国"},
    {"Türkiye Москва مصر", "Türkiye AND Москва AND مصر"},
    {"a—b x–y", "a—b AND x–y"},
    {"war — peace", "war AND — AND peace"},
    {"24/7 and/or", "24/7 AND and/or"},
    {"foo@example.org #summit @handle", "foo@example.org AND #summit AND @handle"},
    {"atleast3 first", "atleast3 AND first"},
    {"AND1 ORder NOTe NEARby PREs", "AND1 AND ORder AND NOTe AND NEARby AND PREs"},
    // Operators are written in capitals; in lower case they are words
    {"japan and china", "japan AND and AND china"},
    {"to be or not to be", "to AND be AND or AND not AND to AND be"},
    {"sit near me", "sit AND near AND me"},
    {"And Or Not Near", "And AND Or AND Not AND Near"},
    {"a AND b", "a AND b"},
    {"a OR b", "a OR b"},
    {"a OR b OR c", "a OR b OR c"},
    {"a AND b AND c", "a AND b AND c"},
    {"a AND b c", "a AND b AND c"},
    // Precedence
    {"a b OR c", "(a AND b) OR c"},
    {"a OR b c", "a OR (b AND c)"},
    {"a AND b OR c AND d", "(a AND b) OR (c AND d)"},
    {"(a OR b) c", "(a OR b) AND c"},
    {"a (b OR c) d", "a AND (b OR c) AND d"},
    {"a OR NOT b", "a OR NOT b"},
    {"NOT a OR b", "NOT a OR b"},
    {"NOT a b", "NOT a AND b"},
    {"NOT (a OR b)", "NOT (a OR b)"},
    {"NOT a NEAR b", "NOT (a NEAR/10 b)"},
    {"-a NEAR/3 b", "NOT (a NEAR/3 b)"},
    {"a NEAR/2 b c", "(a NEAR/2 b) AND c"},
    {"a b NEAR/2 c", "a AND (b NEAR/2 c)"},
    {"a OR b PRE/2 c", "a OR (b PRE/2 c)"},
    // Parentheses
    {"(a)", "a"},
    {"((a))", "a"},
    {"(a b) c", "a AND b AND c"},
    {"a (b c)", "a AND b AND c"},
    {"(a OR b) OR c", "a OR b OR c"},
    {"(a)(b)", "a AND b"},
    {"a(b OR c)", "a AND (b OR c)"},
    {"( a OR b )", "a OR b"},
    {"((a OR b) (c OR d)) OR e", "((a OR b) AND (c OR d)) OR e"},
    // NOT
    {"-japan", "NOT japan"},
    {"a -b", "a AND NOT b"},
    {"a NOT b", "a AND NOT b"},
    {"a AND NOT b", "a AND NOT b"},
    {"a AND -b", "a AND NOT b"},
    {"a -b -c", "a AND NOT b AND NOT c"},
    {"-(a b)", "NOT (a AND b)"},
    {"-\"trade war\"", "NOT \"trade war\""},
    {"(-a)", "NOT a"},
    {"NOT NOT a", "NOT (NOT a)"},
    {"NOT -a", "NOT (NOT a)"},
    {"a −b", "a AND NOT b"},    // U+2212
    {"a –b", "a AND NOT b"},    // an en dash, as word processors put it
    {"-country:JP,KR", "NOT (country:JP OR country:KR)"},
    // Phrases
    {"\"trade war\"", "\"trade war\""},
    {"“trade war”", "\"trade war\""},
    {"„trade war“", "\"trade war\""},
    {"«trade war»", "\"trade war\""},
    {"»trade war«", "\"trade war\""},
    {"“trade war\"", "\"trade war\""},
    {"\" trade war \"", "\"trade war\""},
    {"\"AND\"", "\"AND\""},
    {"\"a (b) -c title:d\"", "\"a (b) -c title:d\""},
    {"\"US\" \"DPRK\"", "\"US\" AND \"DPRK\""},
    {"a\"b c\"d", "a AND \"b c\" AND d"},
    {"\"5 * 3\"", "\"5 * 3\""},
    // Wildcards
    {"sanction*", "sanction*"},
    {"Sanction* OR embargo*", "Sanction* OR embargo*"},
    {"abc*", "abc*"},
    {"anti-gov*", "anti-gov*"},
    {"éco*", "éco*"},
    // NEAR and PRE
    {"a NEAR b", "a NEAR/10 b"},
    {"a NEAR/5 b", "a NEAR/5 b"},
    {"a PRE b", "a PRE/10 b"},
    {"a PRE/1 b", "a PRE/1 b"},
    {"a NEAR/500 b", "a NEAR/500 b"},
    {"a NEAR/5 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"},
    {"a NEAR b NEAR/10 c", "a NEAR/10 b NEAR/10 c"},
    {"\"coast guard\" NEAR/8 patrol*", "\"coast guard\" NEAR/8 patrol*"},
    {"(a OR b) NEAR/3 (c OR \"d e\")", "(a OR b) NEAR/3 (c OR \"d e\")"},
    {"(a) NEAR/3 (b)", "a NEAR/3 b"},
    {"title:(a NEAR/3 b)", "title:a NEAR/3 title:b"},
    {"title:a NEAR/3 title:b", "title:a NEAR/3 title:b"},
    // Text fields
    {"title:ceasefire", "title:ceasefire"},
    {"TITLE:ceasefire", "title:ceasefire"},
    {"title:\"ceasefire talks\"", "title:\"ceasefire talks\""},
    {"title:“ceasefire talks”", "title:\"ceasefire talks\""},
    {"title:(a OR b)", "title:a OR title:b"},
    {"title:(a b)", "title:a AND title:b"},
    {"title:(a -b)", "title:a AND NOT title:b"},
    {"title:(a (b OR \"c d\")) e", "title:a AND (title:b OR title:\"c d\") AND e"},
    {"title:sanction*", "title:sanction*"},
    {"-title:a", "NOT title:a"},
    {"author:whitfield title:talks", "author:whitfield AND title:talks"},
    {"body:talks", "talks"},
    {"title:10:30", "title:10:30"},
    {"title:http://x.org/?a=b", "title:http://x.org/?a=b"},  // the property found it: the field hid the address
    {"title:\"AND\"", "title:\"AND\""},
    // Facets
    {"country:JP", "country:JP"},
    {"Country:jp", "country:jp"},
    {"country:JP!", "country:JP!"},
    {"country:\"South Korea\"", "country:\"South Korea\""},
    {"country:\"South Korea\"!", "country:\"South Korea\"!"},
    {"country:\"Japan\"", "country:Japan"},
    {"country:JP,KR", "country:JP OR country:KR"},
    {"country:JP!,KR", "country:JP! OR country:KR"},
    {"country:JP, KR talks", "(country:JP OR country:KR) AND talks"},
    {"country:JP,\"South Korea\",CN", "country:JP OR country:\"South Korea\" OR country:CN"},
    {"country:(JP OR KR)", "country:JP OR country:KR"},
    {"country:(JP KR)", "country:JP AND country:KR"},
    {"country:(JP OR \"South Korea\"!)", "country:JP OR country:\"South Korea\"!"},
    {"country:(JP,KR -CN)", "(country:JP OR country:KR) AND NOT country:CN"},
    {"country:JP country:KR", "country:JP AND country:KR"},
    {"theme:maritime.security", "theme:maritime.security"},
    {"organisation:\"NOT\"", "organisation:\"NOT\""},
    {"group:\"Wham!\"", "group:\"Wham!\""},
    {"source:https://example.org/a", "source:https://example.org/a"},
    {"source:\"A, B\"", "source:\"A, B\""},
    {"source-country:GB", "source-country:GB"},
    {"lang:en", "lang:en"},
    {"language:en", "lang:en"},
    {"year:2024 month:2024-05", "year:2024 AND month:2024-05"},
    // Ids
    {"id:reuters-20240307-001", "id:reuters-20240307-001"},
    {"id:https://x.org/a(1),b!?c=* d", "id:https://x.org/a(1),b!?c=* AND d"},
    {"(id:a OR id:b)", "id:a OR id:b"},
    {"id:(a OR b)", "id:a OR id:b"},
    {"id:\"a b\"", "id:\"a b\""},
    {"id:a(b", "id:\"a(b\""},
    {"id:-5", "id:-5"},
    // Dates
    {"date:2024", "date:2024-01-01..2024-12-31"},
    {"date:2024-03-07", "date:2024-03-07"},
    {"date:2024-01..2024-06", "date:2024-01-01..2024-06-30"},
    {"date:2024-01..", "date:2024-01-01.."},
    {"date:..2024-06", "date:..2024-06-30"},
    {"date:last30d", "date:2024-04-30..2024-05-29"},
    {"date:\"last 2 weeks\"", "date:2024-05-16..2024-05-29"},
    {"date:today,yesterday", "date:2024-05-29 OR date:2024-05-28"},
    {"date:(2022 OR 2024)", "date:2022-01-01..2022-12-31 OR date:2024-01-01..2024-12-31"},
    {"japan -date:2024", "japan AND NOT date:2024-01-01..2024-12-31"},
    // Colons that belong to no field
    {"http://example.org/x?y=1 10:30", "http://example.org/x?y=1 AND 10:30"},
    {"Explainer: what next", "Explainer: AND what AND next"},
    {"(Explainer:)", "Explainer:"},
    {"Türkei:x 5:1 ::", "Türkei:x AND 5:1 AND ::"},
};

const std::vector<Row> kAnyRows{
    {"", ""},
    {"a", "a"},
    {"a b c", "a OR b OR c"},
    {"a \"b c\" sanction*", "a OR \"b c\" OR sanction*"},
    {"a AND b c", "(a AND b) OR c"},
    {"a b AND c", "a OR (b AND c)"},
    {"a AND b", "a AND b"},
    {"a OR b c", "a OR b OR c"},
    {"(a b) c", "a OR b OR c"},
    {"a b country:JP", "(a OR b) AND country:JP"},
    {"country:JP a b lang:en", "country:JP AND (a OR b) AND lang:en"},
    {"a country:JP b", "(a OR b) AND country:JP"},
    {"a AND country:JP AND b c", "((a AND b) OR c) AND country:JP"},
    {"a b -c", "(a OR b) AND NOT c"},
    {"a b NOT c", "(a OR b) AND NOT c"},
    {"a b AND NOT c", "(a OR b) AND NOT c"},
    {"a -b", "a AND NOT b"},
    {"-a -b", "NOT a AND NOT b"},
    {"a b date:2024", "(a OR b) AND date:2024-01-01..2024-12-31"},
    {"a b country:JP,KR", "(a OR b) AND (country:JP OR country:KR)"},
    {"a b (country:JP OR lang:en)", "(a OR b) AND (country:JP OR lang:en)"},
    {"(a country:JP) b", "(a AND country:JP) OR b"},
    {"country:JP country:KR", "country:JP AND country:KR"},
    {"country:(JP KR)", "country:JP AND country:KR"},
    {"title:(a b) c", "title:a OR title:b OR c"},
    {"a NEAR/2 b c", "(a NEAR/2 b) OR c"},
    {"a b OR c d", "a OR b OR c OR d"},
    {"-(a b)", "NOT (a OR b)"},
};

struct ErrorRow {
    std::string typed;
    std::string message;
    std::size_t caret;
};

const std::vector<ErrorRow> kErrorRows{
    // Fields
    {"japan titel:x", "there is no field titel:", 6},
    {"contry:JP", "there is no field contry:", 0},
    {"contry: JP", "there is no field contry:", 0},
    {"doi:10.1000", "there is no field doi:", 0},
    {"a Explainer:\"b\"", "there is no field Explainer:", 2},
    {"country: JP", "country: has no value", 0},
    {"a (country:)", "country: has no value", 3},
    {"title:", "title: has no value", 0},
    {"title:AND", "title: has no value here", 6},
    {"country:OR", "country: has no value here", 8},
    {"country:,JP", "country: has no value here", 8},
    {"country:!", "country: has no value here", 8},
    {"country:JP,,KR", "there is no value after the comma", 10},
    {"country:JP,", "there is no value after the comma", 10},
    {"country:JP,OR", "country: has no value here", 11},
    {"country:-JP", "a minus cannot stand behind a field", 8},
    {"title:-x", "a minus cannot stand behind a field", 6},
    {"title:country:JP", "country: cannot stand inside title:", 6},
    {"country:(JP title:x)", "title: cannot stand inside country:", 12},
    {"title:(a OR (b id:c))", "id: cannot stand inside title:", 15},
    {"(a OR b)!", "the exclamation mark follows no value of a facet", 8},
    {"\"a\"!", "the exclamation mark follows no value of a facet", 3},
    {"id:a\"b\"", "a quote cannot stand inside an id", 4},
    // Dates
    {"date:2024-13", "\"2024-13\" is not in the calendar", 5},
    {"date:\"2023-02-29\"", "\"2023-02-29\" is not in the calendar", 6},
    {"a date:2024..2024-31", "\"2024-31\" is not in the calendar", 13},
    {"date:2024-06..2024-01", "the range ends before it begins", 5},
    {"date:..", "the range has no date", 5},
    {"date:soon", "\"soon\" is not a date", 5},
    {"date:2024!", "\"2024!\" is not a date", 5},
    {"date:(2024 OR soon)", "\"soon\" is not a date", 14},
    // Operators without operands
    {"AND a", "AND has nothing before it", 0},
    {"a AND", "AND has nothing after it", 2},
    {"a OR  ", "OR has nothing after it", 2},
    {"OR", "OR has nothing before it", 0},
    {"NOT", "NOT has nothing after it", 0},
    {"a AND OR b", "AND has nothing after it", 2},
    {"a OR OR b", "OR has nothing after it", 2},
    {"(a AND) b", "AND has nothing after it", 3},
    {"(OR a)", "OR has nothing before it", 1},
    {"-AND", "- has nothing after it", 0},
    {"NOT OR a", "NOT has nothing after it", 0},
    {"NEAR a", "NEAR has nothing before it", 0},
    {"a NEAR/3", "NEAR/3 has nothing after it", 2},
    {"a PRE OR b", "PRE has nothing after it", 2},
    // Minus
    {"a - b", "a minus must stand right before what it excludes", 2},
    {"a – b", "a minus must stand right before what it excludes", 2},
    {"a -", "a minus must stand right before what it excludes", 2},
    {"--japan", "a minus must stand right before what it excludes", 0},
    {"(a -)", "a minus must stand right before what it excludes", 3},
    {"\"ex\"-president", "a minus needs a blank before it", 4},
    {"(a)-b", "a minus needs a blank before it", 3},
    // Parentheses and quotes
    {"()", "there is nothing between the parentheses", 0},
    {"a ( )", "there is nothing between the parentheses", 2},
    {"title:()", "there is nothing between the parentheses", 6},
    {"(a", "this parenthesis is never closed", 0},
    {"((a)", "this parenthesis is never closed", 0},
    {"a (", "this parenthesis is never closed", 2},
    {"a)", "this parenthesis closes nothing", 1},
    {")", "this parenthesis closes nothing", 0},
    {"country:JP)", "this parenthesis closes nothing", 10},
    {"a \"b c", "the quote is never closed", 2},
    {"a “b c", "the quote is never closed", 2},
    {"5\" gun", "the quote is never closed", 1},
    {"a \"\"", "there is nothing between the quotes", 2},
    {"title:\"  \"", "there is nothing between the quotes", 6},
    // NEAR and PRE
    {"a NEAR country:JP", "NEAR cannot take a filter, which has no position", 7},
    {"country:JP NEAR/5 a", "NEAR/5 cannot take a filter, which has no position", 0},
    {"a NEAR date:2024", "NEAR cannot take a filter, which has no position", 7},
    {"country:(JP NEAR KR)", "NEAR cannot take a filter, which has no position", 9},
    {"a NEAR -b", "NEAR cannot take a NOT, which has no position", 7},
    {"a NEAR NOT b", "NEAR cannot take a NOT, which has no position", 7},
    {"(NOT a) NEAR b", "NEAR cannot take a NOT, which has no position", 0},
    {"a PRE/2 (b AND c)", "PRE/2 cannot take an AND, which has no position", 8},
    {"a PRE/2 (b OR (c d))", "PRE/2 cannot take an AND, which has no position", 8},
    {"(a NEAR b) NEAR c", "NEAR cannot take a NEAR, which has no position", 0},
    {"a NEAR/5 b PRE/5 c", "NEAR/5 cannot go on with PRE/5", 11},
    {"a NEAR/5 b NEAR/6 c", "NEAR/5 cannot go on with NEAR/6", 11},
    {"title:a NEAR b", "NEAR cannot reach from one field to another", 13},
    {"a NEAR/0 b", "NEAR takes a number of words from 1 to 500", 2},
    {"a NEAR/501 b", "NEAR takes a number of words from 1 to 500", 2},
    {"a PRE/99999999999999999999 b", "PRE takes a number of words from 1 to 500", 2},
    {"a NEAR/x b", "NEAR takes a number of words from 1 to 500", 2},
    {"a NEAR/ b", "NEAR takes a number of words from 1 to 500", 2},
    {"a NEAR5 b", "NEAR takes a number of words from 1 to 500", 2},
    {"a NEAR:5 b", "NEAR takes a number of words from 1 to 500", 2},
    // Wildcards
    {"ab*", "a star needs at least 3 letters before it", 0},
    {"a *", "a star needs at least 3 letters before it", 2},
    {"US-J*", "a star needs at least 3 letters before it", 0},
    {"*ism", "a star must be the last character of a word", 0},
    {"wom*n", "a star must be the last character of a word", 3},
    {"word**", "a star must be the last character of a word", 4},
    {"a \"human right*\"", "a star does not work inside quotes", 14},
    {"wom?n", "a question mark is not a wildcard", 0},
    // Signs of other languages that would mean something else here
    {"a && b", "\"&&\" is not an operator", 2},
    {"a || b", "\"||\" is not an operator", 2},
    {"a !b", "an exclamation mark does not exclude", 2},
    {"a w/5 b", "\"w/5\" is not an operator", 2},
    {"a near/5 b", "\"near/5\" is not an operator", 2},
    {"a /s b", "\"/s\" is not an operator", 2},
    {"atleast3(a)", "there is no function \"atleast3\"", 0},
    // Bytes
    {std::string("a\0b", 3), "the query holds a control character", 1},
    {"a \x1b[31m", "the query holds a control character", 2},
    {"a\xC2\x85", "the query holds a control character", 1},
    {"ab\xFF", "the query is not UTF-8", 2},
    {"\xC3", "the query is not UTF-8", 0},
    {"\"\xED\xA0\x80\"", "the query is not UTF-8", 1},
};
// clang-format on

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

std::string message_of(const std::string& typed) {
    const auto tree = parse_query(typed, kAll);
    return tree ? "" : tree.error().message;
}

/// Trees as the parser makes them, at random: the shape that the docstring of QueryNode promises.
class TreeMaker {
public:
    explicit TreeMaker(std::uint64_t seed) : random_(seed) {}

    QueryNode make(std::size_t levels, NodeKind above = NodeKind::All) {
        if (levels == 0 || below(3) == 0) return leaf();
        const NodeKind kind = pick(kOperators);
        if (kind == above && kind != NodeKind::Not) return leaf();
        if (kind == NodeKind::Near || kind == NodeKind::Pre) return near(kind);
        QueryNode node;
        node.kind = kind;
        const std::size_t children = kind == NodeKind::Not ? 1 : 2 + below(3);
        for (std::size_t i = 0; i < children; ++i) node.children.push_back(make(levels - 1, kind));
        return node;
    }

private:
    static constexpr std::array kOperators{NodeKind::And, NodeKind::Or, NodeKind::Not, NodeKind::Near, NodeKind::Pre};
    static constexpr std::array kTextFields{"", "title", "author"};
    static constexpr std::array kValueFields{"country", "theme", "source-country", "lang", "id"};
    static constexpr std::array kWords{"japan", "US-Japan",   "d’Ivoire", "日本", "&",
                                       "and",   "Explainer:", "10:30",    "why?", "U.S.",
                                       "a,b",   "!",          "Near",     "—",    "http://x.org/?a=b"};
    static constexpr std::array kStems{"sanction", "anti-gov", "éco", "2024"};
    static constexpr std::array kPhrases{"trade war", "AND", "(a OR b)", "-x", "5 * 3", "title:x", "’", "a\tb"};
    static constexpr std::array kValues{
        "JP",  "South Korea", "OR",      "a,b", "Wham!", "-5",  "x(1", "(1)",       "maritime.security",
        "a:b", "NEAR/5",      "title:x", "!",   "日本",  "ab*", ")",   "country:JP"};

    std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_() % end); }

    template <class Items>
    typename Items::value_type pick(const Items& items) {
        return items[below(items.size())];
    }

    QueryNode leaf() {
        switch (below(4)) {
            case 0: return value();
            case 1: return date();
            default: return positional(pick(kTextFields));
        }
    }

    QueryNode positional(const std::string& field) {
        QueryNode node;
        node.kind = pick(std::array{NodeKind::Word, NodeKind::Prefix, NodeKind::Phrase});
        node.field = field;
        node.text = node.kind == NodeKind::Word     ? pick(kWords)
                    : node.kind == NodeKind::Prefix ? pick(kStems)
                                                    : pick(kPhrases);
        return node;
    }

    QueryNode near(NodeKind kind) {
        QueryNode node;
        node.kind = kind;
        node.distance = static_cast<std::uint32_t>(1 + below(kMaxDistance));
        const std::string field = pick(kTextFields);
        for (std::size_t i = 0; i < 2 + below(2); ++i) node.children.push_back(near_operand(field));
        if (node.children.size() < 2) node.children.push_back(positional(field));
        return node;
    }

    QueryNode near_operand(const std::string& field) {
        if (below(3) != 0) return positional(field);
        QueryNode node;
        node.kind = NodeKind::Or;
        node.children = {positional(field), positional(field)};
        return node;
    }

    QueryNode value() {
        QueryNode node;
        node.kind = NodeKind::Value;
        node.field = pick(kValueFields);
        node.text = pick(kValues);
        node.major = node.field != "id" && below(2) == 0;
        return node;
    }

    QueryNode date() {
        QueryNode node;
        node.kind = NodeKind::Date;
        node.field = "date";
        const auto first = corpus::from_day_number(static_cast<std::int32_t>(below(60'000)));
        const std::size_t shape = below(4);
        if (shape != 0) node.from = first;
        if (shape != 1) node.until = shape == 2 ? first : corpus::from_day_number(corpus::to_day_number(first) + 40);
        return node;
    }

    std::mt19937_64 random_;
};

/// Pieces of queries side by side at random: most are errors, many are not.
std::string random_query(std::mt19937_64& random) {
    static constexpr std::array kPieces{
        " ",    " ",    " ",       " a ",  "b",        "(",       ")",        "\"",     "“",       "”",     "-",
        "−",    " OR ", " AND ",   "NOT ", " NEAR ",   " PRE/2 ", "country:", "title:", "id:",     "date:", "JP",
        ",",    "!",    "2024-05", "..",   "*",        "wor",     "last3d",   "titel:", ":",       "/",     "\xFF",
        "\x01", "日本", "é",       "?",    "\xCC\x81", "\t",      "lang:(",   " x ",    "http://", "«",     "NEAR/9"};
    std::string query;
    const std::size_t pieces = random() % 14;
    for (std::size_t i = 0; i < pieces; ++i) query += kPieces[random() % kPieces.size()];
    return query;
}

std::string random_bytes(std::mt19937_64& random) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes) c = static_cast<char>(random() & 0xFF);
    return bytes;
}

/// What must hold of every text: an error lies inside it, a tree prints to what parses to it again.
void check_query(const std::string& typed, const ParserOptions& options) {
    CAPTURE(typed);
    const auto tree = parse_query(typed, options);
    if (!tree) {
        REQUIRE_FALSE(tree.error().message.empty());
        REQUIRE(tree.error().span.start <= tree.error().span.end);
        REQUIRE(tree.error().span.end <= typed.size());
        return;
    }
    const std::string printed = to_string(*tree);
    CAPTURE(printed);
    for (const ParserOptions& again : {kAll, kAny}) {
        const auto reparsed = parse_query(printed, again);
        if (!reparsed) FAIL(reparsed.error().message);
        REQUIRE(is_same_tree(*reparsed, *tree));
    }
}

TEST_CASE("parse_query reads the query language", "[query][parser]") { check_normal_forms(kRows, kAll); }

TEST_CASE("parse_query with Match Any joins words by OR and keeps filters", "[query][parser]") {
    check_normal_forms(kAnyRows, kAny);
}

TEST_CASE("parse_query says what is wrong and where", "[query][parser]") {
    for (const auto& [typed, message, caret] : kErrorRows) {
        CAPTURE(typed);
        const auto tree = parse_query(typed, kAll);
        if (tree) FAIL_CHECK("parsed as " << to_string(*tree));
        if (tree) continue;
        CHECK(tree.error().message == message);
        CHECK(tree.error().span.start == caret);
        CHECK(tree.error().span.start < tree.error().span.end);
        CHECK_FALSE(tree.error().hint.empty());
    }
}

TEST_CASE("parse_query names the nearest field", "[query][parser]") {
    const auto tree = parse_query("contry:JP", kAll);
    REQUIRE_FALSE(tree);
    CHECK(tree.error().hint == "did you mean country:? If no field is meant, put the text in quotes");
}

TEST_CASE("parse_query tells where each node was typed", "[query][parser]") {
    const auto tree = parse_query("japan (title:\"trade war\" OR -us) country:JP!", kAll);
    REQUIRE(tree);
    REQUIRE(tree->children.size() == 3);
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> expected{{0, 5}, {6, 32}, {33, 44}};
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(tree->children[i].span.start == expected[i].first);
        CHECK(tree->children[i].span.end == expected[i].second);
    }
    CHECK(tree->children[1].children[0].span.start == 7);
    CHECK(tree->children[1].children[0].span.end == 24);
}

TEST_CASE("parse_query refuses what goes beyond its limits", "[query][parser][limits]") {
    CHECK(message_of(repeated("(", 10'000)) == "the query has 10000 bytes, and the most is 4096");
    CHECK(message_of(repeated("word ", 5'000)) == "the query has 25000 bytes, and the most is 4096");
    CHECK(message_of(repeated("(", 2'000) + 'a' + repeated(")", 2'000)) == "the query is nested more than 64 deep");
    CHECK(message_of(repeated("NOT ", 1'000) + 'a') == "the query is nested more than 64 deep");
    CHECK(message_of(repeated("a ", 1'025)) == "the query has more than 1024 words");
    CHECK(message_of('"' + repeated("a ", 1'025) + '"') == "the query has more than 1024 words");
    CHECK(message_of("country:" + repeated("a,", 1'024) + 'a') == "the query has more than 1024 words");
}

TEST_CASE("parse_query accepts what just fits its limits", "[query][parser][limits]") {
    CHECK(message_of(repeated("a ", 1'024)).empty());
    CHECK(message_of(std::string(4'096, 'a')).empty());
    CHECK(message_of(repeated("(", 64) + 'a' + repeated(")", 64)).empty());
    CHECK(message_of(repeated("NOT ", 64) + 'a').empty());
}

TEST_CASE("parse_query counts nesting as understood", "[query][parser][limits]") {
    CHECK(message_of(repeated("a OR b (", 32) + 'c' + repeated(")", 32)).empty());
    CHECK(message_of(repeated("a OR b (", 33) + 'c' + repeated(")", 33)) == "the query is nested more than 64 deep");
    check_query(repeated("a OR b (", 32) + 'c' + repeated(")", 32), kAll);
}

TEST_CASE("parse_query needs to know today only for relative dates", "[query][parser]") {
    CHECK(parse_query("date:2024", {}));
    const auto tree = parse_query("date:last30d", {});
    REQUIRE_FALSE(tree);
    CHECK(tree.error().message == "the date of today is not known");
}

TEST_CASE("to_string and parse_query are inverses", "[query][parser][property]") {
    const auto seed = static_cast<std::uint64_t>(GENERATE(range(0, 3'000)));
    const QueryNode tree = TreeMaker(seed).make(5);
    const std::string printed = to_string(tree);
    CAPTURE(seed, printed);
    if (printed.size() > kMaxQueryBytes) return;
    const auto reparsed = parse_query(printed, kAll);
    if (!reparsed) FAIL(reparsed.error().message);
    REQUIRE(is_same_tree(*reparsed, tree));
}

TEST_CASE("parse_query holds its promises for pieces of queries", "[query][parser][property]") {
    std::mt19937_64 random(20'240'529);
    for (int i = 0; i < 60'000; ++i) check_query(random_query(random), i % 2 == 0 ? kAll : kAny);
}

TEST_CASE("parse_query holds its promises for any bytes", "[query][parser][property]") {
    std::mt19937_64 random(1'815);
    for (int i = 0; i < 20'000; ++i) check_query(random_bytes(random), i % 2 == 0 ? kAll : kAny);
}

TEST_CASE("format_query_error puts the caret under the place", "[query][parser]") {
    CHECK(format_query_error("japan titel:x", {"no such field", "did you mean title:?", {6, 12}}) ==
          "error: no such field\n"
          "  japan titel:x\n"
          "        ^~~~~~\n"
          "hint: did you mean title:?\n");
    CHECK(format_query_error("", {"empty", "", {0, 0}}) == "error: empty\n  \n  ^\n");
    CHECK(format_query_error("a AND", {"m", "", {5, 5}}) == "error: m\n  a AND\n       ^\n");
    CHECK(format_query_error("a", {"m", "", {7, 9}}) == "error: m\n  a\n   ^\n");
}

TEST_CASE("format_query_error counts terminal columns", "[query][parser]") {
    CHECK(format_query_error("日本 xx", {"m", "", {7, 9}}) == "error: m\n  日本 xx\n       ^~\n");
    CHECK(format_query_error("日本", {"m", "", {3, 6}}) == "error: m\n  日本\n    ^~\n");
    CHECK(format_query_error("é x", {"m", "", {3, 4}}) == "error: m\n  é x\n    ^\n");
    CHECK(format_query_error("e\xCC\x81 x", {"m", "", {4, 5}}) == "error: m\n  e\xCC\x81 x\n    ^\n");
    CHECK(format_query_error("a\tb\nx", {"m", "", {4, 5}}) == "error: m\n  a b x\n      ^\n");
}

TEST_CASE("format_query_error gives the terminal nothing that steers it", "[query][parser]") {
    const std::string query = "a\x1b[1m\xFF\xE2\x80\xAEz";  // an escape, a stray byte, a right-to-left override
    CHECK(format_query_error(query, {"m", "", {9, 10}}) == "error: m\n  a�[1m��z\n         ^\n");
}

TEST_CASE("format_query_error shows of a long query the part around the place", "[query][parser]") {
    const std::string query = std::string(200, 'a') + " bad " + std::string(200, 'c');
    CHECK(format_query_error(query, {"m", "", {201, 204}}) == "error: m\n  …" + std::string(49, 'a') + " bad " +
                                                                  std::string(46, 'c') + "…\n  " +
                                                                  std::string(51, ' ') + "^~~\n");
}

}  // namespace
}  // namespace chancery::query
