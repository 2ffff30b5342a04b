#include <string>
#include <tuple>

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "corpus/article/url_key.hpp"

namespace chancery::corpus {
namespace {

constexpr const char* kPage = "https://example.org/a/b";

}  // namespace

TEST_CASE("All addresses of one page have one key", "[url]") {
    const char* const typed = GENERATE(
        "https://example.org/a/b", "http://example.org/a/b", "HTTPS://Example.ORG/a/b", "hTTp://EXAMPLE.org/a/b",
        "//example.org/a/b", "example.org/a/b", "  https://example.org/a/b\n", "https://www.example.org/a/b",
        "https://m.example.org/a/b", "https://mobile.example.org/a/b", "https://amp.example.org/a/b",
        "https://www.m.example.org/a/b", "https://example.org/amp/amp/a/b", "https://wap.example.org/a/b",
        "https://example.org./a/b", "https://example.org:443/a/b", "http://example.org:80/a/b",
        "https://example.org:80:80/a/b", "https://example.org.:80./a/b", "https://www.m.www.example.org/a/b",
        "https://exam\tple.org/a/b", "https://example.org/a/b/amp.amp", "https://example.org/a/b/amp/index.html",
        "http://example.org:/a/b", "https://user:secret@example.org/a/b", "https://example.org/a/b/",
        "https://example.org/a/b//", "https://example.org//a//b", "https://example.org/./a/c/../b",
        "https://example.org/../a/b", "https://example.org/%61/b", "https://example.org/a/%62/",
        "https://example.org/a/b#comments", "https://example.org/a/b#", "https://example.org/a/b?",
        "https://example.org/a/b?&&", "https://example.org/a/b?utm_source=x&utm_medium=y",
        "https://example.org/a/b?UTM_Campaign=z", "https://example.org/a/b?fbclid=IwAR0",
        "https://example.org/a/b?gclid=1#top", "https://example.org/a/b?ocid=socialflow",
        "https://example.org/a/b?CMP=share_btn_tw", "https://example.org/a/b?cmpid=1&s_cid=2",
        "https://example.org/a/b?at_medium=RSS&at_campaign=K", "https://example.org/a/b?ns_mchannel=social",
        "https://example.org/a/b?smid=tw-share", "https://example.org/a/b?partner=rss&emc=rss",
        "https://example.org/a/b?mod=rss_world", "https://example.org/a/b?xtor=RSS-1",
        "https://example.org/a/b?wt_mc=x&WT.mc_id=y", "https://example.org/a/b?guccounter=1&guce_referrer=aHR0",
        "https://example.org/a/b?igshid=1&msclkid=2", "https://example.org/a/b?mc_cid=1&amp;mc_eid=2",
        "https://example.org/a/b?_ga=1.2&_gl=3", "https://example.org/a/b?ref=rss",
        "https://example.org/a/b?feedType=RSS&feedName=world", "https://example.org/a/b?PHPSESSID=abc",
        "https://example.org/a/b;jsessionid=0A1B", "https://example.org/a/b?jsessionid=0A1B",
        "https://example.org/a/b?sessionid=9", "https://example.org/a/b/amp", "https://example.org/a/b/amp/",
        "https://example.org/amp/a/b", "https://example.org/a/b.amp", "https://example.org/a/b/amp.html",
        "https://example.org/a/b?amp", "https://example.org/a/b?amp=1", "https://example.org/a/b?outputType=amp",
        "https://example.org/a/b?output=amp", "https://example.org/a/b/index.html", "https://example.org/a/b/index.htm",
        "https://www.google.com/amp/s/www.example.org/a/b", "https://www.google.com/amp/example.org/a/b/amp/",
        "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a/b?amp_js_v=0.1",
        "https://example-org.cdn.ampproject.org/v/s/example.org/a/b");
    CAPTURE(typed);
    CHECK(to_url_key(typed) == kPage);
}

TEST_CASE("What chooses content stays in the key of an address", "[url]") {
    const auto [typed, expected] = GENERATE(table<const char*, const char*>({
        {"https://example.org/a?id=7&page=2", "https://example.org/a?id=7&page=2"},
        {"https://example.org/a?page=2&id=7", "https://example.org/a?id=7&page=2"},
        {"https://example.org/a?id=7&id=7", "https://example.org/a?id=7"},
        {"https://example.org/a?id=7&utm_source=x", "https://example.org/a?id=7"},
        {"https://example.org/a?utm_source=x&id=7&fbclid=1", "https://example.org/a?id=7"},
        {"https://example.org/a?id=", "https://example.org/a?id"},
        {"https://example.org/a?ref=42", "https://example.org/a?ref=42"},
        {"https://example.org/a?source=main", "https://example.org/a?source=main"},
        {"https://example.org/a?q=a%20b", "https://example.org/a?q=a%20b"},
        {"https://example.org/a?q=a b", "https://example.org/a?q=a%20b"},
        {"https://example.org/a?q=%7euser", "https://example.org/a?q=~user"},
        {"https://example.org/index.php?id=7", "https://example.org/index.php?id=7"},
        {"https://example.org:8080/a", "https://example.org:8080/a"},
        {"https://example.org/A", "https://example.org/A"},
        {"https://example.org/caf%c3%a9", "https://example.org/caf%C3%A9"},
        {"https://example.org/caf\xc3\xa9", "https://example.org/caf%C3%A9"},
        {"https://example.org/a%2Fb", "https://example.org/a%2Fb"},
        {"https://example.org/a?amp;b=1", "https://example.org/a?b=1"},
        {"https://example.org/a+b", "https://example.org/a+b"},
        {"https://example.org/#!/story/7", "https://example.org#!/story/7"},
        {"https://en.m.wikipedia.org/wiki/Amp", "https://en.wikipedia.org/wiki/Amp"},
        {"https://m.co.uk/a", "https://m.co.uk/a"},
        {"https://m.bbc.co.uk/a", "https://bbc.co.uk/a"},
        {"https://amp.dev/about", "https://amp.dev/about"},
        {"https://example.org/amp", "https://example.org/amp"},
        {"https://example.org/a/stamp", "https://example.org/a/stamp"},
        {"https://example.org/100%", "https://example.org/100%25"},
        // What is left of two escapes made a third.
        {"https://example.org/%b%41", "https://example.org/%25bA"},
        {"https://example.org/a/b.amp.html", "https://example.org/a/b.html"},
        {"https://example.org/news/index.htmlx", "https://example.org/news/index.htmlx"},
        {"https://maps.google.com/amp/map", "https://maps.google.com/map"},
        {"https://example.org/", "https://example.org"},
        {"https://example.org", "https://example.org"},
        {"example.org", "https://example.org"},
        {"", ""},
        {"  ", ""},
        {"urn:newsml:reuters.com:20240307:nL1", "urn:newsml:reuters.com:20240307:nL1"},
        {"tag:example.org,2024:7", "tag:example.org,2024:7"},
        {"mailto:desk@example.org", "mailto:desk@example.org"},
        {"/a/b", "/a/b"},
        {"a story of two. cities", "a story of two. cities"},
    }));
    CAPTURE(typed);
    CHECK(to_url_key(typed) == expected);
}

TEST_CASE("The front page of a site names no article", "[url]") {
    CHECK_FALSE(names_a_page(to_url_key("https://www.example.org/")));
    CHECK_FALSE(names_a_page(to_url_key("http://example.org/?utm_source=x")));
    CHECK_FALSE(names_a_page(to_url_key("")));
    CHECK(names_a_page(to_url_key("https://example.org/a")));
    CHECK(names_a_page(to_url_key("https://example.org/?p=7")));
    CHECK(names_a_page(to_url_key("urn:x:7")));
}

TEST_CASE("The key of a key is itself", "[url]") {
    CHECK(rc::check("for pieces of addresses in any order", [] {
        const std::vector<std::string> pieces{
            "https://", "http://", "www.", "m.", "amp.",       "a.m.",    "example.org", "google.com", "/",     "/amp",
            "/s/",      "?",       "&",    "#",  "#!",         "utm_x=1", "id=%41",      "%2f",        "..",    ":80",
            "@",        ";",       ".amp", " ",  "index.html", ".",       "%",           "=",          "&amp;", "amp;"};
        std::string url;
        const auto chosen = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
        for (const std::string& piece : chosen) url += piece;
        const std::string key = to_url_key(url);
        RC_ASSERT(to_url_key(key) == key);
    }));
}

}  // namespace chancery::corpus
