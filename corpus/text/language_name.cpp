#include "corpus/text/language_name.hpp"

#include <array>
#include <unordered_map>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "corpus/support/ascii.hpp"
#include "corpus/text/folding.hpp"
#include "corpus/text/language.hpp"

namespace chancery::corpus {

namespace {

using Tags = std::unordered_map<std::string, std::string>;

std::string name_of(const icu::Locale& language, const icu::Locale& shown_in) {
    icu::UnicodeString name;
    language.getDisplayName(shown_in, name);
    std::string utf8;
    name.toUTF8String(utf8);
    return utf8;
}

Tags make_tags() {
    constexpr std::array kShownIn{"en", "de", "fr", "es", "it", "pt", "nl"};
    Tags tags;
    for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
        if (std::string_view(*code).size() != 2) continue;
        const icu::Locale language(*code);
        for (const char* const shown_in : kShownIn)
            tags.emplace(folded(name_of(language, icu::Locale(shown_in))), *code);
        tags.emplace(folded(name_of(language, language)), *code);
    }
    return tags;
}

}  // namespace

std::string find_language_tag(std::string_view name) {
    static const Tags kTags = make_tags();
    const auto found = kTags.find(folded(trimmed(name.substr(0, name.find_first_of(";,/(")))));
    return found == kTags.end() ? std::string() : found->second;
}

std::string find_language_of_code(const std::string& code) {
    const icu::Locale language(code.c_str());
    const std::string known = language.getLanguage();
    const bool has_name = !known.empty() && name_of(icu::Locale(known.c_str()), icu::Locale::getEnglish()) != known;
    return has_name ? known : std::string();
}

std::string language_name(std::string_view language) {
    const std::string tag(language);
    const std::string name = name_of(icu::Locale(tag.c_str()), icu::Locale::getEnglish());
    return name.empty() ? tag : name;
}

}  // namespace chancery::corpus
