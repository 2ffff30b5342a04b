#include "corpus/cleaning/page_phrase.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/cleaning/page_line.hpp"

namespace chancery::corpus {

namespace {

/// How much of a line a phrase must be.
enum class Match : std::uint8_t {
    Whole,    ///< all of it, but for marks and numbers
    Label,    ///< all of it, or up to a colon, bar or dash
    Start,    ///< its beginning
    Heading,  ///< its beginning, and the line is a short one that is no sentence
    Call,     ///< its beginning, and the line names a newsletter, an app, an account or the like
};

struct PhraseList {
    PhraseKind kind;
    Match match;
    std::string_view phrases;  ///< lower case, divided by bars
};

constexpr std::array kPhraseLists{
    PhraseList{
        PhraseKind::Links, Match::Label,
        "also read|read also|read more|read next|read this|see also|also see|watch also|related|related story|"
        "related stories|related article|related articles|related news|related post|related posts|related reading|"
        "related coverage|related content|related links|related video|more on this|more on this story|more on this "
        "topic|"
        "don't miss|must read|must reads|recommended reading|recommended stories|recommended articles|in case you "
        "missed it|"
        "icymi|what to read next|up next|suggested reading|suggested stories|next article|previous article|next post|"
        "previous post|next story|previous story|more like this|from our archive|"
        "lire aussi|À lire aussi|lea también|lee también|leer también|lesen sie auch|mehr zum thema|leggi anche|"
        "leia também|leia mais|Читайте также|Читать также|اقرأ أيضا|اقرأ أيضًا"},
    PhraseList{PhraseKind::Links, Match::Whole,
               "recommended|recommended for you|you may also like|you might also like|you may also be interested in|"
               "you might be interested in|also in this section|also on this site|in this section|"
               "keep reading|continue reading"},
    PhraseList{
        PhraseKind::SiteLinks, Match::Whole,
        "most popular|most popular stories|most read|most read today|most viewed|most shared|most commented|"
        "most recent|popular|popular posts|popular stories|popular now|popular articles|trending|trending now|"
        "trending stories|trending news|trending topics|latest|latest news|latest stories|latest posts|latest articles|"
        "latest updates|latest headlines|top stories|top news|top headlines|more news|more stories|more articles|"
        "more headlines|other news|other stories|also in the news|editor's picks|editors' picks|editor's pick|"
        "editor's choice|editors' choice|featured|featured stories|featured posts|recent posts|recent news|recent "
        "stories|"
        "recent comments|around the web|from the web|promoted content|sponsored content|sponsored links|paid content|"
        "partner content|from our partners|follow us|follow|follow us on social media|connect with us|"
        "stay connected|find us on|our newsletters|newsletter|newsletters|subscribe|subscribe to our newsletter|"
        "stay informed"},
    PhraseList{PhraseKind::Tags, Match::Label,
               "tags|tag|tagged|topics|filed under|keywords|categories|posted in|related topics|hashtags|related tags"},
    PhraseList{PhraseKind::Bio, Match::Label,
               "about the author|about the authors|about the writer|about the writers|about author|about this "
               "author|author bio|"
               "author profile|author's bio|written by|story by|text by"},
    PhraseList{
        PhraseKind::Comments, Match::Whole,
        "comments|no comments|no comments yet|reader comments|readers' comments|view comments|show comments|"
        "view all comments|join the conversation|join the discussion|leave a reply|leave a comment|leave your comment|"
        "post a comment|add a comment|write a comment|cancel reply|be the first to comment|log in to comment|"
        "login to comment|sign in to comment|have your say"},
    PhraseList{PhraseKind::Comments, Match::Start,
               "leave a reply|comments are closed|your email address will not be published|be the first to comment|"
               "you must be logged in to|please log in to comment"},
    PhraseList{
        PhraseKind::Furniture, Match::Whole,
        "comment|advertisement|advertisements|advertising|ad|sponsored|promoted|skip ad|skip to content|skip to main "
        "content|"
        "skip to navigation|skip navigation|jump to content|menu|search|home|homepage|sign in|sign up|log in|login|log "
        "out|"
        "register|subscribe now|subscribe today|subscribe here|close|loading|print|email|save|bookmark|listen|"
        "play|pause|mute|toggle navigation|back to top|top of page|back to home|load more|show more|show less|view all|"
        "see all|view more|see more|click here|copy link|copy url|link copied|donate|donate now|support us|accept|"
        "accept all|accept cookies|accept all cookies|reject all|manage preferences|manage choices|i agree|"
        "cookie settings|cookie policy|cookie preferences|privacy policy|privacy notice|terms of use|"
        "terms of service|terms and conditions|contact us|sitemap|advertise with us|share|share this|share this "
        "article|"
        "share this story|share this post|share this page|share this with|print this page|ok|got it|already a "
        "member|follow me|"
        "follow him|follow her|follow them|all rights reserved|download pdf|full screen|photos|slideshow|view gallery|"
        "read full story|read the full story|read full article|read more here"},
    PhraseList{PhraseKind::Furniture, Match::Label,
               "share|subscribers only|subscriber only|members only|sign up|most read|most "
               "popular|trending|latest|editor's picks|"
               "follow us|newsletter|listen|listen to this article|listen to article|listen now|listen to the article"},
    PhraseList{
        PhraseKind::Furniture, Match::Start,
        "advertisement -|advertisement –|story continues below|article continues below|article continues after|"
        "story continues after|content continues below|scroll to continue|scroll down to continue|continue reading "
        "with|"
        "continue reading below|listen to this article|listen to this story|to continue reading|"
        "already a subscriber|already have an account|already have a subscription|not a subscriber|become a member|"
        "become a subscriber|create a free account|enjoying this article|this article is for subscribers|"
        "this content is for subscribers|this article is reserved for|this story is for subscribers|"
        "required fields are marked|enter your email|click to share|click to print|click to email|tweet this|"
        "javascript is|please enable javascript|your browser does not support|"
        "©|copyright ©|copyright (c)|copyright 19|copyright 20|(c) 19|(c) 20|all rights reserved|"
        "this material may not be published|no part of this publication may|reproduction in whole or in part|"
        "our standards: the thomson reuters|we value your privacy|subscribe now for|subscribe today for|subscribe for "
        "as little|"
        "the views expressed in this article|the opinions expressed in this article|"
        "the views expressed in this op|the views and opinions expressed in this article|"
        "views expressed in this article|opinions expressed in this article|the views expressed here are|"
        "this article was originally published|this story was originally published|this article originally appeared|"
        "this article first appeared|this story first appeared|this post originally appeared|"
        "this article was supplied by|this article was first published|this story was first published|"
        "originally published by|originally published in|originally published on|republished from|republished with "
        "permission"},
    PhraseList{
        PhraseKind::SiteLinks, Match::Heading,
        "more from|more in|more on|more stories by|more stories from|more by|more articles by|also in this section|"
        "latest from|latest in|most read in|most popular in|trending in|you may also"},
    PhraseList{PhraseKind::Furniture, Match::Heading,
               "share on|share via|share to|read more about|read more at|read more from|read more here|read the "
               "full|follow us on|"
               "follow the author|follow me on|follow him on|follow her on|follow them on"},
    PhraseList{
        PhraseKind::Furniture, Match::Call,
        "sign up for|sign up to|sign up here|sign up now|subscribe to|subscribe for|subscribe and|subscribe here|"
        "get the latest|get our|get the best|get all the|get unlimited|join our|join us on|follow us|follow our|"
        "like us on|find us on|connect with us on|download our|download the|install our|support our|support "
        "independent|"
        "want more|don't miss|never miss|stay up to date|stay informed|receive our|register for|log in to|click here "
        "to"},
};

/// Rows with a phrase each, by its first byte.
struct Row {
    std::string_view phrase;
    PhraseKind kind;
    Match match;
};
using RowsByFirstByte = std::array<std::vector<Row>, 256>;

RowsByFirstByte make_rows() {
    RowsByFirstByte rows;
    for (const PhraseList& list : kPhraseLists) {
        for (std::size_t at = 0; at < list.phrases.size();) {
            const std::size_t end = std::min(list.phrases.find('|', at), list.phrases.size());
            const std::string_view phrase = list.phrases.substr(at, end - at);
            rows[static_cast<unsigned char>(phrase.front())].push_back({phrase, list.kind, list.match});
            at = end + 1;
        }
    }
    return rows;
}

const std::vector<Row>& rows_beginning_with(char c) {
    static const RowsByFirstByte kRows = make_rows();
    return kRows[static_cast<unsigned char>(c)];
}

constexpr std::size_t kLongestLine = 300;
constexpr std::size_t kLongestHeading = 80;

/// What of `line` follows `phrase`, when it begins with it but for case, curly apostrophes and
/// no-break spaces.
std::optional<std::string_view> rest_after(std::string_view line, std::string_view phrase) {
    for (const char c : phrase) {
        if (line.empty()) return std::nullopt;
        if (c == '\'' && line.substr(0, 3) == "\xE2\x80\x99")
            line.remove_prefix(3);
        else if (c == ' ' && line.substr(0, 2) == "\xC2\xA0")
            line.remove_prefix(2);
        else if (to_lower(line.front()) == c)
            line.remove_prefix(1);
        else
            return std::nullopt;
    }
    return line;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Marks that divide a label from what it introduces.
std::size_t divider_length(std::string_view rest) {
    constexpr std::array<std::string_view, 7> kDividers{":", "|", "-", ">", "\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xBB"};
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
    constexpr std::array<std::string_view, 30> kMedia{
        "newsletter", "inbox",        "email",        "e-mail",     "channel",     " app",    "app store", "updates",
        "alerts",     "account",      "subscription", "subscriber", "briefing",    "twitter", "facebook",  "whatsapp",
        "telegram",   "instagram",    "youtube",      "linkedin",   "google news", "podcast", "unlimited", "journalism",
        "community",  "mailing list", "membership",   "article",    "stories",     "comment"};
    std::string lowered(line);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), to_lower);
    return std::any_of(kMedia.begin(), kMedia.end(),
                       [&](std::string_view word) { return lowered.find(word) != std::string::npos; });
}

/// `rest` is what follows the phrase in the line.
bool matches(Match match, std::string_view line, std::string_view rest) {
    const bool word_ends = rest.empty() || !is_letter(rest.front());
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
    for (const Row& row : rows_beginning_with(to_lower(line.front()))) {
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

/// "12 comments", "1 comment".
bool is_comment_count(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789,."), line.size());
    if (digits == 0 || digits > 7) return false;
    const std::string_view word = trimmed_line(line.substr(digits));
    return is_one_of(word, std::array<std::string_view, 4>{"comment", "comments", "responses", "replies"});
}

/// A line about cookies that speaks for the site.
bool is_cookie_notice(std::string_view line) {
    if (line.find("ookie") == std::string_view::npos) return false;
    constexpr std::array<std::string_view, 9> kBeginnings{"we use",   "we value", "we and", "this site",  "this web",
                                                          "our site", "our web",  "by con", "by clicking"};
    return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                       [&](std::string_view beginning) { return rest_after(line, beginning).has_value(); });
}

/// "Continental Post © 2025. All rights reserved."
bool is_copyright_notice(std::string_view line) {
    constexpr std::size_t kLongestNotice = 200;
    if (line.size() > kLongestNotice) return false;
    return line.find("\xC2\xA9") != std::string_view::npos || line.find("ll rights reserved") != std::string_view::npos;
}

}  // namespace

std::optional<PagePhrase> find_page_phrase(std::string_view line) {
    if (line.empty() || line.size() > kLongestLine) return std::nullopt;
    if (is_comment_count(line)) return PagePhrase{PhraseKind::Comments, true};
    const std::string_view words = without_decoration(line);
    if (words.empty() || (words.front() >= 'a' && words.front() <= 'z')) return std::nullopt;
    if (const auto phrase = find_in_table(words)) return phrase;
    if (is_share_row(words) || is_cookie_notice(words) || is_copyright_notice(words))
        return PagePhrase{PhraseKind::Furniture, true};
    return std::nullopt;
}

}  // namespace chancery::corpus
