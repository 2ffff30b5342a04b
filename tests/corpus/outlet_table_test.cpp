#include "corpus/outlet/outlet_table.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "corpus/outlet/attribution.hpp"
#include "corpus/outlet/country_domain.hpp"
#include "corpus/outlet/host_name.hpp"
#include "corpus/outlet/outlet_lint.hpp"
#include "corpus/taxonomy/loader.hpp"

namespace chancery::corpus {
namespace {

std::string id_of(const Outlet* outlet) { return outlet == nullptr ? "" : std::string(outlet->id); }

TEST_CASE("The table of outlets has no fault", "[corpus][outlet]") {
    const auto table = parse_outlet_table(embedded_outlets());
    if (!table) FAIL(table.error());
    for (const std::string& fault : lint_outlets(*table)) FAIL_CHECK(fault);
    CHECK(table->outlets().size() >= 1000);
    const auto is_agency = [](const Outlet& outlet) { return outlet.kind == OutletKind::Agency; };
    CHECK(std::count_if(table->outlets().begin(), table->outlets().end(), is_agency) >= 150);
}

TEST_CASE("Every country of an outlet is one of the taxonomy", "[corpus][outlet]") {
    std::set<std::string> known;
    for (const Entry& entry : load_taxonomy().entries) {
        if (entry.tag.facet == Facet::Country) known.insert(entry.tag.id);
    }
    for (const Outlet& outlet : outlet_table().outlets()) {
        CAPTURE(outlet.id);
        CHECK((outlet.country.empty() || known.contains(std::string(outlet.country))));
    }
}

TEST_CASE("The lint sees what is wrong with a table", "[corpus][outlet]") {
    const std::string good = "a\tA\tFR\tonline\tfr\ta.fr\t-\t-\n";
    auto [line, fault] = GENERATE(table<std::string, std::string>({
        {"b\tB\tFR\tonline\tfr\tb.fr\tBee\t-\n", ""},
        {"a\tB\tFR\tonline\tfr\tb.fr\t-\t-\n", "a: is out of order, or comes twice"},
        {"b\tB\tFR\tonline\tfr\ta.fr\t-\t-\n", "b: a.fr is of a too"},
        {"b\tB\tFR\tonline\tfr\tb.fr\tA\t-\n", "b: A is of a too"},
        {"b\tB\tFrance\tonline\tfr\tb.fr\t-\t-\n", "b: the country is no code"},
        {"b\tB\tFR\tonline\tfrench\tb.fr\t-\t-\n", "b: language french"},
        {"b\tB\tFR\tonline\tfr\tco.uk\t-\t-\n", "b: co.uk is a public suffix"},
        {"b\tB\tFR\tonline\tfr\tgov.cn\t-\t-\n", "b: gov.cn is a public suffix"},
        {"b\tB\tFR\tonline\tfr\thttp://b.fr\t-\t-\n", "b: http://b.fr is no host"},
        {"b\tB\tFR\tagency\tfr\tb.fr\t-\t-\n", "b: an agency has credits, and nothing else has"},
        {"b\tB\tFR\tonline\tfr\tb.fr\t-\tBEE\n", "b: an agency has credits, and nothing else has"},
        {"B\tB\tFR\tonline\tfr\tb.fr\t-\t-\n", "B: is out of order, or comes twice"},
    }));
    CAPTURE(line);
    const std::string text = good + line;
    const auto parsed = parse_outlet_table(text);
    REQUIRE(parsed);
    const auto faults = lint_outlets(*parsed);
    if (fault.empty())
        CHECK(faults.empty());
    else
        CHECK(std::find(faults.begin(), faults.end(), fault) != faults.end());
}

TEST_CASE("A line of another shape is refused with its number", "[corpus][outlet]") {
    auto [text, reason] = GENERATE(table<std::string, std::string>({
        {"a\tA\n", "line 1: 2 columns, not 8"},
        {"# note\n\na\tA\tFR\tblog\tfr\t-\t-\t-\n", "line 3: there is no kind \"blog\""},
        {"\tA\tFR\tonline\tfr\t-\t-\t-\n", "line 1: no id or no name"},
    }));
    const auto parsed = parse_outlet_table(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error() == reason);
}

TEST_CASE("The host of an address is found", "[corpus][outlet]") {
    auto [address, host] = GENERATE(table<std::string, std::string>({
        {"https://www.nytimes.com/2024/05/29/a.html", "www.nytimes.com"},
        {"http://WWW.BBC.CO.UK:8080/news", "www.bbc.co.uk"},
        {"//edition.cnn.com/x", "edition.cnn.com"},
        {"https://user:word@host.example.org./x", "host.example.org"},
        {"https://example.org?q=a.b/c", "example.org"},
        {"nytimes.com", "nytimes.com"},
        {"www.lemonde.fr/international", "www.lemonde.fr"},
        {"The New York Times", ""},
        {"U.S.", ""},
        {"localhost", ""},
        {"http://192.168.0.1/x", ""},
        {"a..b", ""},
        {".b.c", ""},
        {"", ""},
        {"mailto:desk@example.org", "example.org"},
        {"https://новости.рф/a", "новости.рф"},
    }));
    CAPTURE(address);
    CHECK(find_host(address) == host);
}

TEST_CASE("A host is shown without what serves it", "[corpus][outlet]") {
    auto [host, bare] = GENERATE(table<std::string, std::string>({
        {"www.example.org", "example.org"},
        {"m.example.org", "example.org"},
        {"www.m.example.org", "example.org"},
        {"amp.edition.example.org", "example.org"},
        {"m.org", "m.org"},
        {"www.org", "www.org"},
        {"media.example.org", "media.example.org"},
    }));
    CHECK(bare_host(host) == bare);
}

TEST_CASE("A top-level domain tells a country where it is one", "[corpus][outlet]") {
    auto [host, country] = GENERATE(table<std::string, std::string>({
        {"gazette.fr", "FR"},
        {"gazette.co.uk", "GB"},
        {"a.com.cn", "CN"},
        {"a.go.jp", "JP"},
        {"a.com", ""},
        {"a.org", ""},
        {"a.io", ""},
        {"a.tv", ""},
        {"a.co", ""},
        {"a.me", ""},
        {"a.ai", ""},
        {"a.fm", ""},
        {"bit.ly", ""},
        {"archive.is", ""},
        {"a.to", ""},
        {"a.eu", ""},
        {"a.news", ""},
        {"fr", ""},
        {"", ""},
        {"a.za", "ZA"},
        {"a.uk", "GB"},
        {"a.ad", "AD"},
        {"a.zw", "ZW"},
        {"a.us", "US"},
        {"a.cc", ""},
    }));
    CAPTURE(host);
    CHECK(find_country_of_host(host) == country);
}

TEST_CASE("An outlet is found by its host", "[corpus][outlet]") {
    auto [host, id] = GENERATE(table<std::string, std::string>({
        {"nytimes.com", "nytimes"},
        {"www.nytimes.com", "nytimes"},
        {"cn.nytimes.com", "nytimes"},
        {"notnytimes.com", ""},
        {"nytimes.com.example.org", ""},
        {"edition.cnn.com", "cnn"},
        {"m.dw.com", "deutsche-welle"},
        {"amp.theguardian.com", "guardian"},
        {"www.bbc.co.uk", "bbc"},
        {"monitoring.bbc.co.uk", "bbc-monitoring"},
        {"other.co.uk", ""},
        {"www.telegraph.co.uk", "telegraph"},
        {"spanish.xinhuanet.com", "xinhua"},
        {"english.news.cn", "xinhua"},
        {"www.people.com.cn", "peoples-daily"},
        {"other.com.cn", ""},
        {"www.mofa.go.jp", "mofa-jp"},
        {"www.other.go.jp", ""},
        {"www.gov.cn", "gov-cn"},
        {"www.mofcom.gov.cn", "mofcom-cn"},
        {"www.other.gov.cn", ""},
        {"www.gov.uk", "gov-uk"},
        {"council.gov.uk", ""},
        {"asia.nikkei.com", "nikkei-asia"},
        {"www.nikkei.com", "nikkei"},
        {"timesofindia.indiatimes.com", "times-of-india"},
        {"economictimes.indiatimes.com", "economic-times"},
        {"www.indiatimes.com", ""},
        {"en.wikinews.org", "wikinews"},
        {"www.whitehouse.gov", "white-house"},
        {"2017-2021.state.gov", "us-state-department"},
        {"news.un.org", "un-news"},
        {"press.un.org", "united-nations"},
        {"news.yahoo.com", "yahoo-news"},
        {"www.yahoo.com", ""},
        {"com", ""},
        {"", ""},
    }));
    CAPTURE(host);
    CHECK(id_of(outlet_table().find_by_host(host)) == id);
}

TEST_CASE("An outlet is found by what a record calls it", "[corpus][outlet]") {
    auto [source, id] = GENERATE(table<std::string, std::string>({
        {"NYT", "nytimes"},
        {"The New York Times", "nytimes"},
        {"New York Times", "nytimes"},
        {"nytimes", "nytimes"},
        {"nytimes.com", "nytimes"},
        {"https://www.nytimes.com", "nytimes"},
        {"new york times, the", "nytimes"},
        {"Washington Post", "washington-post"},
        {"the washington post", "washington-post"},
        {"The Guardian (London)", "guardian"},
        {"World news | The Guardian", "guardian"},
        {"BBC News - World", "bbc"},
        {"BBC", "bbc"},
        {"Agence France Presse -- English", "afp"},
        {"Xinhua General News Service", "xinhua"},
        {"Associated Press International", "ap"},
        {"AP", "ap"},
        {"Reuters", "reuters"},
        {"REUTERS", "reuters"},
        {"Kyodo News Service", "kyodo"},
        {"Le Monde", "le-monde"},
        {"el pais", "el-pais"},
        {"El País", "el-pais"},
        {"Süddeutsche Zeitung", "sueddeutsche"},
        {"Suddeutsche Zeitung", "sueddeutsche"},
        {"ТАСС", "tass"},
        {"新华社", "xinhua"},
        {"朝日新聞", "asahi"},
        {"조선일보", "chosun"},
        {"الجزيرة", "al-jazeera"},
        {"Al-Jazeera", "al-jazeera"},
        {"Ma’an News Agency", "maan"},
        {"The Guardian (Nigeria)", "guardian-ng"},
        {"The Harbour Gazette", ""},
        {"The Times of Atlantis", ""},
        {"The Nation", ""},
        {"La Nación", ""},
        {"Daily News", ""},
        {"Times", "the-times"},
        {"", ""},
        {" ", ""},
        {"|", ""},
    }));
    CAPTURE(source);
    CHECK(id_of(outlet_table().find_by_source(source)) == id);
}

TEST_CASE("An article gets its outlet and the outlet's country", "[corpus][outlet]") {
    auto [url, source, outlet, country] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"https://www.nytimes.com/2024/05/29/a.html", "", "The New York Times", "US"},
        {"https://www.nytimes.com/2024/05/29/a.html", "Reuters", "The New York Times", "US"},
        {"", "NYT", "The New York Times", "US"},
        {"", "lemonde.fr", "Le Monde", "FR"},
        {"https://gazette.example/a", "The Harbour Gazette", "The Harbour Gazette", ""},
        {"https://m.gazette-du-port.fr/a", "", "gazette-du-port.fr", "FR"},
        {"https://www.gazette-du-port.fr/a", "La Gazette du Port", "La Gazette du Port", "FR"},
        {"", "www.gazette-du-port.fr", "gazette-du-port.fr", "FR"},
        {"https://gazette.tv/a", "", "gazette.tv", ""},
        {"https://news.un.org/en/a", "", "UN News", ""},
        {"https://news.google.com/a", "BBC", "BBC", "GB"},
        {"", "", "", ""},
        {"not an address", "", "", ""},
    }));
    CAPTURE(url, source);
    Article article;
    article.url = url;
    article.source = source;
    set_outlet(article);
    CHECK(article.outlet == outlet);
    CHECK(article.outlet_country == country);
    CHECK(article.source == source);
}

TEST_CASE("An agency's own articles are credited to it", "[corpus][outlet]") {
    auto [url, source, wire] = GENERATE(table<std::string, std::string, std::string>({
        {"https://www.reuters.com/world/a", "", "Reuters"},
        {"", "Xinhua General News Service", "Xinhua"},
        {"https://news.yahoo.com/a", "AFP", "AFP"},
        {"https://www.nytimes.com/a", "The New York Times", ""},
        {"", "Trend", "Trend News Agency"},
        {"", "", ""},
    }));
    CAPTURE(url, source);
    Article article;
    article.url = url;
    article.source = source;
    set_outlet(article);
    set_own_wire(article);
    CHECK(article.wire == wire);
}

}  // namespace
}  // namespace chancery::corpus
