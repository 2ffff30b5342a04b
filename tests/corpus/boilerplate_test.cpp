#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/cleaning/boilerplate.hpp"
#include "corpus/cleaning/page_phrase.hpp"
#include "corpus/cleaning/paragraphs.hpp"

using namespace chancery::corpus;

namespace {

/// Enough text for a tail to be believed.
const std::string kText =
    "The foreign ministers of the two countries met on Friday and agreed that their deputies should meet again before "
    "the summer.\n\n"
    "Officials said that fisheries, visas and a bridge over the border river had been discussed in a calm and "
    "businesslike way.\n\n"
    "A joint statement called the talks useful. The opposition in both capitals said that it had expected more after "
    "such a long pause.";

}  // namespace

TEST_CASE("Lines of the page are taken out of the middle of a text", "[corpus][cleaning]") {
    const std::string line = GENERATE(
        "Also read: Vietnam clears new port", "ALSO READ | Vietnam clears new port",
        "Read more: Senegal sends trawlers home", "Share Tweet Email", "Facebook Twitter WhatsApp", "Advertisement",
        "ADVERTISEMENT", "Story continues below", "We use cookies. Accept all",
        "This website uses cookies. Learn more. OK", "Sign up for our newsletter", "Subscribe to our morning briefing",
        "Subscribe now for unlimited access – first month for $1", "Sign up: The day's diplomacy in your inbox",
        "Listen to this article · 4 min", "Continue reading with a free account",
        "© 2025 The Envoy Ledger. All rights reserved.", "Tags: ports, trade, APEC",
        "Subscribers only: read the full text of the deal", "Don’t miss: the week in pictures",
        "Follow us on Twitter and Facebook", "**Read more:** What the treaty says", "Skip to content",
        "À lire aussi : Le traité", "LIRE AUSSI : Le traité", "Lea también: El tratado", "Lesen Sie auch: Der Vertrag",
        "Leia também: O tratado", "Leggi anche: Il trattato", "ЧИТАЙТЕ ТАКЖЕ: Договор", "По теме: Договор",
        "اقرأ أيضا: المعاهدة", "相关阅读：条约", "関連記事：条約", "관련기사: 조약", "İlgili haber: Anlaşma",
        "Baca juga: Perjanjian", "यह भी पढ़ें: संधि", "Publicidad", "Publicité", "Anzeige", "Pubblicità", "Реклама", "广告",
        "Iklan", "Reklam", "Todos los derechos reservados.", "© 2024 Le Courrier. Tous droits réservés.",
        "Alle Rechte vorbehalten", "Suscríbete a nuestro boletín", "Suivez-nous sur Facebook",
        "Utilizamos cookies propias y de terceros.", "World | Politics | Business | Sport",
        "FILE PHOTO: Ships at anchor. REUTERS/Ann Lee",
        "(This story has not been edited by our staff and is auto-generated from a feed.)",
        "WATCH: The minister arrives", "By signing up, you agree to our terms.", "Читайте также: Договор",
        "Cookie settings", "Related: What the treaty says");
    CAPTURE(line);
    const std::string next =
        "The next round will be held in the autumn, the ministers said after the meeting in the old town hall.";
    CHECK(without_boilerplate(kText + "\n\n" + line + "\n\n" + next) == kText + "\n\n" + next);
}

