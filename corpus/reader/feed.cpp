#include "corpus/reader/feed.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/reader/feed_element.hpp"
#include "corpus/reader/xml_records.hpp"
#include "corpus/reader/xml_root.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"
#include "corpus/xml/xml_base.hpp"

namespace chancery::corpus {

namespace {

using NamePair = std::pair<std::string_view, std::string_view>;

/// What an element is offered as. Of those with one meaning the first in the table wins.
constexpr std::array<NamePair, 26> kTexts{{
    {"title", "title"},
    {"dc:title", "title"},
    {"media:title", "title"},
    {"content:encoded", "body"},
    {"content", "body"},
    {"xhtml:body", "body"},
    {"body", "body"},
    {"fullitem", "body"},
    {"description", "summary"},
    {"summary", "summary"},
    {"abstract", "summary"},
    {"tagline", "summary"},
    {"dc:description", "summary"},
    {"itunes:summary", "summary"},
    {"media:description", "summary"},
    {"pubdate", "date"},
    {"published", "date"},
    {"issued", "date"},
    {"created", "date"},
    {"dc:date", "date"},
    {"dcterms:issued", "date"},
    {"dcterms:created", "date"},
    {"prism:publicationdate", "date"},
    {"updated", "date"},
    {"modified", "date"},
    {"dcterms:modified", "date"},
}};

constexpr std::array<std::string_view, 4> kAuthors{"author", "dc:creator", "itunes:author", "creator"};
constexpr std::array<std::string_view, 4> kCategories{"category", "dc:subject", "keywords", "subject"};

constexpr std::size_t kMaxJoinedBytes = 4096;  // of names and categories: a list that goes on is no list of them

bool is_item(XmlElement element) {
    const std::string name = feed_name(element);
    return name == "item" || name == "entry";
}

bool is_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

/// What a feed says for all of its items.
struct FeedInfo {
    std::string title;
    std::string link;  ///< of the site: relative links are meant against it
    std::string language;
    std::string author;
};

std::string language_of(XmlElement element) {
    const std::string name = feed_name(element);
    return name == "language" || name == "dc:language" ? element.text() : std::string();
}

/// The address that a link element gives as its text or its `href`; empty for an enclosure, a comment's feed and the
/// like.
std::string link_of(XmlElement element) {
    const std::string relation = element.attribute("rel");
    if (!relation.empty() && relation != "alternate") return {};
    std::string address = element.attribute("href");
    if (address.empty()) address = trimmed(element.text());
    return resolve_reference(element, address);
}

void keep_first(std::string& value, std::string other) {
    if (trimmed(value).empty()) value = std::move(other);
}

void add_info(XmlElement element, FeedInfo& info) {
    const std::string name = feed_name(element);
    if (name == "title" || name == "dc:title") keep_first(info.title, feed_text(element));
    if (name == "link") keep_first(info.link, link_of(element));
    if (name == "author") keep_first(info.author, feed_person(element));
    keep_first(info.language, language_of(element));
}

FeedInfo read_info(XmlElement root) {
    FeedInfo info;
    for (const XmlElement element : root.children()) {
        if (feed_name(element) == "channel") {
            for (const XmlElement inner : element.children()) add_info(inner, info);
        }
        add_info(element, info);
    }
    keep_first(info.language, language_at(root));
    return info;
}

/// Reads the elements of one item.
class FeedItem {
public:
    FeedItem(XmlElement item, const FeedInfo& feed) : item_(item), feed_(feed) {
        for (const XmlElement element : item.children()) add(element);
    }

    void offer(RecordFields& fields) const {
        for (std::size_t i = 0; i < kTexts.size(); ++i) fields.offer(kTexts[i].second, texts_[i]);
        fields.offer("date", item_.attribute("LASTMOD"));
        fields.offer("id", id_.empty() ? item_.attribute("about") : id_);
        fields.offer("url", address());
        fields.offer("source", source_);
        fields.offer("source", is_address(feed_.title) ? "" : feed_.title);
        fields.offer("author", authors_.empty() ? feed_.author : authors_);
        fields.offer("language", language());
        fields.offer("section", categories_);
    }

