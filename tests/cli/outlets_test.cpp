// Outlet, its country and the agency, from records of one's own to every face of an answer.

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/cli/golden.hpp"

namespace chancery::tests {
namespace {

constexpr std::string_view kRecords =
    R"json({"id":"a","title":"Ministers end talks","body":"PARIS (AFP) - The ministers ended their talks on fish.","url":"https://www.nytimes.com/2024/05/29/a.html","published":"2024-05-29"}
{"id":"b","title":"Fish talks fail","body":"The talks on fish failed. (Reuters)","source":"NYT","published":"2024-05-28"}
{"id":"c","title":"Poissons: rien","body":"The talks on fish came to nothing.","source":"Le Monde","url":"https://www.lemonde.fr/a","published":"2024-05-27"}
{"id":"d","title":"Fish at last","body":"There is fish at last.","source":"Kyodo News Service","published":"2024-05-26"}
{"id":"e","title":"Fish in port","body":"Fish came into port.","source":"The Harbour Gazette","url":"https://gazette.co.uk/e","published":"2024-05-25"}
{"id":"f","title":"Fish elsewhere","body":"AFP reported that there is fish elsewhere.","published":"2024-05-24"}
)json";

const Workplace& fish_place() {
    static const Workplace place;
    static const int status = [] {
        place.write("fish.jsonl", kRecords);
        return place.run({"chancery-index", "build", "fish.jsonl", "--index", "fish.idx", "--quiet"}).status;
    }();
    REQUIRE(status == 0);
    return place;
}

void check_command(const std::string& name, const std::vector<std::string>& command) {
    CAPTURE(name);
    const Workplace& place = fish_place();
    check_golden(name, transcript(command, place.run(command), place));
}

TEST_CASE("Outlets and agencies are approved in every command", "[cli][golden][outlet]") {
    check_command("outlets-extract", {"chancery-index", "extract", "fish.jsonl"});
    check_command("outlets-facets",
                  {"chancery-query", "facets", "--facet", "source,source-country,wire", "--index", "fish.idx"});
    check_command("outlets-search", {"chancery-query", "search", "talks", "--sort", "newest", "--index", "fish.idx"});
    check_command("outlets-show", {"chancery-query", "show", "b", "--index", "fish.idx"});
}

TEST_CASE("Articles are found by outlet, country and agency under any name", "[cli][outlet]") {
    auto [query, ids] = GENERATE(table<std::string, std::string>({
        {"source:nytimes", "a\nb\n"},
        {"source:NYT", "a\nb\n"},
        {"source:nytimes.com", "a\nb\n"},
        {"source:\"The New York Times\"", "a\nb\n"},
        {"source:\"The Harbour Gazette\"", "e\n"},
        {"source-country:FR", "c\n"},
        {"source-country:France", "c\n"},
        {"source-country:\"United Kingdom\"", "e\n"},
        {"wire:AFP", "a\n"},
        {"wire:\"Agence France-Presse\"", "a\n"},
        {"wire:(AFP OR Reuters)", "a\nb\n"},
        {"talks -wire:AFP", "b\nc\n"},
        {"country:FR", ""},  // neither where it was filed nor by whom says what it is about
    }));
    CAPTURE(query);
    const Ended ended = fish_place().run(
        {"chancery-query", "search", query, "--sort", "newest", "--format", "ids", "--index", "fish.idx"});
    CHECK(ended.out == ids);
}

TEST_CASE("Options filter by outlet, country and agency", "[cli][outlet]") {
    auto [option, value, ids] = GENERATE(table<std::string, std::string, std::string>({
        {"--source", "NYT,Le Monde", "a\nb\nc\n"},
        {"--source-country", "Japan", "d\n"},
        {"--wire", "kyodo", "d\n"},
        {"--no-wire", "AFP", "b\nc\nd\ne\nf\n"},
    }));
    CAPTURE(option, value);
    const Ended ended = fish_place().run(
        {"chancery-query", "search", "*", option, value, "--sort", "newest", "--format", "ids", "--index", "fish.idx"});
    CHECK(ended.out == ids);
}

}  // namespace
}  // namespace chancery::tests
