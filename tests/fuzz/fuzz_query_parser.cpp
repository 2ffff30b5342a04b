#include <cstdint>
#include <string>
#include <string_view>

#include "query/query_parser.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace chancery::query;

constexpr ParserOptions kAll{Match::All, std::chrono::year{2024} / 5 / 29};
constexpr ParserOptions kAny{Match::Any, std::chrono::year{2024} / 5 / 29};

/// A tree prints to a text that parses to the same tree, whatever joins words, as far as the limits let it.
void check_tree(const QueryNode& tree) {
    const std::string printed = to_string(tree);
    if (printed.size() > kMaxQueryBytes) return;
    for (const ParserOptions& options : {kAll, kAny}) {
        const auto reparsed = parse_query(printed, options);
        require(reparsed && is_same_tree(*reparsed, tree));
    }
}

/// An error lies inside the text, and its picture lets no control character through but its newlines.
void check_error(std::string_view text, const QueryError& error) {
    require(error.span.start <= error.span.end && error.span.end <= text.size());
    for (const char c : format_query_error(text, error)) {
        const auto byte = static_cast<unsigned char>(c);
        require(byte >= 0x20 ? byte != 0x7F : byte == '\n');
    }
}

}  // namespace

/// Invariants: print and parse are inverses; errors have their place in the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const ParserOptions& options : {kAll, kAny}) {
        const auto tree = parse_query(text, options);
        if (tree) check_tree(*tree);
        if (!tree) check_error(text, tree.error());
    }
    return 0;
}
