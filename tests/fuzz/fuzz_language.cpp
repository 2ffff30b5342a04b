// The language of foreign text: first line what is declared, second line the domain, the rest the text.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "corpus/text/language.hpp"
#include "corpus/text/utf8.hpp"

using namespace chancery::corpus;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

std::string_view take_line(std::string_view& input) {
    const std::size_t end = std::min(input.find('\n'), input.size());
    const std::string_view line = input.substr(0, end);
    input.remove_prefix(std::min(end + 1, input.size()));
    return line;
}

}  // namespace

/// Invariant: a language is short and in its one form, and what was found is found again when it is declared.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::string_view declared = take_line(input);
    const std::string_view domain = take_line(input);
    const std::string known = to_language(declared);
    require(known.size() <= 12 && to_language(known) == known);
    const std::string found = detect_language(input, declared, domain);
    require(to_language(found) == found && is_valid_utf8(language_name(found)));
    require(detect_language(input, found, domain) == found);
    return 0;
}
