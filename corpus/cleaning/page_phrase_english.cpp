#include "corpus/cleaning/page_phrase_table.hpp"

#include <array>

namespace chancery::corpus {

namespace {

constexpr std::array kEnglish{
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
        "recommended for you|trending stories"},
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
               "watch|read|read full story|video|gallery|in pictures|explore more|share|subscribers only|subscriber "
               "only|members only|sign up|most read|most "
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
        "this story has been published from|this story has not been edited|(this story has not been edited|"
        "except for the headline, this story|(except for the headline, this story|this report is auto-generated|"
        "disclaimer: this story is|this is an auto-generated|thanks for signing up|thank you for signing up|"
        "you have been successfully|sign up to receive our|this newsletter is|you can unsubscribe|unsubscribe at any|"
        "by signing up, you|by subscribing, you|by submitting your|by providing your email|"
        "this site is protected by recaptcha|for more news and|do you have a news tip|got a tip|"
        "this is a breaking news story|required fields are marked|enter your email|click to share|click to print|click "
        "to email|tweet this|"
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

}  // namespace

std::span<const PhraseList> english_phrases() { return kEnglish; }

}  // namespace chancery::corpus
