#include "corpus/reader/gkg_record.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <vector>

#include "corpus/article/date_text.hpp"
#include "corpus/html/html_text.hpp"
#include "corpus/reader/fips_country.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

/// The parts of `text` between marks, empty ones left out.
std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        if (end > at) parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// The same with the empty ones: places count.
std::vector<std::string_view> split_fields(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::string_view first_of(std::string_view text, char mark) { return text.substr(0, text.find(mark)); }

std::uint32_t to_offset(std::string_view text) {
    std::uint32_t offset = std::numeric_limits<std::uint32_t>::max();
    std::from_chars(text.data(), text.data() + text.size(), offset);
    return offset;
}

std::string_view element_of(std::string_view extras, std::string_view name) {
    const std::string open = '<' + std::string(name) + '>';
    const std::size_t begin = extras.find(open);
    if (begin == std::string_view::npos) return {};
    const std::string_view rest = extras.substr(begin + open.size());
    return rest.substr(0, std::min(rest.find("</"), rest.size()));
}

/// Something named in the article, and where.
struct Mention {
    std::string text;
    std::uint32_t offset = 0;
};

std::string join_in_order(std::vector<Mention> mentions) {
    std::stable_sort(mentions.begin(), mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.offset < b.offset; });
    std::string out;
    for (const Mention& mention : mentions) out.append(out.empty() ? "" : "; ").append(mention.text);
    return out;
}

/// "Kyiv, Kyyiv, Misto, Ukraine" with UP is "Kyiv, Ukraine": the country by its code, since GDELT's names of
/// countries are not everybody's.
std::string place_text(std::string_view name, std::string_view fips) {
    const auto iso = find_iso_of_fips(fips);
    const std::string country = iso ? country_name(*iso) : std::string(name.substr(name.find_last_of(',') + 1));
    const bool is_country = name.find(',') == std::string_view::npos;
    return is_country ? country : std::string(first_of(name, ',')) + ", " + country;
}

std::string places_text(std::string_view locations) {
    constexpr std::size_t kName = 1;
    constexpr std::size_t kFips = 2;
    constexpr std::size_t kOffset = 8;
    std::vector<Mention> mentions;
    for (const std::string_view location : split(locations, ';')) {
        const auto fields = split_fields(location, '#');
        if (fields.size() <= kFips || fields[kName].empty()) continue;
        const std::uint32_t offset = fields.size() > kOffset ? to_offset(fields[kOffset]) : 0;
        mentions.push_back({place_text(fields[kName], fields[kFips]), offset});
    }
    return join_in_order(std::move(mentions));
}

std::string names_text(const GkgRecord& record) {
    std::vector<Mention> mentions;
    for (const std::string_view name : split(record.names, ';')) {
        const std::size_t comma = name.find_last_of(',');
        const bool has_offset = comma != std::string_view::npos;
        mentions.push_back({std::string(name.substr(0, comma)), has_offset ? to_offset(name.substr(comma + 1)) : 0});
    }
    if (!mentions.empty()) return join_in_order(std::move(mentions));
    for (const std::string_view list : {record.persons, record.organisations}) {
        for (const std::string_view name : split(list, ';')) mentions.push_back({std::string(name), 0});
    }
    return join_in_order(std::move(mentions));
}

std::string body_of(const GkgRecord& record) {
    constexpr std::size_t kQuote = 3;
    std::string body;
    const auto add = [&](const std::string& paragraph) {
        if (!paragraph.empty()) body.append(body.empty() ? "" : "\n\n").append(paragraph);
    };
    for (const std::string_view quotation : split(record.quotations, '#')) {
        const auto fields = split_fields(quotation, '|');
        if (fields.size() > kQuote && !fields[kQuote].empty()) add("\"" + std::string(fields[kQuote]) + "\"");
    }
    add(names_text(record));
    add(places_text(record.locations));
    return body;
}

/// "https://a.example/2024/05/29/talks-resume-in-tokyo-12345.html" is "talks resume in tokyo"; empty where the last
/// parts of the path are no words.
std::string title_of_url(std::string_view url) {
    constexpr std::size_t kLeastWords = 3;
    const std::size_t host = url.find("://");
    if (host == std::string_view::npos) return {};
    const std::string_view path = first_of(first_of(url.substr(host + 3), '?'), '#');
    std::vector<std::string_view> parts = split(path, '/');
    std::string title;
    for (std::size_t i = parts.size(); i-- > 1;) {
        std::size_t words = 0;
        title.clear();
        const std::string_view part = parts[i].substr(0, parts[i].find_last_of('.'));
        for (const std::string_view word : split(part, part.find('_') == std::string_view::npos ? '-' : '_')) {
            if (std::any_of(word.begin(), word.end(), is_digit) && word.size() > 4) continue;  // an id
            title.append(title.empty() ? "" : " ").append(word);
            ++words;
        }
        if (words >= kLeastWords) return title;
    }
    return {};
}

std::string title_of(const GkgRecord& record) {
    const std::string_view given = element_of(record.extras, "PAGE_TITLE");
    return given.empty() ? title_of_url(record.url) : html_to_text(given);
}

/// The three letters of ISO 639-2 that follow `srclc:`.
std::string language_of(std::string_view translation) {
    constexpr std::string_view kMark = "srclc:";
    const std::size_t at = translation.find(kMark);
    if (at == std::string_view::npos) return "en";
    return std::string(first_of(translation.substr(at + kMark.size()), ';'));
}

}  // namespace

Article to_article(const GkgRecord& record, const DateWindow& dates) {
    Article article;
    article.id = record.id;
    article.title = title_of(record);
    article.body = body_of(record);
    article.url = record.url;
    article.source = record.source;
    article.author = html_to_text(element_of(record.extras, "PAGE_AUTHORS"));
    article.language = language_of(record.translation);
    const std::string_view own = element_of(record.extras, "PAGE_PRECISEPUBTIMESTAMP");
    const std::string_view date = own.empty() ? record.date : own;
    constexpr std::size_t kDay = 8;
    if (!date.empty()) set_published(article, beginning_of(date, kDay), DateOrigin::Field, dates);
    return article;
}

}  // namespace chancery::corpus
