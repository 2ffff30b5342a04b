#include "corpus/cleaning/page_phrase.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <unicode/uchar.h>

#include "corpus/cleaning/page_line.hpp"
#include "corpus/cleaning/page_phrase_table.hpp"
#include "corpus/cleaning/photo_credit.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

/// Rows with a phrase each, by its first byte.
struct Row {
    std::string_view phrase;
    PhraseKind kind;
    Match match;
};
using RowsByFirstByte = std::array<std::vector<Row>, 256>;

void add_rows(const PhraseList& list, RowsByFirstByte& rows) {
    for (std::size_t at = 0; at < list.phrases.size();) {
        const std::size_t end = std::min(list.phrases.find('|', at), list.phrases.size());
        const std::string_view phrase = list.phrases.substr(at, end - at);
        rows[static_cast<unsigned char>(phrase.front())].push_back({phrase, list.kind, list.match});
        at = end + 1;
    }
}

RowsByFirstByte make_rows() {
    RowsByFirstByte rows;
    for (const PhraseList& list : english_phrases()) add_rows(list, rows);
    for (const PhraseList& list : other_phrases()) add_rows(list, rows);
    return rows;
}

/// The first byte of `line` in lower case.
unsigned char first_byte(std::string_view line) {
    if (static_cast<unsigned char>(line.front()) < 0x80) return static_cast<unsigned char>(to_lower(line.front()));
    const auto c = static_cast<std::uint32_t>(u_tolower(static_cast<UChar32>(decode_utf8(line).value)));
    if (c < 0x80) return static_cast<unsigned char>(c);  // of "İ"
    if (c < 0x800) return static_cast<unsigned char>(0xC0U | (c >> 6U));
    return static_cast<unsigned char>(c < 0x10000 ? 0xE0U | (c >> 12U) : 0xF0U | (c >> 18U));
}

const std::vector<Row>& rows_beginning_like(std::string_view line) {
    static const RowsByFirstByte kRows = make_rows();
    return kRows[first_byte(line)];
}

constexpr std::size_t kLongestLine = 300;
constexpr std::size_t kLongestHeading = 80;

/// Takes one character off both where they are the same but for case; `phrase` is in lower case.
bool take_same(std::string_view& line, std::string_view& phrase) {
    if (static_cast<unsigned char>(line.front()) < 0x80) {
        if (to_lower(line.front()) != phrase.front()) return false;
        line.remove_prefix(1);
        phrase.remove_prefix(1);
        return true;
    }
    const CodePoint ours = decode_utf8(line);
    const CodePoint wanted = decode_utf8(phrase);
    if (u_tolower(static_cast<UChar32>(ours.value)) != static_cast<UChar32>(wanted.value)) return false;
    line.remove_prefix(ours.bytes);
    phrase.remove_prefix(wanted.bytes);
    return true;
}

/// False where the first two bytes tell that `line` cannot begin with `phrase`: asked of every line and phrase.
bool may_begin_with(std::string_view line, std::string_view phrase) {
    if (line.size() < 2 || static_cast<unsigned char>(line[0]) >= 0x80 || static_cast<unsigned char>(line[1]) >= 0x80)
        return true;
    return to_lower(line[0]) == phrase[0] && (to_lower(line[1]) == phrase[1] || phrase[1] == '\'');
}

