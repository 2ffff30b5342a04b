#include "corpus/reader/member_name.hpp"

#include <string_view>

#include "corpus/text/charset.hpp"
#include "corpus/text/control_characters.hpp"

namespace chancery::corpus {

namespace {

/// Names in the charset of an old machine have no UTF-8 form in libarchive; those that it cannot convert are null.
std::string raw_name(archive_entry* entry) {
    if (const char* name = archive_entry_pathname_utf8(entry)) return name;
    const char* name = archive_entry_pathname(entry);
    return name != nullptr ? name : "";
}

bool is_hidden_part(std::string_view part) {
    return part == "__MACOSX" || (part.starts_with(".") && part != "." && part != "..");
}

}  // namespace

std::string member_name(archive_entry* entry, std::uint64_t number) {
    std::string name = decode_text(raw_name(entry)).text;
    replace_controls(name);
    while (name.starts_with("./")) name.erase(0, 2);
    return name.empty() ? "member " + std::to_string(number) : name;
}

bool is_hidden_member(const std::string& name) {
    std::string_view rest = name;
    for (;;) {
        const std::size_t at = rest.find_first_of("/\\");
        if (is_hidden_part(rest.substr(0, at))) return true;
        if (at == std::string_view::npos) return false;
        rest.remove_prefix(at + 1);
    }
}

}  // namespace chancery::corpus
