#include "query/taxonomy_findings.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "corpus/taxonomy/loader.hpp"

using namespace chancery;
using query::look_up;

namespace {

const corpus::Matcher& matcher() {
    static const corpus::Matcher matcher(corpus::load_taxonomy());
    return matcher;
}

/// "[Georgia] country:GE unless_before; ..." of a body.
std::string shown(const std::string& body, int year) {
    corpus::StoredArticle stored;
    stored.article.body = body;
    stored.article.published = std::chrono::year{year} / 5 / 29;
    std::string out;
    for (const query::UncountedName& name : look_up(stored, matcher()).uncounted) {
        CHECK(name.row.find(':') != std::string::npos);
        out += (out.empty() ? "" : "; ") + ('[' + body.substr(name.start, name.end - name.start) + "] ") +
               (name.meant.empty() ? "mask" : name.meant) + ' ' + name.why;
    }
    return out;
}

}  // namespace

TEST_CASE("Names that do not count are told with their reason", "[query][why]") {
    auto [body, year, expected] = GENERATE(table<std::string, int, std::string>({
        {"She reads the South China Morning Post.", 2024, "[South China Morning Post] mask newspapers and magazines"},
        {"Mrs. Jordan left.", 2024, "[Jordan] country:JO unless_after"},
        {"Jersey won.", 2024, "[Jersey] country:JE only_document"},
        {"She was a Kenyan-descended runner.", 2024, "[Kenyan] country:KE compound"},
        {"Tokyo and Manila signed.", 2024, ""},
        {"The US president said no.", 2024, ""},  // one of eight holds the office
    }));
    CAPTURE(body);
    CHECK(shown(body, year) == expected);
}

TEST_CASE("Tags have their place in the taxonomy's files", "[query][why]") {
    corpus::StoredArticle stored;
    corpus::Tag country;
    country.id = {corpus::Facet::Country, "JP"};
    corpus::Tag theme;
    theme.id = {corpus::Facet::Theme, "maritime.security"};
    stored.tags = {country, theme};
    const auto rows = look_up(stored, matcher()).rows;
    CHECK(rows.at(country.id).starts_with("territories.tsv:"));
    CHECK(rows.at(theme.id).starts_with("themes-statecraft.toml:"));
}
