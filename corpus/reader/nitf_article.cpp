#include "corpus/reader/nitf_article.hpp"

#include <array>
#include <string_view>

#include "corpus/support/one_of.hpp"
#include "corpus/xml/xml_base.hpp"
#include "corpus/xml/xml_text.hpp"

namespace chancery::corpus {

namespace {

constexpr std::array<std::string_view, 19> kBlocks{"p",  "hl1",  "hl2",     "block", "ol",          "ul", "li",
                                                   "dl", "dt",   "dd",      "bq",    "pre",         "hr", "table",
                                                   "tr", "note", "caption", "div",   "body.content"};
constexpr std::array<std::string_view, 8> kDropped{"media", "media-caption", "media-reference", "media-producer",
                                                   "fn",    "credit",        "body.end",        "nitf-table"};

bool is_block(std::string_view name) { return is_one_of(name, kBlocks); }
bool is_dropped(std::string_view name) { return is_one_of(name, kDropped); }

constexpr XmlTextRules kRules{.is_block = is_block, .is_dropped = is_dropped};

std::string one_block(XmlElement element) { return to_text(element, kRules); }

/// "Ann Lee" of "By ANN LEE".
std::string without_by(std::string byline) {
    if (byline.starts_with("By ") || byline.starts_with("BY ") || byline.starts_with("by ")) byline.erase(0, 3);
    return byline;
}

/// The first element below `top` of that name whose attribute has that value.
XmlElement find_with(XmlElement top, std::string_view name, std::string_view attribute, std::string_view value) {
    for (const XmlElement element : top.descendants()) {
        if (element.is(name) && element.attribute(attribute) == value) return element;
    }
    return {};
}

/// The New York Times repeats its lead in a block of its own before the block of the full text.
XmlElement content_of(XmlElement nitf) {
    const XmlElement content = nitf.find("body.content");
    const XmlElement full = find_with(content, "block", "class", "full_text");
    return full ? full : content;
}

std::string meta(XmlElement head, std::string_view name) {
    return find_with(head, "meta", "name", name).attribute("content");
}

void offer_date(XmlElement nitf, RecordFields& fields) {
    const XmlElement head = nitf.child("head");
    fields.offer("date", nitf.find("date.issue").attribute("norm"));
    fields.offer("date", head.find("pubdata").attribute("date.publication"));
    fields.offer("date", nitf.find("date.release").attribute("norm"));
    fields.offer("date", nitf.find("story.date").attribute("norm"));
    const std::string year = meta(head, "publication_year");
    const std::string day = meta(head, "publication_day_of_month");
    const std::string month = meta(head, "publication_month");
    if (!year.empty())
        fields.offer("date", year + (month.size() < 2 ? "-0" : "-") + month + (day.size() < 2 ? "-0" : "-") + day);
}

void offer_source(XmlElement nitf, RecordFields& fields) {
    fields.offer("source", nitf.find("pubdata").attribute("name"));
    fields.offer("source", nitf.find("doc.copyright").attribute("holder"));
    fields.offer("source", one_block(nitf.find("distributor")));
    fields.offer("source", nitf.find("doc-id").attribute("regsrc"));
}

void offer_section(XmlElement nitf, RecordFields& fields) {
    const XmlElement head = nitf.child("head");
    fields.offer("section", meta(head, "online_sections"));
    fields.offer("section", meta(head, "dsk"));
    fields.offer("section", head.find("pubdata").attribute("position.section"));
    for (const XmlElement element : head.descendants()) {
        if (element.is("tobject.subject")) fields.offer("section", element.attribute("tobject.subject.type"), true);
    }
}

void offer_byline(XmlElement head, RecordFields& fields) {
    const XmlElement print = find_with(head, "byline", "class", "print_byline");
    if (print) return fields.offer("author", without_by(one_block(print)));
    for (const XmlElement element : head.children()) {
        if (element.is("byline")) fields.offer("author", without_by(one_block(element)), true);
    }
}

}  // namespace

std::string nitf_text(XmlElement content) { return to_text(content, kRules); }

void offer_nitf(XmlElement nitf, RecordFields& fields) {
    const XmlElement head = nitf.find("body.head");
    fields.offer("id", nitf.find("doc-id").attribute("id-string"));
    fields.offer("title", one_block(head.find("hl1")));
    fields.offer("title", one_block(head.find("hedline")));
    fields.offer("title", one_block(nitf.child("head").child("title")));
    fields.offer("body", nitf_text(content_of(nitf)));
    fields.offer("summary", nitf_text(head.child("abstract")));
    fields.offer("url", nitf.find("pubdata").attribute("ex-ref"));
    fields.offer("dateline", one_block(head.child("dateline")));
    fields.offer("language", language_at(nitf.child("body")));
    offer_byline(head, fields);
    offer_date(nitf, fields);
    offer_source(nitf, fields);
    offer_section(nitf, fields);
}

}  // namespace chancery::corpus
