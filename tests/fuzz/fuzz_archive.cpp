#include <clocale>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/reader/member_walk.hpp"
#include "corpus/reader/whole_input.hpp"
#include "corpus/reader/zip_member.hpp"
#include "corpus/support/error.hpp"
#include "corpus/text/utf8.hpp"
#include "tests/fuzz/require.hpp"

using namespace chancery::corpus;

/// Invariant: members and rejections bear valid names below the archive's, and what is read stays within the limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::setlocale(LC_CTYPE, "C.UTF-8");
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    UnpackLimits limits;
    limits.free_bytes = 1U << 20U;
    limits.max_members = 1000;
    std::size_t read = 0;
    const auto check_name = [](const std::string& name) { require(name.starts_with("fuzz") && is_valid_utf8(name)); };
    const MemberSink sink{[&](ByteStream& member) {
                              check_name(member.name());
                              read += read_whole(member, 1U << 20U).bytes.size();
                              return true;
                          },
                          [&](Rejection&& rejection) { check_name(rejection.file); }};
    try {
        walk_members(bytes, "fuzz", sink, limits);
    } catch (const chancery::Error&) {  // damaged from the start
    }
    require(read <= limits.free_bytes + size * limits.max_expansion);
    static_cast<void>(read_zip_member(bytes, "word/document.xml", 1U << 16U));
    return 0;
}
