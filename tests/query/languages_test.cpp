// Articles in thirty languages in one index: each is found by a word of its language in another form than it has there.

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/cleaning/cleaner.hpp"
#include "query/planner.hpp"
#include "query/query_parser.hpp"
#include "query/snippet.hpp"
#include "tests/corpus/read_all.hpp"
#include "tests/query/small_news.hpp"

namespace chancery::query {
namespace {

const std::vector<corpus::Article>& paragraphs() {
    static const std::vector<corpus::Article> articles = [] {
        std::ifstream in(CHANCERY_SOURCE_DIR "/tests/data/languages/paragraphs.jsonl");
        std::stringstream bytes;
        bytes << in.rdbuf();
        std::vector<corpus::Article> cleaned;
        for (corpus::Article& article : tests::read_all("jsonl", bytes.str()).articles)
            cleaned.push_back(corpus::clean(std::move(article)));
        return cleaned;
    }();
    return articles;
}

Searcher& searcher() {
    static const tests::BuiltIndex index(paragraphs());
    static Searcher instance(index.path());
    return instance;
}

PlanNode plan_of(const std::string& typed) {
    const auto tree = parse_query(typed, {Match::All, std::chrono::year{2024} / 5 / 29});
    REQUIRE(tree);
    auto planned = plan_query(*tree, searcher().index().lexicon, searcher().index().dictionary, {});
    REQUIRE(planned);
    return planned->plan;
}

std::vector<std::string> found(const std::string& typed) {
    SearchRequest request;
    request.plan = plan_of(typed);
    request.limit = 1000;
    std::vector<std::string> ids;
    for (const Hit& hit : searcher().search(request).hits) ids.push_back(hit.stored.article.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::string joined(const std::vector<std::string>& ids) {
    std::string all;
    for (const std::string& id : ids) all += (all.empty() ? "" : " ") + id;
    return all;
}

/// The first stretch that `typed` is seen in, as the snippet shows it.
std::string highlighted(const std::string& typed, const std::string& id) {
    const auto article = std::find_if(paragraphs().begin(), paragraphs().end(),
                                      [&](const corpus::Article& one) { return one.id == id; });
    Highlighter highlighter(plan_of(typed), searcher().index().metadata.languages);
    const Snippet snippet = highlighter.snippet({*article, {}}, 160);
    if (snippet.highlights.empty()) return "";
    const auto [start, end] = snippet.highlights.front();
    return snippet.text.substr(start, end - start);
}

}  // namespace

TEST_CASE("An article is found by a word in another form than its own", "[query][languages]") {
    auto [id, typed, shown] = GENERATE(table<std::string, std::string, std::string>({
        {"en", "negotiating", "Negotiations"},
        {"fr", "négociation", "négociations"},
        {"fr", "decider", "décidé"},
        {"de", "Verhandlung", "Verhandlungen"},
        {"es", "negociación", "negociaciones"},
        {"es", "acordar", "Acordaron"},
        {"pt", "negociação", "Negócios"},
        {"it", "negoziato", "negoziati"},
        {"nl", "onderhandeling", "onderhandelingen"},
        {"sv", "förhandling", "Förhandlingarna"},
        {"fi", "neuvottelu", "Neuvottelut"},
        {"ro", "negociere", "Negocierile"},
        {"hu", "tárgyalás", "tárgyalások"},
        {"tr", "müzakere", "müzakerelerin"},
        {"ru", "переговорами", "Переговоры"},
        {"ru", "патрульный", "патрульные"},
        {"el", "διαπραγμάτευση", "διαπραγματεύσεις"},
        {"ar", "مفاوضة", "المفاوضات"},
        {"hi", "नौका", "नौकाएं"},
        {"id", "melanjutkan", "dilanjutkan"},
        {"tr", "bakan", "bakanı"},
        {"tr", "hak", "haklarını"},
        {"pt", "negociacoes", "Negócios"},
        {"es", "negociacion", "negociaciones"},
        // Not stemmed: the word as it stands, with or without its marks
        {"pl", "negocjacje", "Negocjacje"},
        {"pl", "łodzie", "łodzie"},
        {"pl", "lodzie", "łodzie"},
        {"uk", "переговори", "Переговори"},
        {"fa", "مذاكرات", "مذاکرات"},
        {"fa", "ماهيگيري", "ماهیگیری"},
        {"he", "הדיג", "הדיג"},
        {"vi", "đàm phán", "đàm"},
        {"vi", "dam phan", "đàm"},
        {"sw", "mazungumzo", "Mazungumzo"},
        {"so", "wadahadalladu", "Wadahadalladu"},
        // Characters: any part
        {"zh", "捕鱼权", "捕鱼权"},
        {"zh", "巡逻", "巡逻"},
        {"zh", "谈判将于", "谈判将于"},
        {"zh-hant", "談判", "談判"},
        {"ja", "漁業権", "漁業権"},
        {"ja", "巡視船は", "巡視船は"},
        {"ko", "어업권", "어업권"},
        {"ko", "당국자", "당국자"},
        {"ko", "외교장관은", "외교장관은"},
        {"th", "การเจรจา", "การเจรจา"},
        {"th", "เรือลาดตระเวน", "เรือลาดตระเวน"},
        {"km", "ការចរចា", "ការចរចា"},
        {"my", "ကင်းလှည့်", "ကင်းလှည့်"},
        {"lo", "ການເຈລະຈາ", "ການເຈລະຈາ"},
    }));
    CAPTURE(id, typed);
    const std::vector<std::string> ids = found(typed);
    CAPTURE(joined(ids));
    CHECK(std::find(ids.begin(), ids.end(), id) != ids.end());
    CHECK(highlighted(typed, id) == shown);
}

TEST_CASE("The language is a facet", "[query][languages]") {
    for (const corpus::Article& article : paragraphs()) {
        CAPTURE(article.id);
        CHECK(joined(found("lang:" + article.id)) == article.id);
    }
    CHECK(joined(found("lang:French")) == "fr");
    CHECK(joined(found("lang:fr-CA")) == "fr");
    CHECK(joined(found("language:\"chinese (traditional)\"")) == "zh-hant");
    SearchRequest request;
    request.facets.push_back({corpus::Facet::Language, 100});
    const SearchAnswer answer = searcher().search(request);
    REQUIRE(answer.facets.size() == 1);
    CHECK(answer.facets.front().values.size() == paragraphs().size());
}

TEST_CASE("A row of characters finds what a search for the string would", "[query][languages][property]") {
    // Every part of up to four characters of every text without spaces, against find().
    for (const corpus::Article& source : paragraphs()) {
        if (source.language != "zh" && source.language != "zh-hant" && source.language != "ja" &&
            source.language != "ko" && source.language != "th")
            continue;
        std::vector<std::size_t> starts;
        for (std::size_t i = 0; i <= source.body.size(); ++i) {
            if (i == source.body.size() || (static_cast<unsigned char>(source.body[i]) & 0xC0U) != 0x80U)
                starts.push_back(i);
        }
        for (std::size_t first = 0; first + 4 < starts.size(); first += 3) {
            const std::string part = source.body.substr(starts[first], starts[first + 2 + first % 3] - starts[first]);
            const bool has_mark = part.find_first_of(" .,") != std::string::npos ||
                                  part.find("\u3002") != std::string::npos ||
                                  part.find("\uFF0C") != std::string::npos || part.find("\u3001") != std::string::npos;
            if (has_mark) continue;
            std::vector<std::string> expected;
            for (const corpus::Article& article : paragraphs()) {
                if ((article.title + "\n" + article.body).find(part) != std::string::npos)
                    expected.push_back(article.id);
            }
            std::sort(expected.begin(), expected.end());
            CAPTURE(part);
            CHECK(joined(found('"' + part + '"')) == joined(expected));
        }
    }
}

}  // namespace chancery::query
