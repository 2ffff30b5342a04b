#include <clocale>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/reader/member_walk.hpp"
#include "corpus/reader/whole_input.hpp"
#include "corpus/support/error.hpp"
#include "tests/corpus/packed.hpp"
#include "tests/corpus/temporary_directory.hpp"

using namespace chancery::corpus;
using chancery::tests::compressed;
using chancery::tests::Member;
using chancery::tests::packed;
using chancery::tests::packed_by;
using chancery::tests::TemporaryDirectory;
using chancery::tests::write_member;

namespace {

using Formatter = int (*)(archive*);

/// "name=text" of each member, then "name: reason: detail" of each rejection.
struct Walked {
    std::vector<std::string> members;
    std::vector<std::string> rejections;
};

MemberSink into(Walked& walked, std::size_t most = SIZE_MAX) {
    return {
        [&walked, most](ByteStream& member) {
            const WholeInput whole = read_whole(member, 1U << 30U);
            walked.members.push_back(member.name() + '=' + whole.bytes.substr(0, 40));
            if (!whole.problem.empty()) walked.rejections.push_back(whole.problem);
            return walked.members.size() < most;
        },
        [&walked](Rejection&& rejection) {
            walked.rejections.push_back(rejection.file + ": " + to_string(rejection.reason) + ": " + rejection.detail);
        }};
}

Walked walk(std::string_view bytes, const UnpackLimits& limits = {}) {
    Walked walked;
    walk_members(bytes, "in", into(walked), limits);
    return walked;
}

/// Text that does not compress to nothing.
std::string noise(std::size_t lines) {
    std::string text;
    for (unsigned i = 0, state = 1; i < lines; ++i) {
        state = state * 1664525U + 1013904223U;
        text += std::to_string(state) + '\n';
    }
    return text;
}

/// libarchive names the members of a zip in the locale's charset, as the programs set it.
void use_utf8_names() { std::setlocale(LC_CTYPE, "C.UTF-8"); }

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("The members of every archive are given by name", "[corpus][reader][members]") {
    use_utf8_names();
    const std::vector<Member> members{{"a.json", "A"}, {"dir/b.txt", "B"}, {"empty", ""}, {"Токио/é.txt", "C"}};
    for (const Formatter format : {Formatter(archive_write_set_format_zip), Formatter(archive_write_set_format_7zip),
                                   Formatter(archive_write_set_format_pax), Formatter(archive_write_set_format_gnutar),
                                   Formatter(archive_write_set_format_ustar)}) {
        const std::string bytes = packed(format, members);
        const Walked walked = walk(bytes);
        Strings sorted = walked.members;
        std::sort(sorted.begin(), sorted.end());  // 7z puts empty members last
        CHECK(sorted == Strings{"in!a.json=A", "in!dir/b.txt=B", "in!empty=", "in!Токио/é.txt=C"});
        CHECK(walked.rejections.empty());

        const TemporaryDirectory directory;
        const std::string path = directory.write("dump", bytes);
        Walked from_file;
        walk_members(path, into(from_file));
        REQUIRE(from_file.members.size() == 4);
        CHECK(from_file.members[0] == path + "!a.json=A");
    }
}

TEST_CASE("A compressed tar and a compressed member are decompressed", "[corpus][reader][members]") {
    const std::string tar =
        packed(archive_write_set_format_pax, {{"a.json.gz", compressed(archive_write_add_filter_gzip, "A")},
                                              {"b.json.zst", compressed(archive_write_add_filter_zstd, "B")}});
    for (const Formatter filter : {Formatter(archive_write_add_filter_gzip), Formatter(archive_write_add_filter_xz),
                                   Formatter(archive_write_add_filter_bzip2)}) {
        const Walked walked = walk(compressed(filter, tar));
        CHECK(walked.members == Strings{"in!a.json.gz=A", "in!b.json.zst=B"});
        CHECK(walked.rejections.empty());
    }
}

TEST_CASE("A file that is no archive is its own only member", "[corpus][reader][members]") {
    for (const std::string& bytes : {std::string("{\"title\":\"a\"}\n{\"title\":\"b\"}\n"), std::string(),
                                     std::string("PK is no zip"), std::string("#mtree\n"), noise(100)}) {
        const Walked walked = walk(bytes);
        CHECK(walked.members == Strings{"in=" + bytes.substr(0, 40)});
        CHECK(walked.rejections.empty());
    }
    CHECK(walk(compressed(archive_write_add_filter_gzip, "A")).members == Strings{"in=A"});
}

TEST_CASE("An office document is a file of its own", "[corpus][reader][members]") {
    const std::string docx =
        packed(archive_write_set_format_zip,
               {{"docProps/app.xml", "<a/>"}, {"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:p/>"}});
    REQUIRE(walk(docx).members.size() == 1);
    CHECK(walk(docx).members[0].starts_with("in=PK"));
    const Walked inside = walk(packed(archive_write_set_format_zip, {{"a.docx", docx}, {"b.txt", "B"}}));
    REQUIRE(inside.members.size() == 2);
    CHECK(inside.members[0].starts_with("in!a.docx=PK"));
    CHECK(inside.members[1] == "in!b.txt=B");
}

TEST_CASE("Archives in archives are walked, a third level is refused", "[corpus][reader][members]") {
    for (const Formatter format : {Formatter(archive_write_set_format_zip), Formatter(archive_write_set_format_7zip),
                                   Formatter(archive_write_set_format_pax)}) {
        const std::string inner = packed(format, {{"a.txt", "A"}});
        const std::string middle = packed(archive_write_set_format_zip, {{"inner", inner}, {"b.txt", "B"}});
        CHECK(walk(middle).members == Strings{"in!inner!a.txt=A", "in!b.txt=B"});
        const Walked deep = walk(packed(archive_write_set_format_pax, {{"middle", middle}, {"c.txt", "C"}}));
        CHECK(deep.members == Strings{"in!middle!b.txt=B", "in!c.txt=C"});
        CHECK(deep.rejections == Strings{"in!middle!inner: unreadable: an archive at the third level is not read"});
    }
}

TEST_CASE("What is no document is left out", "[corpus][reader][members]") {
    const std::string tar = packed_by(1U << 20U, archive_write_set_format_pax, [](archive* handle) {
        write_member(handle, "dir/", "", AE_IFDIR);
        write_member(handle, "link", "", AE_IFLNK, "/etc/passwd");
        write_member(handle, "pipe", "", AE_IFIFO);
        write_member(handle, "device", "", AE_IFCHR);
        write_member(handle, ".hidden", "H");
        write_member(handle, "dir/.git/config", "H");
        write_member(handle, "__MACOSX/dir/._a.json", "H");
        write_member(handle, "./a.json", "A");
    });
    const Walked walked = walk(tar);
    CHECK(walked.members == Strings{"in!a.json=A"});
    CHECK(walked.rejections.empty());
}

TEST_CASE("A name that leads out of the archive is only a name", "[corpus][reader][members]") {
    const Walked walked = walk(packed(archive_write_set_format_pax,
                                      {{"../../etc/passwd", "A"}, {"/etc/shadow", "B"}, {"C:\\a\x1b[2J.txt", "C"}}));
    CHECK(walked.members == Strings{"in!../../etc/passwd=A", "in!/etc/shadow=B", "in!C:\\a [2J.txt=C"});
}

TEST_CASE("An archive that ends too early gives its sound members and one rejection", "[corpus][reader][members]") {
    const std::vector<Member> members{{"a.txt", noise(30'000)}, {"b.txt", noise(30'000)}, {"c.txt", noise(30'000)}};
    struct Case {
        std::string bytes;
        std::size_t sound;  ///< and one that is cut off
    };
    const std::string tar = packed(archive_write_set_format_pax, members);
    for (const Case& each : {Case{tar, 2}, Case{packed(archive_write_set_format_zip, members), 2},
                             Case{compressed(archive_write_add_filter_gzip, tar), 2},
                             Case{packed(archive_write_set_format_7zip, members), 0}}) {
        const Walked walked = walk(std::string_view(each.bytes).substr(0, each.bytes.size() * 5 / 6));
        CHECK(walked.members.size() == (each.sound == 0 ? 0 : each.sound + 1));
        CHECK(walked.rejections.size() == 1);
    }
}

TEST_CASE("An encrypted member is said and the others are read", "[corpus][reader][members]") {
    std::string zip = packed(archive_write_set_format_zip, {{"a.txt", "secret"}, {"b.txt", "B"}});
    // Bit 0 of the flags, in the local header and in the directory: APPNOTE 4.4.4.
    zip[zip.find("PK\x03\x04") + 6] |= 1;
    zip[zip.find("PK\x01\x02") + 8] |= 1;
    const Walked walked = walk(zip);
    CHECK(walked.members == Strings{"in!b.txt=B"});
    CHECK(walked.rejections == Strings{"in!a.txt: unreadable: it is encrypted"});
}

TEST_CASE("A bomb is stopped and said", "[corpus][reader][members]") {
    UnpackLimits limits;
    limits.free_bytes = 1U << 20U;
    limits.max_expansion = 20;
    const std::string zeros(8U << 20U, '\0');
    const std::string over =
        "it unpacks to more than 20 times its size and is read no further; --max-expansion allows more";
    SECTION("one that says its size, among other members of a zip") {
        const Walked walked =
            walk(packed(archive_write_set_format_zip, {{"a", "A"}, {"b", zeros}, {"c", "C"}}), limits);
        CHECK(walked.members == Strings{"in!a=A", "in!c=C"});
        CHECK(walked.rejections == Strings{"in!b: too-large: " + over});
    }
    SECTION("one of many small members") {
        std::vector<Member> members;
        for (int i = 0; i < 100; ++i) members.emplace_back(std::to_string(i), zeros.substr(0, 1U << 19U));
        const Walked walked = walk(packed(archive_write_set_format_zip, members), limits);
        CHECK(walked.members.size() < 10);
        CHECK(walked.rejections.size() == 1);
    }
    SECTION("a compressed file") {
        const Walked walked = walk(compressed(archive_write_add_filter_bzip2, zeros), limits);
        CHECK(walked.members.size() == 1);
        CHECK(walked.rejections == Strings{"in: " + over});
    }
    SECTION("a compressed tar") {
        const std::string tar = packed(archive_write_set_format_ustar, {{"a", "A"}, {"b", zeros}, {"c", "C"}});
        const Walked walked = walk(compressed(archive_write_add_filter_xz, tar), limits);
        CHECK(walked.members[0] == "in!a=A");
        CHECK(walked.rejections == Strings{"in!b: too-large: " + over});
    }
    SECTION("a compressed member") {
        const std::string tar = packed(archive_write_set_format_ustar,
                                       {{"a", compressed(archive_write_add_filter_gzip, zeros)}, {"c", "C"}});
        const Walked walked = walk(tar, limits);
        CHECK(walked.members.size() == 1);
        CHECK(walked.rejections == Strings{"in!a: " + over});
    }
    SECTION("too many members") {
        limits.max_members = 3;
        const Walked walked =
            walk(packed(archive_write_set_format_zip, {{"a", ""}, {"b", ""}, {"c", ""}, {"d", ""}, {"e", ""}}), limits);
        CHECK(walked.members.size() == 3);
        CHECK(walked.rejections == Strings{"in: too-large: it has too many members"});
    }
    SECTION("an honest file of the same size passes") { CHECK(walk(zeros, limits).rejections.empty()); }
}

TEST_CASE("A hundred thousand empty members are read", "[corpus][reader][members]") {
    std::vector<Member> members;
    for (int i = 0; i < 100'000; ++i) members.emplace_back(std::to_string(i), "");
    const Walked walked = walk(packed(archive_write_set_format_zip, members));
    CHECK(walked.members.size() == 100'000);
    CHECK(walked.rejections.empty());
}

TEST_CASE("A sink that wants no more stops the walk", "[corpus][reader][members]") {
    const std::string zip = packed(archive_write_set_format_zip, {{"a", "A"}, {"b", "B"}, {"c", "C"}});
    Walked walked;
    walk_members(zip, "in", into(walked, 2));
    CHECK(walked.members.size() == 2);
    CHECK(walked.rejections.empty());
}

TEST_CASE("An archive without a file and one that is none are said", "[corpus][reader][members]") {
    CHECK(walk(packed(archive_write_set_format_zip, {})).rejections ==
          Strings{"in: no-articles: there is no file in it"});
    CHECK(walk("PK\x03\x04 and nothing that a zip has").rejections.size() == 1);
    CHECK(walk("7z\xBC\xAF\x27\x1C and nothing that a 7z has").rejections.size() == 1);
    Walked walked;
    CHECK_THROWS_AS(walk_members(std::string("/nowhere/dump.zip"), into(walked)), chancery::Error);
}