TEST_CASE("Lines that only begin like those of a page stay", "[corpus][cleaning]") {
    const std::string line = GENERATE(
        "Share prices fell in Tokyo.", "Related to this is the question of visas.", "Home", "Sharing the burden",
        "Tag der Einheit in Berlin", "Subscribe to the view that talks help?", "Follow the money",
        "Comments from Moscow were cautious.", "Latest talks fail", "Search for survivors", "Print media were banned.",
        "Also reading the treaty were lawyers.", "Most popular votes are won by the left.", "About the authority",
        "Read out in parliament", "Trilateral Defense Dialogue", "Author of the plan resigns", "Topics were many",
        "Register of ships", "Leia também o tratado é preciso.", "Publicidad engañosa en Madrid",
        "Anzeigen gegen Minister", "Reklame für Europa", "По теме разоружения говорили долго.",
        "World politics and business", "Partager le pouvoir", "Photo opportunities were few.", "Read the treaty first",
        "Watch the strait closely", "Videos of the strike", "Weitere Gespräche", "ENDS of the earth",
        "Reuters said so");
    CAPTURE(line);
    const std::string next =
        "The next round will be held in the autumn, the ministers said after the meeting in the old town hall.";
    const std::string body = kText + "\n\n" + line + "\n\n" + next;
    if (line == "Home")
        CHECK(without_boilerplate(body) == kText + "\n\n" + next);
    else
        CHECK(without_boilerplate(body) == body);
}

TEST_CASE("Related headlines go and the subheading after them stays", "[corpus][cleaning]") {
    const std::string next =
        "Next steps\n\nThe next round will be held in the autumn, the ministers said in the town hall.";
    const std::string links =
        GENERATE("Related stories\nMalawi cyclone toll rises\nPeru recalls envoy\nAustralia unveils submarine plan",
                 "Related stories\n\nMalawi cyclone toll rises to four hundred people\n\nPeru recalls envoy from its "
                 "neighbour Chile again",
                 "Read more:", "You may also like\nPeru recalls envoy", "Recommended for you");
    CAPTURE(links);
    CHECK(without_boilerplate(kText + "\n\n" + links + "\n\n" + next) == kText + "\n\n" + next);
}

TEST_CASE("The end of a page goes whole", "[corpus][cleaning]") {
    const std::string tail = GENERATE(
        "Follow us\n\n\nMost Popular", "Most Popular\n\nSanctions explained\n\nA teaser of one sentence.",
        "Most Read Today", "More from The Envoy Ledger\nSubscribe to our morning briefing",
        "Related stories\nPeru recalls envoy\n\nTags: trade\n\n12 comments\nLog in to comment",
        "3 Comments\n\nJohn says:\n\nPakistan should have been asked as well, and India too, which nobody ever "
        "remembers in these long articles of yours.\n\nReply",
        "Leave a Reply\nYour email address will not be published.", "Be the first to comment",
        "Follow The Harbour Dispatch", "Reporting by Ann Lee in Tokyo; editing by Bo Li", "(With inputs from agencies)",
        "(The Envoy Ledger, via Meridian Wire)", "From The Envoy Ledger, by arrangement",
        "This article was supplied by Meridian Wire and has been edited for length.",
        "Continental Post © 2022. All rights reserved. Follow us on social media");
    CAPTURE(tail);
    CHECK(without_boilerplate(kText + "\n\n" + tail) == kText);
}

TEST_CASE("Notes about the author go from the end", "[corpus][cleaning]") {
    const std::string note = GENERATE(
        "Ann Lee\nAnn Lee\nThe author is a lawyer by training. Her essays on Cameroon have appeared in several "
        "magazines.\n\nFollow us\n\nMost Popular",
        "Ann Lee\nAnn Lee\nThis story was selected by our desk in Ireland and Kenya.",
        "The writer covers regional organisations. She lives in Paraguay.",
        "Ann Lee reports on borders and trade. She once drove a taxi in Sweden.",
        "About the author: Ann Lee was a flight dispatcher in Peru.",
        "About the Author\nAnn Lee\nAnn Lee edits our Sahel pages and was born in Malta.",
        "Bo Li is a correspondent based in Tokyo who covers trade.",
        "Author bio: The author is a journalist living in Seoul.");
    CAPTURE(note);
    CHECK(without_boilerplate(kText + "\n\n" + note, "Ann Lee, Tokyo") == kText);
}

