#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/support/error.hpp"
#include "indexer/article_batcher.hpp"
#include "indexer/article_feed.hpp"
#include "tests/corpus/packed.hpp"
#include "tests/corpus/temporary_directory.hpp"

using namespace chancery::corpus;
using chancery::Error;
using chancery::ErrorCode;
using chancery::indexer::ArticleBatcher;
using chancery::indexer::feed_articles;
using chancery::indexer::FeedOptions;
using chancery::indexer::FeedSink;
using chancery::tests::TemporaryDirectory;

namespace {

/// All that a feed gives.
struct Fed {
    std::string titles;  ///< with a blank between
    std::string opened;  ///< "name:format name:format"
    std::vector<Rejection> rejections;
    std::vector<std::uint64_t> progress;
    std::size_t articles = 0;
};

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

Fed feed(const FeedOptions& options, std::size_t most = SIZE_MAX) {
    Fed fed;
    FeedSink sink;
    sink.article = [&](Article&& article) {
        ++fed.articles;
        fed.titles += (fed.titles.empty() ? "" : " ") + article.title;
    };
    sink.rejection = [&](Rejection&& rejection) { fed.rejections.push_back(std::move(rejection)); };
    sink.stopped = [&] { return fed.articles >= most; };
    sink.opened = [&](const std::string& source, std::string_view format) {
        fed.opened += (fed.opened.empty() ? "" : " ") + name_of(source) + ':' + std::string(format);
    };
    sink.progress = [&](std::uint64_t bytes) { fed.progress.push_back(bytes); };
    feed_articles(options, sink);
    return fed;
}

FeedOptions from(const std::vector<std::string>& sources, const std::string& format = "") {
    FeedOptions options;
    options.sources = sources;
    options.format = format;
    return options;
}

std::string record(const std::string& title) { return "{\"title\":\"" + title + "\",\"body\":\"Some text.\"}\n"; }

}  // namespace

TEST_CASE("Sources are read in order, each in its own format", "[indexer][feed]") {
    const TemporaryDirectory directory;
    directory.write("dump/b.jsonl", record("b1") + record("b2"));
    directory.write("dump/a.jsonl", record("a1"));
    directory.write("dump/page.txt", "c1\n\nA page with a text of its own that is long enough.\n");
    const std::string last = directory.write("last.jsonl", record("d1"));
    const Fed fed = feed(from({(directory.path() / "dump").string(), last}));
    CHECK(fed.titles == "a1 b1 b2 c1 d1");
    CHECK(fed.opened == "a.jsonl:jsonl b.jsonl:jsonl page.txt:text last.jsonl:jsonl");
    CHECK(fed.rejections.empty());
    REQUIRE(fed.progress.size() == 5);
    CHECK(std::is_sorted(fed.progress.begin(), fed.progress.end()));
    CHECK(fed.progress.back() > record("a1").size() * 3);
}

TEST_CASE("A format that is asked for is taken for all", "[indexer][feed]") {
    const TemporaryDirectory directory;
    const std::string file = directory.write("a.jsonl", record("a1"));
    CHECK(feed(from({file}, "text")).opened == "a.jsonl:text");
    try {
        static_cast<void>(feed(from({file}, "wordperfect")));
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadUsage);
    }
}

TEST_CASE("Bad records are refused with their place and the rest goes on", "[indexer][feed]") {
    const TemporaryDirectory directory;
    const std::string file = directory.write("a.jsonl", record("a1") + "{broken\n" + record("a2"));
    const Fed fed = feed(from({file}));
    CHECK(fed.titles == "a1 a2");
    REQUIRE(fed.rejections.size() == 1);
    CHECK(fed.rejections[0].file == file);
    CHECK(fed.rejections[0].position.number == 2);
    CHECK(fed.rejections[0].reason == RejectionReason::Malformed);
}

TEST_CASE("A file or directory without an article is refused", "[indexer][feed]") {
    const TemporaryDirectory directory;
    const std::string empty = directory.write("empty.jsonl", "");
    std::filesystem::create_directory(directory.path() / "nothing");
    SECTION("a file") {
        const Fed fed = feed(from({empty}));
        REQUIRE(fed.rejections.size() == 1);
        CHECK(fed.rejections[0].reason == RejectionReason::NoArticles);
        CHECK(fed.rejections[0].file == empty);
    }
    SECTION("a directory") {
        const Fed fed = feed(from({(directory.path() / "nothing").string()}));
        REQUIRE(fed.rejections.size() == 1);
        CHECK(fed.rejections[0].reason == RejectionReason::NoArticles);
        CHECK(fed.rejections[0].position.number == 0);
    }
}

