#include "corpus/reader/wiki_template.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/article/date_text.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

constexpr std::array<std::string_view, 18> kDates{"date",  "byline", "dateline", "datum", "data", "fecha",
                                                  "дата",  "Дата",   "日付",     "日期",  "날짜", "تاريخ",
                                                  "tarih", "dátum",  "dato",     "data",  "dată", "päiväys"};

/// Templates that show their last value that has no name.
constexpr std::array<std::string_view, 18> kShowLast{
    "w",     "wikipedia", "wp",   "wikipediapar", "wt",          "commons link", "lang",   "nowrap",     "nobr",
    "small", "big",       "abbr", "flag",         "flagcountry", "quote",        "cquote", "blockquote", "sic"};

/// Categories that manage pages.
constexpr std::array<std::string_view, 6> kManaging{"published",      "archived",  "publié",
                                                    "veröffentlicht", "publicado", "no publish"};

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The name in "name = value"; empty for a value without.
std::string_view name_of(std::string_view part) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) return {};
    const std::string_view name = trimmed(part.substr(0, equals));
    return name.find_first_of("<[{\n\"") == std::string_view::npos ? name : std::string_view();
}

/// The value of the first part with one of these names.
std::string_view named(const std::vector<std::string>& parts, std::string_view name) {
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::string_view part = parts[i];
        if (to_wiki_name(name_of(part)) == name) return trimmed(part.substr(part.find('=') + 1));
    }
    return {};
}

/// The values without a name, and those named by their number.
std::vector<std::string_view> positional(const std::vector<std::string>& parts) {
    std::vector<std::string_view> values;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::string_view part = parts[i];
        const std::string_view name = name_of(part);
        const bool is_number = !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
        if (name.empty()) values.push_back(trimmed(part));
        if (is_number) values.push_back(trimmed(part.substr(part.find('=') + 1)));
    }
    return values;
}

void note_date(const std::vector<std::string>& parts, WikiPage& page) {
    const auto values = positional(parts);
    std::string_view date = named(parts, "date");
    if (date.empty() && !values.empty()) date = values.front();
    if (page.date.empty()) page.date = date;
    if (page.place.empty()) page.place = named(parts, "location");
}

/// `{{w|Article|label|lang}}`: the label, or the article where it is missing.
std::string link_template(const std::vector<std::string_view>& values) {
    if (values.empty()) return {};
    return std::string(values.size() > 1 && !values[1].empty() ? values[1] : values[0]);
}

/// True for what stands before the colon of a link to another wiki.
bool is_other_wiki(std::string_view prefix) {
    return !prefix.empty() && prefix.size() <= 3 && std::all_of(prefix.begin(), prefix.end(), is_lower);
}

void note_category(std::string_view name, WikiPage& page) {
    name = trimmed(name);
    if (name.empty() || is_one_of(to_wiki_name(name), kManaging) || parse_date_text(name)) return;
    page.categories.emplace_back(name);
}

}  // namespace

std::string to_wiki_name(std::string_view text) {
    std::string out = lowered(trimmed(text));
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

std::string expand_wiki_template(const std::vector<std::string>& parts, WikiPage& page) {
    const std::string name = to_wiki_name(parts.front());
    if (name == "!") return "|";
    if (name == "'") return "'";
    if (name == "=") return "=";
    if (is_one_of(name, kDates)) return note_date(parts, page), "";
    if (!is_one_of(name, kShowLast)) return {};
    const auto values = positional(parts);
    if (name == "w" || name == "wikipedia" || name == "wp") return link_template(values);
    if (name == "lang") return values.empty() ? "" : std::string(values.back());
    return values.empty() ? "" : std::string(values.front());
}

std::string expand_wiki_link(const std::vector<std::string>& parts, const WikiNamespaces& namespaces, WikiPage& page) {
    std::string_view target = trimmed(parts.front());
    const bool is_shown = target.starts_with(':');
    if (is_shown) target.remove_prefix(1);
    const std::size_t colon = target.find(':');
    const std::string prefix = colon == std::string_view::npos ? "" : to_wiki_name(target.substr(0, colon));
    const bool has_label = parts.size() > 1;
    if (!is_shown && contains(namespaces.file, prefix)) return {};
    if (!is_shown && contains(namespaces.category, prefix)) return note_category(target.substr(colon + 1), page), "";
    if (!is_shown && !has_label && prefix.size() > 1 && is_other_wiki(prefix))
        return {};  // the page in other languages
    if (has_label && !trimmed(parts.back()).empty()) return parts.back();
    const bool drops_prefix = has_label || is_other_wiki(prefix) || prefix == "wikipedia" || prefix == "commons";
    return std::string(drops_prefix && !prefix.empty() ? trimmed(target.substr(colon + 1)) : target);
}

}  // namespace chancery::corpus