TEST_CASE("The same words about an author stay where they are the news", "[corpus][cleaning]") {
    const std::string paragraph = GENERATE(
        "The author of the plan is a lawyer from Malta who once worked for the ministry of justice in Valletta.",
        "The writer said that he had been held for three weeks without a charge by the police of the capital.",
        "Bo Li is a fisherman who lost his boat in the storm and has waited for his compensation since the spring.");
    CAPTURE(paragraph);
    CHECK(without_boilerplate(kText + "\n\n" + paragraph, "Ann Lee") == kText + "\n\n" + paragraph);
    const std::string middle = "The author is a novelist from Hanoi.\n\n" + kText;
    CHECK(without_boilerplate(middle, "Ann Lee") == middle);
}

TEST_CASE("A repeated paragraph stands once", "[corpus][cleaning]") {
    const std::string first = kText.substr(0, kText.find('\n'));
    CHECK(without_boilerplate(kText + "\n\n" + first) == kText);
    CHECK(without_boilerplate("(Applause.)\n\nThank you.\n\n(Applause.)") ==
          "(Applause.)\n\nThank you.\n\n(Applause.)");
}

TEST_CASE("A line inside a wrapped paragraph is never taken", "[corpus][cleaning]") {
    const std::string body =
        "The delegation of my country hopes that this Assembly will\n"
        "Share on all sides the burden of peace and will not\n"
        "Follow us into another year of war.";
    CHECK(without_boilerplate(body) == body);
}

TEST_CASE("Paragraphs are separated by one blank line", "[corpus][cleaning]") {
    const std::string wide(220, 'x');
    auto [body, expected] = GENERATE_COPY(table<std::string, std::string>({
        {"One.\n\n\n\nTwo.\n", "One.\n\nTwo."},
        {"One\ntwo.\n    Three\nfour.\n    Five.", "One\ntwo.\n\nThree\nfour.\n\nFive."},
        {"- item that goes on\n  in the next line.", "- item that goes on\n  in the next line."},
        {"One.\n \t\nTwo.", "One.\n\nTwo."},
        {"One.\n\u00A0\nTwo.", "One.\n\nTwo."},
        {wide + "\nTwo.\nThree.", wide + "\n\nTwo.\n\nThree."},
        {wide + "\n\nTwo\nthree.", wide + "\n\nTwo\nthree."},
        {"", ""},
        {"\n\n", ""},
    }));
    CAPTURE(body);
    CHECK(with_paragraphs(body) == expected);
    CHECK(without_boilerplate(body) == expected);
}

TEST_CASE("find_page_phrase says what follows a heading", "[corpus][cleaning]") {
    REQUIRE(find_page_phrase("Most Popular"));
    CHECK(find_page_phrase("Most Popular")->kind == PhraseKind::SiteLinks);
    CHECK(find_page_phrase("Related stories")->kind == PhraseKind::Links);
    CHECK(find_page_phrase("TAGS")->kind == PhraseKind::Tags);
    CHECK(find_page_phrase("About the author")->kind == PhraseKind::Bio);
    CHECK(find_page_phrase("Comments (12)")->kind == PhraseKind::Comments);
    CHECK(find_page_phrase("Comments (12)")->alone);
    CHECK_FALSE(find_page_phrase("Also read: Peru recalls envoy")->alone);
    CHECK_FALSE(find_page_phrase("most popular"));
    CHECK_FALSE(find_page_phrase(std::string(400, '-')));
}

TEST_CASE("The credits and marks of agencies end even a short report", "[corpus][cleaning]") {
    const std::string tail =
        GENERATE("(Reporting by Ann Lee in Tokyo; Editing by Bo Ek)", "Reporting by Ann Lee", "Reuters", "(ANI)",
                 "ENDS", "Reuters\n\n(Reporting by Ann Lee)\n\n###", "FILE PHOTO: Ships. REUTERS/Ann Lee");
    CAPTURE(tail);
    CHECK(without_boilerplate("The two ministers met.\n\n" + tail) == "The two ministers met.");
    CHECK(without_boilerplate("Reuters") == "Reuters");  // a text is never cleaned away whole by its end
}