/// What of `line` follows `phrase`, when it begins with it but for case, curly apostrophes and
/// no-break spaces.
std::optional<std::string_view> rest_after(std::string_view line, std::string_view phrase) {
    while (!phrase.empty()) {
        if (line.empty()) return std::nullopt;
        if (phrase.front() == '\'' && line.starts_with("\xE2\x80\x99")) {
            line.remove_prefix(3);
            phrase.remove_prefix(1);
        } else if (phrase.front() == ' ' && line.starts_with("\xC2\xA0")) {
            line.remove_prefix(2);
            phrase.remove_prefix(1);
        } else if (!take_same(line, phrase)) {
            return std::nullopt;
        }
    }
    return line;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Marks that divide a label from what it introduces.
std::size_t divider_length(std::string_view rest) {
    constexpr std::array<std::string_view, 12> kDividers{":", "|", "-", ">", "–", "—", "»", "：", "｜", "►", "▶", "→"};
    for (const std::string_view divider : kDividers) {
        if (rest.substr(0, divider.size()) == divider) return divider.size();
    }
    return 0;
}

/// True when no letters follow: only marks, blanks, arrows and numbers such as "(12)".
bool says_nothing(std::string_view rest) {
    while (const std::size_t length = divider_length(rest)) rest.remove_prefix(length);
    return std::none_of(rest.begin(), rest.end(),
                        [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }) &&
           std::count_if(rest.begin(), rest.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) <= 6;
}

bool names_a_medium(std::string_view line) {
    constexpr std::array kMedia{
        "newsletter",    "inbox",     "email",      "e-mail",       "channel",      " app",       "app store",
        "updates",       "alerts",    "account",    "subscription", "subscriber",   "briefing",   "twitter",
        "facebook",      "whatsapp",  "telegram",   "instagram",    "youtube",      "linkedin",   "google news",
        "podcast",       "unlimited", "journalism", "community",    "mailing list", "membership", "article",
        "stories",       "comment",   "boletín",    "infolettre",   "lettre d",     "bülten",     "рассылк",
        "канал",         "قناة",      "النشرة",     "kanal",        "公众号",       "微信",       "notifica",
        "benachrichtig", "bericht",   "berita"};
    std::string lowered(line);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), to_lower);
    return std::any_of(kMedia.begin(), kMedia.end(),
                       [&](const char* word) { return lowered.find(word) != std::string::npos; });
}

/// `rest` is what follows the phrase in the line.
bool matches(Match match, std::string_view line, std::string_view rest) {
    const bool word_ends =
        rest.empty() || !is_letter(rest.front()) || divider_length(rest) != 0 || rest.starts_with("\xC2\xA0");
    switch (match) {
        case Match::Whole: return word_ends && says_nothing(rest);
        case Match::Label: return word_ends && (says_nothing(rest) || divider_length(trimmed_line(rest)) != 0);
        case Match::Start: return true;
        case Match::Heading: return word_ends && line.size() <= kLongestHeading && !ends_sentence(line);
        case Match::Call: return word_ends && names_a_medium(line);
    }
    return false;
}

std::optional<PagePhrase> find_in_table(std::string_view line) {
    for (const Row& row : rows_beginning_like(line)) {
        if (!may_begin_with(line, row.phrase)) continue;
        const auto rest = rest_after(line, row.phrase);
        if (rest && matches(row.match, line, *rest)) return PagePhrase{row.kind, says_nothing(*rest)};
    }
    return std::nullopt;
}

/// Bullets, heading marks and the like before the words.
std::string_view without_decoration(std::string_view line) {
    const std::size_t at = line.find_first_not_of("#*>-=_~|[( ");
    return at == std::string_view::npos ? std::string_view() : line.substr(at);
}

constexpr std::array<std::string_view, 19> kShareWords{"share",     "tweet",     "email",     "e-mail",    "print",
                                                       "facebook",  "twitter",   "whatsapp",  "linkedin",  "telegram",
                                                       "reddit",    "pinterest", "flipboard", "messenger", "bluesky",
                                                       "instagram", "youtube",   "tiktok",    "x"};
constexpr std::array<std::string_view, 17> kShareFillers{"on",   "via",  "this",    "to",   "copy",   "link",
                                                         "save", "more", "mail",    "pin",  "post",   "like",
                                                         "it",   "rss",  "article", "line", "threads"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view candidate) {
        return candidate.size() == word.size() &&
               std::equal(word.begin(), word.end(), candidate.begin(), [](char a, char b) { return to_lower(a) == b; });
    });
}

/// "Share Tweet Email", "Facebook Twitter WhatsApp".
bool is_share_row(std::string_view line) {
    if (line.size() > 100) return false;
    std::size_t strong = 0;
    while (!line.empty()) {
        const std::string_view word = take_word(line);
        if (word.size() == 1 && !is_letter(word.front())) continue;
        if (is_one_of(word, kShareWords))
            ++strong;
        else if (!is_one_of(word, kShareFillers))
            return false;
    }
    return strong >= 2;
}

