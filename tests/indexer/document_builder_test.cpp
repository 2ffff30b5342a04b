#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/schema/day_key.hpp"
#include "corpus/schema/stored_article.hpp"
#include "corpus/schema/term.hpp"
#include "tests/indexer/prepared_article.hpp"

using namespace chancery::corpus;
using chancery::indexer::PreparedDocument;
using chancery::tests::article_of;
using chancery::tests::Preparer;

namespace {

/// A term as "wdf" or "wdf@position,position"; "none" when it is not there.
std::string shown(const PreparedDocument& document, std::string_view text) {
    for (const PreparedDocument::Term& term : document.terms) {
        if (document.text(term) != text) continue;
        std::string shown = std::to_string(term.wdf);
        for (std::uint32_t i = 0; i < term.position_count; ++i) {
            shown += (i == 0 ? "@" : ",") + std::to_string(document.positions[term.position + i]);
        }
        return shown;
    }
    return "none";
}

/// The terms that begin with `prefix`, with a blank between.
std::string terms_of(const PreparedDocument& document, std::string_view prefix) {
    std::string shown;
    for (const PreparedDocument::Term& term : document.terms) {
        if (document.text(term).starts_with(prefix))
            shown += (shown.empty() ? "" : " ") + std::string(document.text(term));
    }
    return shown;
}

Article full_article() {
    Article article = article_of("a-1", "Japan holds a summit", "Ministers met in Tokyo.");
    article.published = std::chrono::year{2024} / 5 / 29;
    article.published_from = DateOrigin::Field;
    article.source = "The Harbour Gazette";
    article.section = "World";
    article.language = "en";
    article.author = "Hana Whitfield and Hana Lee";
    article.url = "https://example.org/a-1";
    return article;
}

}  // namespace

TEST_CASE("Words of title and body are stems with positions, and forms without where they differ",
          "[indexer][document]") {
    Preparer prepare;
    const PreparedDocument document =
        prepare(article_of("x", "Sanctions bite", "The sanctions were lifted; sanctioned firms"));
    // Title 1, 2; body from 2 + 100: the, sanctions, were, lifted, sanctioned, firms.
    CHECK(shown(document, "Zsanction") == "8@1,103,106");  // 4 for the title, 2 each in the lead
    CHECK(shown(document, "Zbite") == "4@2");
    CHECK(shown(document, "Zfirm") == "2@107");
    CHECK(shown(document, "sanctions") == "2");
    CHECK(shown(document, "sanctioned") == "1");
    CHECK(shown(document, "sanction") == "none");
    CHECK(shown(document, "Zthe") == "2@102");
    CHECK(shown(document, "the") == "none");  // it is its own stem
    CHECK(shown(document, "Zwere") == "2@104");
    CHECK(shown(document, "ZSsanction") == "1@1");
    CHECK(shown(document, "Ssanctions") == "1");
    CHECK(shown(document, "ZSfirm") == "none");
    CHECK(shown(document, "Sfirms") == "none");
}

TEST_CASE("Words behind the lead weigh less", "[indexer][document]") {
    std::string body;
    for (int i = 0; i < 60; ++i) body += "filler ";
    Preparer prepare;
    const PreparedDocument document = prepare(article_of("x", "", body + "treaty treaty"));
    CHECK(shown(document, "Ztreati") == "2@160,161");
    CHECK(shown(document, "Zfiller").starts_with("120@100,101,"));
    CHECK(shown(document, "treaty") == "2");
}

TEST_CASE("Terms are in order, each once, with ascending positions", "[indexer][document]") {
    Preparer prepare;
    const PreparedDocument document = prepare(full_article());
    REQUIRE(document.terms.size() > 20);
    for (std::size_t i = 0; i < document.terms.size(); ++i) {
        const auto& term = document.terms[i];
        CAPTURE(document.text(term));
        if (i > 0) CHECK(document.text(document.terms[i - 1]) < document.text(term));
        CHECK(document.text(term).size() <= kMostTermBytes);
        const auto first = document.positions.begin() + term.position;
        CHECK(std::is_sorted(first, first + term.position_count));
        CHECK(std::adjacent_find(first, first + term.position_count) == first + term.position_count);
    }
}

