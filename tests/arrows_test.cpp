#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

namespace {

/// What a folder may include of the others. Its own files are allowed everywhere; whatever stands in no row is
/// forbidden.
struct Arrows {
    std::string_view folder;
    std::vector<std::string_view> may_include;
    bool may_use_xapian = false;
};

// clang-format off
const std::vector<Arrows> kArrows{
    {"corpus/support/",  {}},
    {"corpus/article/",  {"corpus/text/", "corpus/support/"}},
    {"corpus/text/",     {"corpus/support/"}},
    {"corpus/xml/",      {"corpus/text/", "corpus/support/"}},
    {"corpus/cleaning/", {"corpus/article/", "corpus/text/", "corpus/support/"}},
    {"corpus/html/",     {"corpus/article/", "corpus/text/", "corpus/xml/", "corpus/support/"}},
    {"corpus/reader/",   {"corpus/article/", "corpus/text/", "corpus/cleaning/", "corpus/html/", "corpus/xml/",
                          "corpus/support/"}},
    {"corpus/outlet/",   {"corpus/article/", "corpus/text/", "corpus/support/"}},
    {"corpus/taxonomy/", {"corpus/article/", "corpus/text/", "corpus/support/"}},
    {"corpus/schema/",   {"corpus/article/", "corpus/text/", "corpus/taxonomy/", "corpus/support/"}, true},
    {"indexer/",         {"corpus/"}, true},
    {"query/",           {"corpus/"}, true},
};
// clang-format on

/// The path between the marks of an #include; empty on other lines. `system` tells which marks.
std::string_view included_path(std::string_view line, bool& system) {
    const std::size_t hash = line.find_first_not_of(" \t");
    if (hash == std::string_view::npos || line[hash] != '#') return {};
    const std::size_t word = line.find_first_not_of(" \t", hash + 1);
    if (word == std::string_view::npos || line.substr(word, 7) != "include") return {};
    const std::size_t open = line.find_first_of("\"<", word);
    if (open == std::string_view::npos) return {};
    system = line[open] == '<';
    const std::size_t close = line.find(system ? '>' : '"', open + 1);
    return line.substr(open + 1, close - open - 1);
}

bool is_allowed(const Arrows& arrows, std::string_view path, bool system) {
    if (system) return arrows.may_use_xapian || !path.starts_with("xapian");
    if (path.starts_with(arrows.folder)) return true;
    return std::any_of(arrows.may_include.begin(), arrows.may_include.end(),
                       [&](std::string_view folder) { return path.starts_with(folder); });
}

/// The forbidden includes of one file, each as "file:line: what".
std::vector<std::string> find_forbidden(const std::string& file, std::istream& content) {
    const auto arrows =
        std::find_if(kArrows.begin(), kArrows.end(), [&](const Arrows& row) { return file.starts_with(row.folder); });
    if (arrows == kArrows.end()) return {file + ": the folder has no row in the table"};
    std::vector<std::string> forbidden;
    std::string line;
    for (int number = 1; std::getline(content, line); ++number) {
        bool system = false;
        const std::string_view path = included_path(line, system);
        if (path.empty() || is_allowed(*arrows, path, system)) continue;
        forbidden.push_back(file + ':' + std::to_string(number) + ": " + std::string(path));
    }
    return forbidden;
}

std::string find_forbidden_in(const std::string& file, const std::string& content) {
    std::istringstream in(content);
    std::string all;
    for (const std::string& one : find_forbidden(file, in)) all += (all.empty() ? "" : "; ") + one;
    return all;
}

}  // namespace

TEST_CASE("No file includes what the arrows between the folders forbid", "[arrows]") {
    const std::filesystem::path root(CHANCERY_SOURCE_DIR);
    std::size_t files = 0;
    for (const char* const folder : {"corpus", "indexer", "query"}) {
        for (const auto& item : std::filesystem::recursive_directory_iterator(root / folder)) {
            const std::string extension = item.path().extension().string();
            if (extension != ".hpp" && extension != ".cpp") continue;
            ++files;
            std::ifstream in(item.path());
            for (const std::string& forbidden :
                 find_forbidden(item.path().lexically_relative(root).generic_string(), in))
                FAIL_CHECK(forbidden);
        }
    }
    CHECK(files > 100);
}

TEST_CASE("The check of the arrows sees a forbidden include", "[arrows]") {
    auto [file, line, forbidden] = GENERATE(table<std::string, std::string, std::string>({
        {"corpus/text/a.cpp", "#include \"corpus/text/b.hpp\"", ""},
        {"corpus/text/a.cpp", "#include \"corpus/support/b.hpp\"", ""},
        {"corpus/text/a.cpp", "#include <vector>", ""},
        {"corpus/text/a.cpp", "// #include \"query/b.hpp\"", ""},
        {"corpus/text/a.cpp", "#include \"corpus/article/b.hpp\"", "corpus/text/a.cpp:2: corpus/article/b.hpp"},
        {"corpus/text/a.cpp", "#  include   \"corpus/reader/b.hpp\"  // why",
         "corpus/text/a.cpp:2: corpus/reader/b.hpp"},
        {"corpus/text/a.cpp", "#include \"b.hpp\"", "corpus/text/a.cpp:2: b.hpp"},
        {"corpus/support/a.hpp", "#include \"corpus/article/b.hpp\"", "corpus/support/a.hpp:2: corpus/article/b.hpp"},
        {"corpus/article/a.hpp", "#include \"corpus/cleaning/b.hpp\"", "corpus/article/a.hpp:2: corpus/cleaning/b.hpp"},
        {"corpus/taxonomy/a.hpp", "#include \"corpus/cleaning/b.hpp\"",
         "corpus/taxonomy/a.hpp:2: corpus/cleaning/b.hpp"},
        {"corpus/taxonomy/a.cpp", "#include <xapian.h>", "corpus/taxonomy/a.cpp:2: xapian.h"},
        {"corpus/schema/a.cpp", "#include <xapian.h>", ""},
        {"corpus/schema/a.cpp", "#include \"corpus/reader/b.hpp\"", "corpus/schema/a.cpp:2: corpus/reader/b.hpp"},
        {"corpus/reader/a.cpp", "#include \"corpus/taxonomy/b.hpp\"", "corpus/reader/a.cpp:2: corpus/taxonomy/b.hpp"},
        {"indexer/commands/a.cpp", "#include \"corpus/reader/b.hpp\"", ""},
        {"indexer/commands/a.cpp", "#include \"query/b.hpp\"", "indexer/commands/a.cpp:2: query/b.hpp"},
        {"query/render/a.cpp", "#include \"query/b.hpp\"", ""},
        {"query/render/a.cpp", "#include <xapian.h>", ""},
        {"query/a.cpp", "#include \"indexer/b.hpp\"", "query/a.cpp:2: indexer/b.hpp"},
        {"corpus/schema/a.cpp", "#include \"indexer/b.hpp\"", "corpus/schema/a.cpp:2: indexer/b.hpp"},
        {"corpus/new/a.cpp", "", "corpus/new/a.cpp: the folder has no row in the table"},
    }));
    CAPTURE(file, line);
    CHECK(find_forbidden_in(file, "#pragma once\n" + line + "\n") == forbidden);
}
