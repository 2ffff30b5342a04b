#include "indexer/commands/source_options.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "corpus/reader/detection.hpp"
#include "corpus/support/error.hpp"

namespace chancery::indexer {

namespace po = boost::program_options;

namespace {

corpus::PublicationDate day_of_run(const std::string& today) {
    if (today.empty())
        return corpus::PublicationDate{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    const auto day = corpus::parse_publication_date(today);
    if (!day) throw Error(ErrorCode::BadUsage, fmt::format("--today {}: {}", today, day.error()));
    return *day;
}

}  // namespace

void SourceOptions::add_to(OptionSet& options) {
    const std::string formats = corpus::known_formats() + "; found by content when not given";
    // clang-format off
    options.group("Reading").add_options()
        ("source", po::value(&sources)->value_name("SOURCE"), "file, directory or - for standard input; the word `--source` may be left out")
        ("format", po::value(&format)->value_name("NAME"), formats.c_str())
        ("map", po::value(&maps)->value_name("CANONICAL=FIELD"), "the record's FIELD is title, body, date, url, source, author, language, section or id")
        ("max-expansion", po::value(&max_expansion)->value_name("TIMES")->default_value(max_expansion), "a compressed source or archive over 256 MiB may unpack to so many times its size")
        ("taxonomy", po::value(&taxonomy)->value_name("DIR"), "taxonomy files that extend or replace the built-in ones")
        ("rejects", po::value(&rejects)->value_name("FILE"), "write refused records there, as JSON Lines")
        ("today", po::value(&today)->value_name("DATE"), "the day of the run, as YYYY-MM-DD: a date more than three days later is not believed")
        ("jobs,j", po::value(&jobs)->value_name("N")->default_value(jobs), "threads that analyse; 0 means one for each processor");
    // clang-format on
    options.positional("source");
}

FeedOptions SourceOptions::feed() const {
    if (sources.empty())
        throw Error(ErrorCode::BadUsage, "a source is missing", "name files or directories, or - for standard input");
    if (jobs < 0) throw Error(ErrorCode::BadUsage, fmt::format("--jobs is {}; it cannot be negative", jobs));
    FeedOptions feed;
    feed.sources = sources;
    feed.format = format;
    if (max_expansion < 1)
        throw Error(ErrorCode::BadUsage, fmt::format("--max-expansion is {}; it must be 1 or more", max_expansion));
    feed.limits.max_expansion = static_cast<std::uint64_t>(max_expansion);
    for (const std::string& map : maps) {
        const std::size_t equals = map.find('=');
        if (equals == std::string::npos || equals + 1 == map.size()) {
            throw Error(ErrorCode::BadUsage, fmt::format("--map {}: it must be CANONICAL=FIELD", map),
                        "for example --map title=kicker");
        }
        const auto done = feed.fields.prefer(map.substr(0, equals), map.substr(equals + 1));
        if (!done) throw Error(ErrorCode::BadUsage, fmt::format("--map {}: {}", map, done.error()));
    }
    feed.dates = corpus::window_of_run(day_of_run(today));
    return feed;
}

unsigned SourceOptions::workers() const {
    if (jobs > 0) return static_cast<unsigned>(std::min(jobs, 256));
    return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace chancery::indexer