    /// Offers the elements that the user named with `--map` under their own names.
    void offer_chosen(const FieldMap& map, RecordFields& fields) const {
        for (const XmlElement element : item_.children()) {
            const std::string name = feed_name(element);
            const auto alias = map.find(name);
            if (alias && alias->rank < 0) fields.offer(name, feed_text(element));
        }
    }

private:
    void add(XmlElement element) {
        const std::string name = feed_name(element);
        if (name == "link" || name == "a") keep_first(link_, link_of(element));
        if (name == "feedburner:origlink") original_link_ = trimmed(element.text());
        if (name == "guid" || name == "id" || name == "dc:identifier") keep_first(id_, element.text());
        if (name == "guid" && element.attribute("isPermaLink") != "false") permanent_link_ = trimmed(element.text());
        if (name == "source") add_source(element);
        if (is_one_of(name, kAuthors)) join(authors_, ", ", feed_person(element));
        if (is_one_of(name, kCategories)) add_category(element);
        keep_first(language_, language_of(element));
        const auto* const known =
            std::find_if(kTexts.begin(), kTexts.end(), [&](const NamePair& row) { return row.first == name; });
        if (known != kTexts.end())
            keep_first(texts_[static_cast<std::size_t>(known - kTexts.begin())], feed_text(element));
    }

    void add_source(XmlElement element) {
        const XmlElement title = element.child("title");
        keep_first(source_, title ? feed_text(title) : element.first_child() ? "" : element.text());
    }

    void add_category(XmlElement element) {
        std::string label = element.attribute("label");
        if (label.empty()) label = element.attribute("term");
        if (label.empty()) label = element.text();
        join(categories_, "; ", label);
    }

    static void join(std::string& all, std::string_view joiner, std::string_view one) {
        one = trimmed(one);
        const std::string bar(joiner);
        if (one.empty() || all.size() > kMaxJoinedBytes ||
            (bar + all + bar).find(bar + std::string(one) + bar) != std::string::npos)
            return;
        all.append(all.empty() ? "" : joiner).append(one);
    }

    /// Where the article is: what a service that counts clicks has replaced comes first.
    [[nodiscard]] std::string address() const {
        std::string found = original_link_;
        keep_first(found, link_);
        if (is_address(permanent_link_)) keep_first(found, permanent_link_);
        if (is_address(trimmed(id_))) keep_first(found, id_);
        keep_first(found, item_.attribute("HREF"));
        return resolve_reference(feed_.link, std::string(trimmed(found)));
    }

    [[nodiscard]] std::string language() const {
        std::string found = language_at(item_);
        if (found.empty()) found = language_;
        return found.empty() ? feed_.language : found;
    }

    XmlElement item_;
    const FeedInfo& feed_;
    std::array<std::string, kTexts.size()> texts_;  ///< by the rows of the table
    std::string id_;
    std::string link_;
    std::string original_link_;
    std::string permanent_link_;
    std::string source_;
    std::string authors_;
    std::string categories_;
    std::string language_;
};

class FeedReader final : public Reader {
public:
    explicit FeedReader(ReaderOptions options)
        : options_(std::move(options)), fields_(options_.fields, options_.dates) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        read_xml_records(input, options_, sink,
                         [this](XmlElement root, XmlRecordSink& records) { give_items(root, records); });
    }

    [[nodiscard]] std::string_view format() const override { return "rss"; }

private:
    void give_items(XmlElement root, XmlRecordSink& records) {
        const FeedInfo feed = read_info(root);
        if (is_item(root)) give(root, feed, records);
        for (const XmlElement element : root.descendants()) {
            if (!records.wants_more()) return;
            if (is_item(element)) give(element, feed, records);
        }
    }

    void give(XmlElement element, const FeedInfo& feed, XmlRecordSink& records) {
        const FeedItem item(element, feed);
        item.offer_chosen(options_.fields, fields_);
        item.offer(fields_);
        records.give(element, fields_.take(), DateOrigin::Feed);
    }

    ReaderOptions options_;
    RecordFields fields_;
};

}  // namespace

std::unique_ptr<Reader> make_feed_reader(const ReaderOptions& options) { return std::make_unique<FeedReader>(options); }

bool looks_like_feed(const SourceHead& head) {
    const XmlRoot root = find_xml_root(head);
    if (root.name == "rss" || root.name == "channel") return true;
    if (root.name == "rdf") return root.mentions("rss") || root.mentions("netscape.com/rdf/simple");
    return root.name == "feed" || (root.name == "entry" && root.mentions("tom"));
}

}  // namespace chancery::corpus