TEST_CASE("Tags are boolean terms with their salience, and once more where major", "[indexer][document]") {
    Preparer prepare;
    const PreparedDocument document = prepare(full_article());
    REQUIRE(prepare.tags().size() == 3);
    for (const Tag& tag : prepare.tags()) {
        CAPTURE(to_string(tag.id), tag.salience);
        CHECK(shown(document, facet_term(tag.id.facet, tag.id.id)) == std::to_string(tag.salience));
        CHECK((shown(document, facet_term(tag.id.facet, tag.id.id, true)) != "none") == tag.is_major());
    }
    CHECK(terms_of(document, "XCO:") == "XCO:!JP XCO:JP");
    CHECK(terms_of(document, "XTH:").ends_with("XTH:diplomacy XTH:diplomacy.summit"));
}

TEST_CASE("Fields of the record are facets", "[indexer][document]") {
    Preparer prepare;
    const PreparedDocument document = prepare(full_article());
    CHECK(terms_of(document, "XSO:") == "XSO:the-harbour-gazette");
    CHECK(terms_of(document, "XSE:") == "XSE:world");
    CHECK(terms_of(document, "XLA:") == "XLA:en");
    CHECK(terms_of(document, "XYE:") == "XYE:2024");
    CHECK(terms_of(document, "XMO:") == "XMO:2024-05");
    CHECK(terms_of(document, "Q") == "Qa-1");
    CHECK(document.id_term == "Qa-1");
    CHECK(document.day_key == to_day_key(19'872));
    std::string facets;
    for (const auto& value : document.facets) {
        facets += std::string(to_string(value.facet)) + ':' + value.id + '=' + value.label + (value.major ? "! " : " ");
    }
    CHECK(facets ==
          "country:JP=Japan! theme:diplomacy=Diplomacy! theme:diplomacy.summit=Summits! source:the-harbour-gazette=The "
          "Harbour Gazette "
          "section:world=World language:en=English year:2024=2024 month:2024-05=2024-05 ");
}

TEST_CASE("Outlet, its country and the agency are facets with the names of the table", "[indexer][document]") {
    Article article = article_of("x", "Talks", "Nothing was said.");
    article.source = "NYT";
    article.outlet = "The New York Times";
    article.outlet_country = "US";
    article.wire = "Associated Press";
    Preparer prepare;
    const PreparedDocument document = prepare(article);
    CHECK(terms_of(document, "XSO:") == "XSO:nytimes");
    CHECK(terms_of(document, "XSC:") == "XSC:US");
    CHECK(terms_of(document, "XWI:") == "XWI:ap");
    CHECK(terms_of(document, "XCO:").empty());
    std::string labels;
    for (const PreparedDocument::FacetValue& value : document.facets) {
        const bool of_source =
            value.facet == Facet::Source || value.facet == Facet::SourceCountry || value.facet == Facet::Wire;
        if (of_source) labels += value.label + ';';
    }
    CHECK(labels.find("The New York Times;") != std::string::npos);
    CHECK(labels.find("Associated Press;") != std::string::npos);
}

TEST_CASE("An article without a field has no facet of it", "[indexer][document]") {
    Preparer prepare;
    const PreparedDocument document = prepare(article_of("x", "", "Nothing of note."));
    CHECK(terms_of(document, "X") == "");
    CHECK(document.facets.empty());
    CHECK(document.day_key.empty());
    CHECK(document.language == "en");
}

TEST_CASE("Names of authors are words that are not stemmed", "[indexer][document]") {
    Preparer prepare;
    const PreparedDocument document = prepare(full_article());
    CHECK(terms_of(document, "A") == "Aand Ahana Alee Awhitfield");
    CHECK(shown(document, "Ahana") == "1@1,4");
    CHECK(shown(document, "Awhitfield") == "1@2");
    CHECK(shown(document, "Alee") == "1@5");
}

TEST_CASE("The language of the article chooses the stemmer", "[indexer][document]") {
    auto [language, used, term] = GENERATE(table<std::string, std::string, std::string>({
        {"", "en", "Znegoti"},
        {"en", "en", "Znegoti"},
        {"en-gb", "en", "Znegoti"},
        {"fr", "fr", "Znegoci"},
        {"ja", "ja", "Znegociations"},
    }));
    CAPTURE(language);
    Article article =
        article_of("x", "", language.starts_with("fr") || language == "ja" ? "negociations" : "negotiations");
    article.language = language;
    Preparer prepare;
    const PreparedDocument document = prepare(article);
    CHECK(document.language == used);
    CHECK(shown(document, term) != "none");
}

TEST_CASE("The stored article is the cleaned one with its tags", "[indexer][document]") {
    Preparer prepare;
    const PreparedDocument document = prepare(full_article());
    const StoredArticle stored = decode_stored_article(document.stored);
    CHECK(stored.article.body == "Ministers met in Tokyo.");
    CHECK(stored.article.published == full_article().published);
    REQUIRE(stored.tags.size() == prepare.tags().size());
    CHECK(stored.tags[0].id == prepare.tags()[0].id);
    CHECK(stored.tags[0].evidence == prepare.tags()[0].evidence);
    CHECK(document.text_bytes == full_article().title.size() + full_article().body.size());
}

TEST_CASE("The fingerprint changes with whatever the document is built from", "[indexer][document]") {
    Preparer prepare;
    const std::string same = prepare(full_article()).fingerprint;
    CHECK(same.size() == 8);
    CHECK(prepare(full_article()).fingerprint == same);
    Preparer another;
    CHECK(another(full_article()).fingerprint == same);
    const auto changed = [&](auto change) {
        Article article = full_article();
        change(article);
        return prepare(article).fingerprint != same;
    };
    CHECK(changed([](Article& article) { article.title += '!'; }));
    CHECK(changed([](Article& article) { article.body += '!'; }));
    CHECK(changed([](Article& article) { article.published.reset(); }));
    CHECK(changed([](Article& article) { article.published_from = DateOrigin::Url; }));
    CHECK(changed([](Article& article) { article.source += '!'; }));
    CHECK(changed([](Article& article) { article.author += '!'; }));
    CHECK(changed([](Article& article) { article.section += '!'; }));
    CHECK(changed([](Article& article) { article.language = "fr"; }));
    CHECK(changed([](Article& article) { article.url += '!'; }));
    CHECK(changed([](Article& article) { article.dateline = "PARIS -"; }));
    const Matcher other(chancery::tests::small_taxonomy(std::string(chancery::tests::kSmallToml) + "\n# changed"));
    CHECK(Preparer(other)(full_article()).fingerprint != same);
}

TEST_CASE("A builder keeps nothing of the article before", "[indexer][document]") {
    Preparer prepare;
    static_cast<void>(prepare(full_article()));
    const PreparedDocument second = prepare(article_of("y", "Other", "Words alone"));
    Preparer fresh;
    const PreparedDocument alone = fresh(article_of("y", "Other", "Words alone"));
    CHECK(second.term_bytes.size() == alone.term_bytes.size());
    REQUIRE(second.terms.size() == alone.terms.size());
    for (std::size_t i = 0; i < alone.terms.size(); ++i) {
        CHECK(second.text(second.terms[i]) == alone.text(alone.terms[i]));
        CHECK(shown(second, second.text(second.terms[i])) == shown(alone, alone.text(alone.terms[i])));
    }
}

TEST_CASE("Words of any script and length make terms that Xapian takes", "[indexer][document]") {
    Preparer prepare;
    const PreparedDocument document =
        prepare(article_of(std::string(500, 'i'), std::string(500, 'a'),
                           "日本 \xFF " + std::string("a\0b", 3) + " \uFDFA\uFDFA\uFDFA\uFDFA"));
    for (const auto& term : document.terms) {
        CHECK(document.text(term).size() <= kMostTermBytes);
        CHECK(document.text(term).find('\0') == std::string_view::npos);
        CHECK_FALSE(document.text(term).empty());
    }
    CHECK(shown(document, "Z日") == "2@108");
}
