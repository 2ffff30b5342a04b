#include "tests/cli/golden.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>

#include <catch2/catch.hpp>

namespace chancery::tests {

namespace {

std::string normalised(std::string text, const Workplace& place) {
    const std::string directory = place.path().string();
    for (std::size_t at = 0; (at = text.find(directory, at)) != std::string::npos;) text.replace(at, directory.size(), "DIR");
    // clang-format off
    static const std::vector<std::pair<std::regex, std::string>> kChanging{
        {std::regex(R"([0-9.]+ s, [0-9]+ articles/s, [0-9.]+ MB/s)"), "TIME s, N articles/s, N MB/s"},
        {std::regex(R"("took_ms": [0-9.e+-]+)"), "\"took_ms\": TIME"},
        {std::regex(R"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"), "UUID"},
        {std::regex(R"((taxonomy"?:? +"?)[0-9a-f]{16})"), "$1HASH"},
        {std::regex(R"((bytes +)[0-9]+)"), "$1N"},
    };
    // clang-format on
    for (const auto& [changing, fixed] : kChanging) text = std::regex_replace(text, changing, fixed);
    return text;
}

std::string quoted(const std::string& word) {
    return word.find_first_of(" \"()*!-&") == std::string::npos || word.starts_with("--") ? word : '\'' + word + '\'';
}

}  // namespace

std::string transcript(const std::vector<std::string>& command, const Ended& ended, const Workplace& place) {
    std::string text = "$ " + command.front();
    for (std::size_t i = 1; i < command.size(); ++i) text += ' ' + quoted(command[i]);
    text += '\n' + normalised(ended.out, place);
    if (!ended.err.empty()) text += "-- stderr --\n" + normalised(ended.err, place);
    return text + "-- exit status " + std::to_string(ended.status) + " --\n";
}

void check_golden(const std::string& name, const std::string& text) {
    const std::filesystem::path file = std::filesystem::path(CHANCERY_SOURCE_DIR) / "tests/golden" / (name + ".txt");
    const char* const update = std::getenv("UPDATE_GOLDEN");
    if (update != nullptr && *update == '1') {
        std::ofstream(file, std::ios::binary) << text;
        return;
    }
    INFO("golden file " << name << ".txt; UPDATE_GOLDEN=1 writes it anew");
    CHECK(text == read_file(file));
}

}  // namespace chancery::tests
