#include "corpus/html/page_extraction.hpp"

#include <algorithm>
#include <string>

#include "corpus/article/date_window.hpp"
#include "corpus/html/declared_charset.hpp"
#include "corpus/html/html_text.hpp"
#include "corpus/html/json_ld.hpp"
#include "corpus/html/page_address.hpp"
#include "corpus/html/page_body.hpp"
#include "corpus/html/page_facts.hpp"
#include "corpus/html/page_title.hpp"
#include "corpus/html/page_tree.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/text/charset.hpp"
#include "corpus/text/control_characters.hpp"
#include "corpus/text/utf8.hpp"
#include "corpus/xml/text_writer.hpp"

namespace chancery::corpus {

namespace {

/// On one line, with entities that were escaped twice decoded.
std::string to_line(std::string_view text) {
    TextWriter writer;
    writer.text(looks_like_html(text) ? html_to_text(text) : std::string(text));
    std::string line = writer.take();
    replace_controls(line);
    return line;
}

std::string first_line(std::string_view a, std::string_view b, std::string_view c = {}) {
    return to_line(!a.empty() ? a : !b.empty() ? b : c);
}

bool is_address(std::string_view text) { return text.find("://") != std::string_view::npos || text.starts_with("//"); }

std::string to_language_tag(std::string_view text) {
    std::string tag = lowered(to_line(beginning_of(text, 35)));
    std::replace(tag.begin(), tag.end(), '_', '-');
    return tag.substr(0, tag.find_first_of(" ,;"));
}

std::string find_author(const PageFacts& facts, const JsonLdArticle& told) {
    if (!told.author.empty() && !is_address(told.author)) return to_line(told.author);
    for (const char* const name : {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
                                   "dcterms.creator", "byl", "citation_author", "dc:creator"}) {
        const std::string_view value = facts.find_meta(name);
        if (!value.empty() && !is_address(value)) return to_line(value);
    }
    return {};
}

constexpr std::string_view kPublishedMetas =
    "article:published_time og:article:published_time og:published_time datepublished article:published "
    "article.published parsely-pub-date sailthru.date cxenseparse:recs:publishtime dc.date.issued dcterms.issued "
    "dc.date dcterms.date dcterms.created dc.date.created citation_publication_date citation_date publication_date "
    "publish-date publishdate publish_date published_date pubdate article_date_original originalpublicationdate "
    "displaydate ptime pdate date datecreated";
constexpr std::string_view kModifiedMetas = "article:modified_time og:updated_time datemodified lastmod last-modified";

void set_date(Article& article, const PageFacts& facts, const JsonLdArticle& told) {
    const DateWindow any;
    const auto try_date = [&](std::string_view text, DateOrigin origin) {
        if (text.empty() || !set_published(article, text, origin, any)) return false;
        article.published_text.clear();
        return true;
    };
    if (try_date(told.published, DateOrigin::JsonLd)) return;
    if (try_date(facts.find_meta(kPublishedMetas), DateOrigin::Meta)) return;
    for (const std::string_view time : facts.times) {
        if (try_date(time, DateOrigin::Meta)) return;
    }
    if (try_date(told.modified, DateOrigin::JsonLd)) return;
    try_date(facts.find_meta(kModifiedMetas), DateOrigin::Meta);
}

/// Some pages put a teaser in `headline` and the title in `name`; others the site's name there.
bool is_better_name(const std::string& name, const std::string& headline, const PageFacts& facts) {
    const auto in_title = [&](const std::string& text) { return facts.title.find(text) != std::string::npos; };
    const bool is_heading = std::find(facts.headings.begin(), facts.headings.end(), name) != facts.headings.end();
    return (is_heading || name.size() >= headline.size()) && in_title(name) && !in_title(headline);
}

std::string find_title(const PageFacts& facts, const JsonLdArticle& told, const Article& article) {
    TitleSources sources;
    sources.json_ld = to_line(told.headline.empty() ? told.name : told.headline);
    if (const std::string name = to_line(told.name); is_better_name(name, sources.json_ld, facts))
        sources.json_ld = name;
    sources.open_graph = to_line(facts.find_meta(
        "dc.title dc:title dcterms.title og:title twitter:title parsely-title sailthru.title headline"));
    if (facts.headings.size() == 1) sources.heading = facts.headings.front();
    sources.document = to_line(facts.title);
    const std::string_view site = facts.find_meta("og:site_name");
    sources.site = site.empty() ? article.source : to_line(site);
    sources.url = article.url;
    return choose_title(sources);
}

std::string find_description(const PageFacts& facts, const JsonLdArticle& told) {
    return first_line(told.description,
                      facts.find_meta("og:description description twitter:description dc.description"));
}

void fill_from(Article& article, const PageFacts& facts, const JsonLdArticle& told, std::string_view url_hint) {
    article.url = to_line(choose_address({facts.canonical, facts.find_meta("og:url"), told.url}, facts.base, url_hint));
    article.source = first_line(told.publisher, facts.find_meta("og:site_name dc.publisher dcterms.publisher"),
                                facts.find_meta("application-name apple-mobile-web-app-title"));
    article.author = find_author(facts, told);
    article.section =
        first_line(told.section, facts.find_meta("article:section parsely-section sailthru.section section"));
    article.language =
        to_language_tag(!told.language.empty()    ? std::string_view(told.language)
                        : !facts.language.empty() ? facts.language
                                                  : facts.find_meta("og:locale content-language dc.language language"));
    article.dateline = to_line(told.dateline);
    set_date(article, facts, told);
    article.title = find_title(facts, told, article);
}

}  // namespace

Article extract_page(std::string_view utf8_html, std::string_view url_hint) {
    const HtmlDocument document(utf8_html);
    const PageTree tree(document);
    Article article;
    if (tree.empty()) return article;
    const PageFacts facts = collect_facts(tree);
    const JsonLdArticle told = find_json_ld_article(facts.json_ld).value_or(JsonLdArticle{});
    fill_from(article, facts, told, url_hint);
    article.body = extract_body(tree, told.body);
    if (article.body.empty()) article.body = find_description(facts, told);
    replace_controls(article.body);
    return article;
}

DecodedPage extract_page_bytes(std::string_view bytes, std::string_view http_charset, std::string_view url_hint) {
    bytes = bytes.substr(0, kMaxHtmlBytes);
    const std::string own = http_charset.empty() ? find_declared_charset(bytes) : std::string(http_charset);
    const DecodedText decoded = decode_text(bytes, own);
    return {extract_page(decoded.text, url_hint), decoded.problem};
}

}  // namespace chancery::corpus
