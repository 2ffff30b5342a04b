#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/reader/source_walk.hpp"
#include "corpus/support/error.hpp"
#include "tests/corpus/temporary_directory.hpp"

using chancery::corpus::walk_sources;
using chancery::tests::TemporaryDirectory;

TEST_CASE("A directory stands for its files in the order of their bytes", "[corpus][reader]") {
    const TemporaryDirectory directory;
    for (const char* name :
         {"b.txt", "a/z.txt", "a/y/x.txt", "B.txt", ".hidden", ".git/config", "a/.b.txt", "\xC3\xA9.txt"}) {
        directory.write(name, "x");
    }
    std::filesystem::create_symlink(directory.path() / "b.txt", directory.path() / "link.txt");
    std::filesystem::create_directory_symlink(directory.path() / "a", directory.path() / "linked");
    std::filesystem::create_directories(directory.path() / "empty");
    const std::string root = directory.path().string();
    const std::vector<std::string> sources{root};
    CHECK(walk_sources(sources) == std::vector<std::string>{root + "/B.txt", root + "/a/y/x.txt", root + "/a/z.txt",
                                                            root + "/b.txt", root + "/\xC3\xA9.txt"});
}

TEST_CASE("Files and standard input stand for themselves in the order given", "[corpus][reader]") {
    const TemporaryDirectory directory;
    const std::string b = directory.write("b.txt", "x");
    const std::string a = directory.write("a.txt", "x");
    const std::vector<std::string> sources{b, "-", a};
    CHECK(walk_sources(sources) == sources);
    CHECK(walk_sources({}).empty());
}

TEST_CASE("A missing source is an error that names it", "[corpus][reader]") {
    const TemporaryDirectory directory;
    const std::vector<std::string> sources{(directory.path() / "none").string()};
    try {
        static_cast<void>(walk_sources(sources));
        FAIL("a missing source was accepted");
    } catch (const chancery::Error& error) {
        CHECK(error.code() == chancery::ErrorCode::Io);
        CHECK(error.what() == sources[0] + ": no such file or directory");
    }
}
