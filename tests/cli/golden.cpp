#include "tests/cli/golden.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include <catch2/catch.hpp>

namespace chancery::tests {

namespace {

/// Puts `fixed` in the place of the `changing` characters that follow `before`, wherever it stands.
void fix(std::string& text, const std::string& before, std::string_view changing, std::string_view fixed) {
    for (std::size_t at = 0; (at = text.find(before, at)) != std::string::npos; at += fixed.size()) {
        at += before.size();
        const std::size_t end = std::min(text.find_first_not_of(changing, at), text.size());
        text.replace(at, end - at, fixed);
    }
}

/// The last line of a build's report: "0.3 s, 500 articles/s, 1.2 MB/s of text".
void fix_speed(std::string& text) {
    const std::string last = " MB/s of text\n";
    const std::string fixed = "TIME s, N articles/s, N";
    for (std::size_t end = 0; (end = text.find(last, end)) != std::string::npos;) {
        const std::size_t start = text.rfind('\n', end) + 1;
        text.replace(start, end - start, fixed);
        end = start + fixed.size() + last.size();
    }
}

std::string normalised(std::string text, const Workplace& place) {
    const std::string directory = place.path().string();
    for (std::size_t at = 0; (at = text.find(directory, at)) != std::string::npos;) {
        text.replace(at, directory.size(), "DIR");
    }
    fix(text, "\"took_ms\": ", "0123456789.e+-", "TIME");
    fix(text, "bytes              ", "0123456789", "N");
    fix(text, "taxonomy           ", "0123456789abcdef", "HASH");
    fix(text, "uuid               ", "0123456789abcdef-", "UUID");
    for (const char* const file : {".toml:", ".tsv:"}) fix(text, file, "0123456789", "N");  // moves with each entry
    fix_speed(text);
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
