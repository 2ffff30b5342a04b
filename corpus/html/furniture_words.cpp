#include "corpus/html/furniture_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/html/name_words.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

struct Word {
    std::string_view text;  ///< "a b" for two words in a row
    FurnitureKind kind;
};

constexpr auto kLabel = FurnitureKind::Label;
constexpr auto kFrame = FurnitureKind::Frame;
constexpr auto kLinks = FurnitureKind::Links;
constexpr auto kComments = FurnitureKind::Comments;

/// Sorted by text.
constexpr std::array kWords{
    Word{"ad", kFrame},
    Word{"adbox", kFrame},
    Word{"ads", kFrame},
    Word{"adsense", kFrame},
    Word{"adslot", kFrame},
    Word{"advert", kFrame},
    Word{"advertisement", kFrame},
    Word{"advertising", kFrame},
    Word{"adverts", kFrame},
    Word{"also read", kLinks},
    Word{"author", kLabel},
    Word{"authors", kLabel},
    Word{"bio", kFrame},
    Word{"biography", kFrame},
    Word{"breadcrumb", kFrame},
    Word{"breadcrumbs", kFrame},
    Word{"brightcove", kFrame},
    Word{"byline", kLabel},
    Word{"bylines", kLabel},
    Word{"caption", kFrame},
    Word{"captions", kFrame},
    Word{"carousel", kComments},
    Word{"comment", kComments},
    Word{"commentlist", kComments},
    Word{"comments", kComments},
    Word{"consent", kFrame},
    Word{"contextual", kFrame},
    Word{"cookie", kFrame},
    Word{"cookies", kFrame},
    Word{"copyright", kFrame},
    Word{"credit", kFrame},
    Word{"credits", kFrame},
    Word{"date", kLabel},
    Word{"disclaimer", kFrame},
    Word{"disqus", kComments},
    Word{"donate", kFrame},
    Word{"donation", kFrame},
    Word{"editsection", kFrame},
    Word{"follow", kFrame},
    Word{"footer", kFrame},
    Word{"galleries", kComments},
    Word{"gallery", kComments},
    Word{"gdpr", kFrame},
    Word{"jump", kFrame},
    Word{"jwplayer", kFrame},
    Word{"keywords", kFrame},
    Word{"login", kFrame},
    Word{"masthead", kFrame},
    Word{"menu", kFrame},
    Word{"meta", kLabel},
    Word{"modal", kFrame},
    Word{"more from", kLinks},
    Word{"more news", kLinks},
    Word{"more on", kLinks},
    Word{"more stories", kLinks},
    Word{"most popular", kLinks},
    Word{"most read", kLinks},
    Word{"mostpopular", kLinks},
    Word{"mostread", kLinks},
    Word{"nav", kFrame},
    Word{"navbar", kFrame},
    Word{"navbox", kFrame},
    Word{"navigation", kFrame},
    Word{"newsletter", kFrame},
    Word{"newsletters", kFrame},
    Word{"noprint", kFrame},
    Word{"outbrain", kLinks},
    Word{"overlay", kFrame},
    Word{"pager", kFrame},
    Word{"pagination", kFrame},
    Word{"player", kFrame},
    Word{"poll", kFrame},
    Word{"popup", kFrame},
    Word{"print", kFrame},
    Word{"promo", kFrame},
    Word{"promobox", kFrame},
    Word{"promos", kFrame},
    Word{"promoted", kFrame},
    Word{"promotion", kFrame},
    Word{"published", kLabel},
    Word{"rating", kFrame},
    Word{"ratings", kFrame},
    Word{"read also", kLinks},
    Word{"read more", kLinks},
    Word{"read next", kLinks},
    Word{"readmore", kLinks},
    Word{"recirc", kLinks},
    Word{"recirculation", kLinks},
    Word{"recommend", kLinks},
    Word{"recommendation", kLinks},
    Word{"recommendations", kLinks},
    Word{"recommended", kLinks},
    Word{"register", kFrame},
    Word{"related", kLinks},
    Word{"relatedposts", kLinks},
    Word{"respond", kComments},
    Word{"screen reader", kFrame},
    Word{"see also", kLinks},
    Word{"share", kFrame},
    Word{"sharebar", kFrame},
    Word{"sharedaddy", kFrame},
    Word{"shares", kFrame},
    Word{"sharethis", kFrame},
    Word{"sharing", kFrame},
    Word{"sidebar", kLinks},
    Word{"sign up", kFrame},
    Word{"signin", kFrame},
    Word{"signup", kFrame},
    Word{"site header", kFrame},
    Word{"skip", kFrame},
    Word{"slideshow", kComments},
    Word{"social", kFrame},
    Word{"socials", kFrame},
    Word{"sponsor", kFrame},
    Word{"sponsored", kFrame},
    Word{"sr only", kFrame},
    Word{"subscribe", kFrame},
    Word{"subscription", kFrame},
    Word{"taboola", kLinks},
    Word{"tags", kFrame},
    Word{"thumbcaption", kFrame},
    Word{"time", kLabel},
    Word{"timestamp", kLabel},
    Word{"toc", kFrame},
    Word{"toolbar", kFrame},
    Word{"tools", kFrame},
    Word{"tooltip", kFrame},
    Word{"trending", kLinks},
    Word{"up next", kLinks},
    Word{"updated", kLabel},
    Word{"visually hidden", kFrame},
    Word{"vjs", kFrame},
    Word{"vote", kFrame},
    Word{"whatsapp", kFrame},
};

/// "has-sidebar" and "no-ads" say what is beside an element, not what it is.
constexpr std::array<std::string_view, 9> kDenials{"has", "with", "no", "without", "not", "is", "show", "hide", "non"};

constexpr std::array<std::string_view, 14> kBodyWords{"article", "body",   "content", "entry", "main",
                                                      "page",    "post",   "text",    "blog",  "story",
                                                      "copy",    "hentry", "news",    "detail"};
constexpr std::array<std::string_view, 8> kOtherWords{"combx",  "contact",  "foot",   "hidden",
                                                      "scroll", "shopping", "widget", "outbrain"};

FurnitureKind find_word(std::string_view text) {
    const auto* const found = std::lower_bound(kWords.begin(), kWords.end(), text,
                                               [](const Word& word, std::string_view t) { return word.text < t; });
    return found != kWords.end() && found->text == text ? found->kind : FurnitureKind::None;
}

}  // namespace

FurnitureKind to_furniture_kind(std::string_view names) {
    FurnitureKind found = FurnitureKind::None;
    NameWords words(names);
    std::string before;
    bool denied = false;
    for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
        if (words.starts_name()) {
            before.clear();
            denied = is_one_of(word, kDenials);
        }
        if (!denied) found = std::max({found, find_word(word), find_word(before + ' ' + std::string(word))});
        before = word;
    }
    return found;
}

int count_body_words(std::string_view names) {
    int count = 0;
    NameWords words(names);
    for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
        if (is_one_of(word, kBodyWords)) ++count;
        if (is_one_of(word, kOtherWords) || find_word(word) != FurnitureKind::None) --count;
    }
    return count;
}

}  // namespace chancery::corpus
