#include "corpus/text/language_name.hpp"

#include <array>
#include <unordered_map>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "corpus/text/folding.hpp"

namespace chancery::corpus {

namespace {

using Tags = std::unordered_map<std::string, std::string>;

void add_name(const icu::Locale& language, const icu::Locale& shown_in, Tags& tags) {
    icu::UnicodeString name;
    language.getDisplayLanguage(shown_in, name);
    std::string utf8;
    name.toUTF8String(utf8);
    tags.emplace(folded(utf8), language.getLanguage());
}

Tags make_tags() {
    constexpr std::array kShownIn{"en", "de", "fr", "es", "it", "pt", "nl"};
    Tags tags;
    for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
        if (std::string_view(*code).size() != 2) continue;
        const icu::Locale language(*code);
        for (const char* const shown_in : kShownIn) add_name(language, icu::Locale(shown_in), tags);
        add_name(language, language, tags);
    }
    return tags;
}

}  // namespace

std::string find_language_tag(std::string_view name) {
    static const Tags kTags = make_tags();
    name = name.substr(0, name.find_first_of(";,/("));
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    const auto found = kTags.find(folded(name));
    return found == kTags.end() ? std::string() : found->second;
}

}  // namespace chancery::corpus
