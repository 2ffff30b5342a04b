#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/support/error.hpp"
#include "indexer/commands/fill_limit.hpp"

using chancery::Error;
using chancery::ErrorCode;
using chancery::indexer::BuildReport;
using chancery::indexer::check_fill;
using chancery::indexer::FillLimit;
using chancery::indexer::parse_fill_limits;

TEST_CASE("A fill limit is a field and a share", "[indexer][fill]") {
    const std::vector<FillLimit> limits = parse_fill_limits({"date=90", "title=99.5", "url=0", "body=100"});
    REQUIRE(limits.size() == 4);
    CHECK(limits[0].field == "date");
    CHECK(limits[0].percent == 90);
    CHECK(limits[1].percent == 99.5);
    CHECK(limits[2].percent == 0);
    CHECK(limits[3].percent == 100);
    CHECK(parse_fill_limits({}).empty());
}

TEST_CASE("A fill limit that makes no sense is bad usage", "[indexer][fill]") {
    const std::string typed =
        GENERATE(as<std::string>{}, "", "date", "date=", "=90", "date=x", "date=90%", "date=-1", "date=100.1",
                 "date= 90", "dates=90", "date==90", "date=90=", "date=nan", "date=inf", "date=1e9");
    CAPTURE(typed);
    try {
        static_cast<void>(parse_fill_limits({typed}));
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadUsage);
        CHECK(std::string(error.what()) == "--min-fill " + typed + ": it must be FIELD=PERCENT");
        CHECK(error.hint() == "the fields are title, body, date, url, source, author, language, section");
    }
}

TEST_CASE("A limit that is not reached is told", "[indexer][fill]") {
    BuildReport report;
    chancery::corpus::Article article;
    article.title = "x";
    report.add(article);
    article.published = std::chrono::year{2024} / 5 / 29;
    report.add(article);
    std::ostringstream err;
    CHECK(check_fill(parse_fill_limits({"date=50", "title=100", "url=0"}), report, err));
    CHECK(err.str().empty());
    CHECK_FALSE(check_fill(parse_fill_limits({"date=50.1", "url=1", "title=100"}), report, err));
    CHECK(err.str() ==
          "chancery-index: only 50.0 % of the articles have date; --min-fill asks for 50.1 %: has the source changed "
          "its fields?\n"
          "chancery-index: only 0.0 % of the articles have url; --min-fill asks for 1.0 %: has the source changed its "
          "fields?\n");
}
