#include "corpus/reader/newsml.hpp"

#include <array>
#include <utility>

#include "corpus/reader/newsml_item.hpp"
#include "corpus/reader/xml_records.hpp"
#include "corpus/reader/xml_root.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

/// Elements of NewsML-G2 that are records but no articles.
constexpr std::array<std::string_view, 5> kOtherItems{"packageItem", "conceptItem", "knowledgeItem", "planningItem",
                                                      "catalogItem"};

/// Roots in lower case; a part of an item may stand alone, as in what standards show.
constexpr std::array<std::string_view, 11> kRoots{"newsitem",      "newsmessage",  "packageitem", "conceptitem",
                                                  "knowledgeitem", "planningitem", "catalogitem", "newsml",
                                                  "itemmeta",      "contentmeta",  "contentset"};

using Offer = void (*)(XmlElement, RecordFields&);

/// How to read an element; null where it is no item.
Offer find_offer(XmlElement element) {
    if (element.is("newsItem")) return offer_g2_item;
    if (element.is("NewsItem")) return offer_newsml1_item;
    return element.is("newsitem") ? offer_reuters_item : nullptr;
}

class NewsmlReader final : public Reader {
public:
    explicit NewsmlReader(ReaderOptions options)
        : options_(std::move(options)), fields_(options_.fields, options_.dates) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        read_xml_records(input, options_, sink,
                         [this](XmlElement root, XmlRecordSink& records) { give_items(root, records); });
    }

    [[nodiscard]] std::string_view format() const override { return "newsml"; }

private:
    void give_items(XmlElement root, XmlRecordSink& records) {
        give_item(root, records);
        for (const XmlElement element : root.descendants()) {
            if (!records.wants_more()) return;
            give_item(element, records);
        }
        const bool is_part = root.is("itemMeta") || root.is("contentMeta") || root.is("contentSet");
        if (is_part && records.count() == 0) give(root, offer_g2_item, records);
    }

    void give_item(XmlElement element, XmlRecordSink& records) {
        if (const Offer offer = find_offer(element)) return give(element, offer, records);
        const bool is_other = is_one_of(element.name(), kOtherItems);
        if (is_other)
            records.refuse(element, RejectionReason::NoText, "a " + std::string(element.name()) + " holds no article");
    }

    void give(XmlElement element, Offer offer, XmlRecordSink& records) {
        offer(element, fields_);
        records.give(element, fields_.take());
    }

    ReaderOptions options_;
    RecordFields fields_;
};

}  // namespace

std::unique_ptr<Reader> make_newsml_reader(const ReaderOptions& options) {
    return std::make_unique<NewsmlReader>(options);
}

bool looks_like_newsml(const SourceHead& head) { return is_one_of(find_xml_root(head).name, kRoots); }

}  // namespace chancery::corpus
