#include <sstream>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "indexer/build_report.hpp"

using namespace chancery::corpus;
using chancery::indexer::BuildReport;

namespace {

Article article(bool with_date, bool with_author) {
    Article made;
    made.id = "x";
    made.title = "Title";
    made.body = "Body text";
    if (with_date) {
        made.published = std::chrono::year{2024} / 5 / 29;
        made.published_from = DateOrigin::Field;
    }
    if (with_author) made.author = "Ann";
    return made;
}

std::string printed(const BuildReport& report) {
    std::ostringstream out;
    report.print(out);
    return out.str();
}

}  // namespace

TEST_CASE("A report of nothing says so", "[indexer][report]") {
    const BuildReport report;
    CHECK(printed(report) ==
          "read 0 articles: 0 indexed, 0 updated, 0 unchanged, 0 records rejected\n0.0 s, 0 articles/s, 0.0 MB/s of "
          "text\n");
    CHECK(report.articles() == 0);
    CHECK(report.fill("date") == 0);
}

TEST_CASE("A report counts articles, their fields and where their dates come from", "[indexer][report]") {
    BuildReport report;
    for (int i = 0; i < 199; ++i) report.add(article(true, i % 2 == 0));
    report.add(article(false, false));
    report.set_written({150, 20, 30, {11, 7, 180}});
    report.set_pruned(7);
    report.set_seconds(2);
    CHECK(report.articles() == 200);
    CHECK(report.fill("title") == 100);
    CHECK(report.fill("date") == Approx(99.5));
    CHECK(report.fill("author") == Approx(50));
    CHECK(report.fill("url") == 0);
    CHECK(report.fill("no such field") == 0);
    CHECK(printed(report) ==
          "read 200 articles: 150 indexed, 20 updated, 30 unchanged, 0 records rejected\n"
          "copies: 11 exact, 7 near; the index holds 180 stories\n"
          "removed 7 articles whose record is gone\n"
          "fields: title 100 % body 100 % date 99 % url 0 % source 0 % author 50 % language 0 % section 0 %\n"
          "dates from: field 199 unknown 1\n"
          "2.0 s, 100 articles/s, 0.0 MB/s of text\n");
}

TEST_CASE("A report tells dates that are not believed from those that are not given", "[indexer][report]") {
    BuildReport report;
    report.add(article(true, true));
    report.add(article(false, true));
    Article old = article(false, true);
    old.published_text = "1246-05-01";
    report.add(old);
    CHECK(printed(report).find("dates from: field 1 implausible 1 unknown 1\n") != std::string::npos);
    CHECK(report.fill("date") == Approx(33.3).epsilon(0.01));
}

TEST_CASE("A warning is no rejection", "[indexer][report]") {
    BuildReport report;
    report.add(Rejection{"a", 1, RejectionReason::Malformed, "", ""});
    report.add(Rejection{"a", 2, RejectionReason::Malformed, "", ""});
    report.add(Rejection{"a", 3, RejectionReason::BadDate, "", ""});
    report.add(Rejection{"a", 4, RejectionReason::BadEncoding, "", ""});
    report.add(Rejection{"b", 0, RejectionReason::NoArticles, "", ""});
    CHECK(report.rejected() == 3);
    const std::string text = printed(report);
    CHECK(text.find("3 records rejected\n  bad-date: 1\n  bad-encoding: 1\n  malformed: 2\n  no-articles: 1\n") !=
          std::string::npos);
}

TEST_CASE("Reports of parts add up", "[indexer][report]") {
    BuildReport left;
    left.add(article(true, true));
    left.add(Rejection{"a", 1, RejectionReason::Malformed, "", ""});
    BuildReport right;
    right.add(article(false, true));
    right.add(Rejection{"a", 1, RejectionReason::TooLarge, "", ""});
    left.merge(right);
    CHECK(left.articles() == 2);
    CHECK(left.rejected() == 2);
    CHECK(left.fill("date") == 50);
    CHECK(left.fill("author") == 100);
}

TEST_CASE("A report is one object of JSON", "[indexer][report]") {
    BuildReport report;
    report.add(article(true, false));
    report.add(Rejection{"a", 1, RejectionReason::Malformed, "", ""});
    report.set_written({1, 0, 0, {3, 2, 9}});
    report.set_seconds(0.5);
    const std::string text = report.to_json();
    CHECK(text.ends_with("}\n"));
    const auto json = nlohmann::json::parse(text);
    CHECK(json["read"] == 1);
    CHECK(json["indexed"] == 1);
    CHECK(json["updated"] == 0);
    CHECK(json["unchanged"] == 0);
    CHECK(json["pruned"] == 0);
    CHECK(json["duplicates"]["exact"] == 3);
    CHECK(json["duplicates"]["near"] == 2);
    CHECK(json["stories"] == 9);
    CHECK(json["rejected"] == 1);
    CHECK(json["reasons"]["malformed"] == 1);
    CHECK(json["fill"]["date"] == 100.0);
    CHECK(json["fill"]["url"] == 0.0);
    CHECK(json["published_from"]["field"] == 1);
    CHECK(json["text_bytes"] == 14);
    CHECK(json["seconds"] == 0.5);
    CHECK(BuildReport::field_names().size() == json["fill"].size());
}
