#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/support/error.hpp"
#include "corpus/taxonomy/lint.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "corpus/taxonomy/matcher.hpp"
#include "corpus/taxonomy/theme_pattern.hpp"
#include "tests/fuzz/require.hpp"

using namespace chancery::corpus;

namespace {

/// A whole file: it loads and compiles, or throws its place and reason.
void load(std::string_view content, const char* name) {
    const std::vector<TaxonomyFile> files{{name, content}};
    try {
        const Matcher matcher(load_taxonomy(files));
        static_cast<void>(lint_taxonomy(matcher));
    } catch (const chancery::Error& error) {
        require(error.code() == chancery::ErrorCode::BadTaxonomy);
        require(std::string_view(error.what()).starts_with(name));
    }
}

}  // namespace

/// Invariants: a pattern has a link between each two operands and no operand without a choice; a file that is refused
/// says so as BadTaxonomy, with its name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto pattern = parse_theme_pattern(text)) {
        require(pattern->links.size() + 1 == pattern->operands.size());
        for (const PatternOperand& operand : pattern->operands)
            require(!operand.phrases.empty() || !operand.actors.empty());
    } else {
        require(!pattern.error().empty());
    }
    if (const auto phrase = parse_pattern_phrase(text)) require(!phrase->empty());
    load(text, "fuzz.toml");
    load(text, "fuzz.tsv");
    return 0;
}