TEST_CASE("A source that is missing is an error", "[indexer][feed]") {
    const TemporaryDirectory directory;
    const std::string there = directory.write("a.jsonl", record("a1"));
    const std::string missing = (directory.path() / "missing.jsonl").string();
    for (const auto& sources : {std::vector<std::string>{missing}, std::vector<std::string>{there, missing}}) {
        try {
            static_cast<void>(feed(from(sources)));
            FAIL("no error");
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::Io);
            CHECK(std::string(error.what()).find(missing) != std::string::npos);
        }
    }
}

TEST_CASE("Each member of an archive is read in its own format", "[indexer][feed]") {
    const TemporaryDirectory directory;
    const std::string zip = chancery::tests::packed(
        archive_write_set_format_zip, {{"dump/b.jsonl", record("b1") + "{broken\n" + record("b2")},
                                       {"dump/page.txt", "c1\n\nA page with a text of its own that is long enough.\n"},
                                       {"dump/empty.jsonl", ""}});
    const std::string file = directory.write("dump.zip", zip);
    const std::string last = directory.write("last.jsonl", record("d1"));
    const Fed fed = feed(from({file, last}));
    CHECK(fed.titles == "b1 b2 c1 d1");
    REQUIRE(fed.rejections.size() == 2);
    CHECK(to_text(fed.rejections[0].file, fed.rejections[0].position) == file + "!dump/b.jsonl:2");
    CHECK(fed.rejections[1].file == file + "!dump/empty.jsonl");
    CHECK(fed.rejections[1].reason == RejectionReason::NoArticles);
    CHECK(std::is_sorted(fed.progress.begin(), fed.progress.end()));
    CHECK(fed.progress.back() > record("d1").size());
}

TEST_CASE("A source that ends too early is named once", "[indexer][feed]") {
    const TemporaryDirectory directory;
    const std::string bytes = chancery::tests::compressed(archive_write_add_filter_gzip, record("a1"));
    const std::string file = directory.write("a.jsonl.gz", bytes.substr(0, bytes.size() - 10));
    const Fed fed = feed(from({file, directory.write("b.jsonl", record("b1"))}));
    REQUIRE_FALSE(fed.rejections.empty());
    CHECK(fed.rejections.back().reason == RejectionReason::Unreadable);
    CHECK(fed.rejections.back().detail == "truncated gzip input");
}

TEST_CASE("Reading stops between articles when it is asked to", "[indexer][feed]") {
    const TemporaryDirectory directory;
    const std::string first = directory.write("a.jsonl", record("a1") + record("a2") + record("a3"));
    const std::string second = directory.write("b.jsonl", record("b1"));
    CHECK(feed(from({first, second}), 2).titles == "a1 a2");
    CHECK(feed(from({first, second}), 3).titles == "a1 a2 a3");
    CHECK(feed(from({first, second}), 0).titles.empty());
    CHECK(feed(from({first, second})).titles == "a1 a2 a3 b1");
}

TEST_CASE("A field can be read from where the source has it", "[indexer][feed]") {
    const TemporaryDirectory directory;
    FeedOptions options =
        from({directory.write("a.jsonl", "{\"kicker\":\"k1\",\"title\":\"t1\",\"body\":\"Some text.\"}\n")});
    REQUIRE(options.fields.prefer("title", "kicker"));
    CHECK(feed(options).titles == "k1");
}

TEST_CASE("A batch is 64 articles or a megabyte of text", "[indexer][feed]") {
    std::vector<std::size_t> sizes;
    ArticleBatcher batcher([&](ArticleBatcher::Batch&& batch) { sizes.push_back(batch.size()); });
    batcher.flush();
    CHECK(sizes.empty());
    for (int i = 0; i < 130; ++i) batcher.add(Article{});
    CHECK(sizes == std::vector<std::size_t>{64, 64});
    batcher.flush();
    CHECK(sizes == std::vector<std::size_t>{64, 64, 2});
    Article large;
    large.body.assign(600'000, 'x');
    batcher.add(Article(large));
    CHECK(sizes.size() == 3);
    batcher.add(Article(large));
    CHECK(sizes == std::vector<std::size_t>{64, 64, 2, 2});
    batcher.add(Article{});
    batcher.flush();
    CHECK(sizes.back() == 1);
}