/// "World | Politics | Business", "Home World Opinion Sport": three sections of a site, and nothing else.
bool is_navigation_row(std::string_view line) {
    constexpr std::array<std::string_view, 28> kSections{
        "home",    "world",      "politics", "business",  "opinion", "sport",         "sports",
        "tech",    "technology", "culture",  "lifestyle", "science", "health",        "economy",
        "video",   "videos",     "news",     "latest",    "markets", "entertainment", "travel",
        "weather", "podcasts",   "photos",   "live",      "menu",    "search",        "more"};
    if (line.size() > 160) return false;
    std::size_t sections = 0;
    while (!line.empty()) {
        const std::string_view word = take_word(line);
        if (word == "|" || word == "·" || word == "•" || word == "&" || word == "/" || word == ">") continue;
        if (!is_one_of(word, kSections)) return false;
        ++sections;
    }
    return sections >= 3;
}

/// "12 comments", "1 comment".
bool is_comment_count(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789,."), line.size());
    if (digits == 0 || digits > 7) return false;
    const std::string_view word = trimmed_line(line.substr(digits));
    return is_one_of(word, std::array<std::string_view, 4>{"comment", "comments", "responses", "replies"});
}

/// A line about cookies that speaks for the site.
bool is_cookie_notice(std::string_view line) {
    constexpr std::array kBeginnings{
        "we use",           "we value",       "we and",      "this site",      "this web",      "our site",
        "our web",          "by con",         "by clicking", "utilizamos",     "usamos",        "este sitio",
        "este site",        "nous utilisons", "ce site",     "en poursuivant", "wir verwenden", "wir nutzen",
        "diese website",    "questo sito",    "utilizziamo", "мы используем",  "этот сайт",     "наш сайт",
        "kami menggunakan", "situs ini",      "bu site",     "sitemizde",      "نحن نستخدم",    "يستخدم هذا"};
    const bool begins = std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](std::string_view beginning) {
        return may_begin_with(line, beginning) && rest_after(line, beginning).has_value();
    });
    return begins && (line.find("ookie") != std::string_view::npos || line.find("çerez") != std::string_view::npos);
}

/// "Continental Post © 2025. All rights reserved."
bool is_copyright_notice(std::string_view line) {
    constexpr std::size_t kLongestNotice = 200;
    if (line.size() > kLongestNotice) return false;
    if (line.find("ll rights reserved") != std::string_view::npos) return true;
    const std::size_t sign = line.find("\xC2\xA9");  // not that of "manifesto\u2122\u00A9"
    if (sign == 0 || (sign != std::string_view::npos && line[sign - 1] == ' ')) return true;
    constexpr std::array<std::string_view, 14> kEnds{
        "Rights Reserved",     "RIGHTS RESERVED",   "derechos reservados",   "echte vorbehalten",
        "direitos reservados", "diritti riservati", "iproduzione riservata", "dilindungi undang-undang",
        "droits réservés",     "права защищены",    "الحقوق محفوظة",         "版权所有",
        "hakları saklıdır",    "सर्वाधिकार सुरक्षित"};
    while (!line.empty() && (line.back() == '.' || line.back() == ' ' || line.back() == '|')) line.remove_suffix(1);
    return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return line.ends_with(end); });
}

}  // namespace

std::optional<PagePhrase> find_page_phrase(std::string_view line) {
    if (line.empty() || line.size() > kLongestLine) return std::nullopt;
    if (is_comment_count(line)) return PagePhrase{PhraseKind::Comments, true};
    const std::string_view words = without_decoration(line);
    if (words.empty() || (words.front() >= 'a' && words.front() <= 'z')) return std::nullopt;
    if (const auto phrase = find_in_table(words)) return phrase;
    if (is_share_row(words) || is_cookie_notice(words) || is_copyright_notice(words) || is_navigation_row(words) ||
        is_photo_credit(line))
        return PagePhrase{PhraseKind::Furniture, true};
    return std::nullopt;
}

}  // namespace chancery::corpus
