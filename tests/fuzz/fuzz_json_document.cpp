#include <cstdint>

#include "corpus/reader/json_splitter.hpp"
#include "tests/fuzz/check_articles.hpp"

using namespace chancery;

namespace {

/// The records that a splitter cuts out of `bytes` given in pieces of `step`.
std::string cut(std::string_view bytes, std::size_t step) {
    std::string records;
    corpus::JsonSplitter splitter(
        [&] {
            const std::string_view piece = bytes.substr(0, step);
            bytes.remove_prefix(piece.size());
            return piece;
        },
        4096);
    while (const auto piece = splitter.next()) {
        if (piece->kind == corpus::JsonPiece::Kind::Record) records.append(piece->text).append("\n");
    }
    return records;
}

}  // namespace

/// Invariant: the articles are sound, and the records do not depend on how the bytes arrive.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static_cast<void>(tests::check_given("json", bytes, 4096));
    require(cut(bytes, 1) == cut(bytes, size + 1));
    return 0;
}
