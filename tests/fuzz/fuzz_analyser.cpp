#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/text/analysed_text.hpp"
#include "corpus/text/analyser.hpp"
#include "corpus/text/folding.hpp"
#include "corpus/text/utf8.hpp"
#include "tests/fuzz/require.hpp"

using namespace chancery::corpus;

/// Invariants: words come in order, do not overlap, lie in the text and have folded forms that fit a term; the first
/// opens a sentence and a paragraph; folding twice is folding once.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    Vocabulary vocabulary;
    Analyser analyser(vocabulary);
    AnalysedText text;
    text.assign(source, analyser);
    std::uint32_t at = 0;
    for (const Token& token : text.tokens) {
        require(token.start >= at && token.end > token.start && token.end <= size);
        at = token.end;
        const std::string_view word = vocabulary.word(token.word);
        require(!word.empty() && word.size() <= 200 && is_valid_utf8(word));
        require(word.find('\0') == std::string_view::npos);
        require((token.gap & gap::kParagraph) == 0 || (token.gap & gap::kSentence) != 0);
    }
    if (!text.tokens.empty()) {
        require(text.tokens.front().gap == (gap::kSentence | gap::kParagraph));
        require(text.sentences.front() == 0 && text.paragraphs.front() == 0);
    }
    const std::string once = folded(source);
    require(is_valid_utf8(once) && folded(once) == once);
    return 0;
}
