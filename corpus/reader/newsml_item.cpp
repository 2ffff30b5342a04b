#include "corpus/reader/newsml_item.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "corpus/html/xhtml_text.hpp"
#include "corpus/reader/nitf_article.hpp"
#include "corpus/xml/xml_base.hpp"

namespace chancery::corpus {

namespace {

constexpr int kMaxSubjects = 5;

/// "AP" of "providercode:AP".
std::string code_of(const std::string& qcode) { return qcode.substr(qcode.rfind(':') + 1); }

/// "acmenews.com" of "http://www.acmenews.com/about/".
std::string host_of(const std::string& uri) {
    const std::size_t scheme = uri.find("://");
    if (scheme == std::string::npos) return {};
    const std::size_t start = scheme + (uri.compare(scheme + 3, 4, "www.") == 0 ? 7 : 3);
    return uri.substr(start, std::min(uri.find_first_of("/:?#", start), uri.size()) - start);
}

/// `element` itself where it has that name, else its child.
XmlElement self_or_child(XmlElement element, std::string_view name) {
    return element.is(name) ? element : element.child(name);
}

/// What a party is called: its name, the literal it is given by, or its code.
void offer_party(std::string_view field, XmlElement party, RecordFields& fields) {
    fields.offer(field, party.child("name").text());
    fields.offer(field, party.attribute("literal"));
    fields.offer(field, code_of(party.attribute("qcode")));
}

void offer_subjects(XmlElement content_meta, RecordFields& fields) {
    int given = 0;
    for (const XmlElement subject : content_meta.children()) {
        const std::string type = subject.attribute("type");
        if (!subject.is("subject") || !subject.child("name") || given == kMaxSubjects) continue;
        if (!type.empty() && type != "cpnat:abstract") continue;  // people, places, teams
        fields.offer("section", subject.child("name").text(), true);
        ++given;
    }
}

/// The text of one part of a contentSet: NITF, XHTML, plain text, or whatever XML it is.
void offer_inline(XmlElement part, RecordFields& fields) {
    if (const XmlElement nitf = self_or_child(part, "nitf")) return offer_nitf(nitf, fields);
    if (part.find_attribute("encoding")) return;  // base64 and the like
    if (part.first_child() && part.find("body.content")) return offer_nitf(part, fields);
    const bool is_data = part.first_child() && !part.find("p") && !part.find("html") && !part.find("div");
    if (is_data) return;  // of sport, events: its elements are no sentences
    fields.offer("body", part.first_child() ? xhtml_to_text(part) : part.text());
    const XmlElement html = part.child("html");
    fields.offer("title", html.child("head").child("title").text());
}

void offer_content(XmlElement content_set, RecordFields& fields) {
    for (const XmlElement part : content_set.children()) {
        if (part.is("inlineXML") || part.is("inlineData")) offer_inline(part, fields);
    }
}

void offer_headlines(XmlElement meta, RecordFields& fields) {
    for (const XmlElement element : meta.children()) {
        if (element.is("headline")) fields.offer("title", xhtml_to_text(element));
    }
}

void offer_descriptions(XmlElement meta, RecordFields& fields) {
    for (const XmlElement element : meta.children()) {
        if (element.is("description")) fields.offer("summary", xhtml_to_text(element), true);
    }
}

void offer_source(XmlElement item, XmlElement item_meta, XmlElement content_meta, RecordFields& fields) {
    const XmlElement provider = item_meta.child("provider");
    fields.offer("source", provider.child("name").text());
    fields.offer("source", content_meta.child("creditline").text());
    offer_party("source", provider, fields);
    fields.offer("source", host_of(provider.attribute("uri")));
    offer_party("source", content_meta.child("infoSource"), fields);
    fields.offer("source", item.child("rightsInfo").child("copyrightHolder").child("name").text());
}

void offer_authors(XmlElement content_meta, RecordFields& fields) {
    for (const XmlElement element : content_meta.children()) {
        if (element.is("by")) fields.offer("byline", element.text(), true);
    }
    for (const XmlElement element : content_meta.children()) {
        if (element.is("creator")) fields.offer("creator", element.child("name").text(), true);
    }
}

}  // namespace

void offer_g2_item(XmlElement item, RecordFields& fields) {
    const XmlElement item_meta = self_or_child(item, "itemMeta");
    const XmlElement content_meta = self_or_child(item, "contentMeta");
    fields.offer("id", item.attribute("guid"));
    offer_headlines(content_meta, fields);
    fields.offer("date", item_meta.child("versionCreated").text());
    fields.offer("date", item_meta.child("firstCreated").text());
    fields.offer("date", content_meta.child("contentModified").text());
    fields.offer("date", content_meta.child("contentCreated").text());
    fields.offer("dateline", content_meta.child("dateline").text());
    fields.offer("language", content_meta.child("language").attribute("tag"));
    fields.offer("language", language_at(item));
    offer_source(item, item_meta, content_meta, fields);
    offer_authors(content_meta, fields);
    offer_subjects(content_meta, fields);
    offer_content(self_or_child(item, "contentSet"), fields);
    offer_descriptions(content_meta, fields);
    fields.offer("title", item_meta.child("title").text());
    fields.offer("title", content_meta.child("slugline").text());
    fields.offer("located", content_meta.child("located").child("name").text());
}

void offer_newsml1_item(XmlElement item, RecordFields& fields) {
    const XmlElement management = item.child("NewsManagement");
    const XmlElement lines = item.find("NewsLines");
    fields.offer("id", item.find("PublicIdentifier").text());
    fields.offer("title", lines.child("HeadLine").text());
    fields.offer("author", lines.child("ByLine").text());
    fields.offer("dateline", lines.child("DateLine").text());
    fields.offer("source", lines.child("CreditLine").text());
    fields.offer("source", item.find("Provider").find("Party").attribute("FormalName"));
    fields.offer("source", item.find("ProviderId").text());
    fields.offer("date", management.child("ThisRevisionCreated").text());
    fields.offer("date", management.child("FirstCreated").text());
    fields.offer("date", item.find("DateId").text());
    fields.offer("language", item.find("Language").attribute("FormalName"));
    fields.offer("language", language_at(item));
    for (const XmlElement element : item.descendants()) {
        if (element.is("DataContent")) offer_inline(element, fields);
    }
    fields.offer("title", item.find("SlugLine").text());
}

void offer_reuters_item(XmlElement item, RecordFields& fields) {
    fields.offer("id", item.attribute("itemid"));
    fields.offer("title", item.child("headline").text());
    fields.offer("title", item.child("title").text());
    fields.offer("body", xhtml_to_text(item.child("text")));
    fields.offer("author", item.child("byline").text());
    fields.offer("dateline", item.child("dateline").text());
    fields.offer("date", item.attribute("date"));
    fields.offer("language", language_at(item));
    for (const XmlElement element : item.child("metadata").children()) {
        if (element.is("dc") && element.attribute("element") == "dc.publisher")
            fields.offer("source", element.attribute("value"));
    }
}

}  // namespace chancery::corpus
