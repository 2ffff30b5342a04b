#include "corpus/reader/nitf.hpp"

#include <utility>

#include "corpus/reader/nitf_article.hpp"
#include "corpus/reader/xml_records.hpp"
#include "corpus/reader/xml_root.hpp"

namespace chancery::corpus {

namespace {

class NitfReader final : public Reader {
public:
    explicit NitfReader(ReaderOptions options)
        : options_(std::move(options)), fields_(options_.fields, options_.dates) {}

    void read(ByteStream& input, const ArticleSink& sink) override {
        read_xml_records(input, options_, sink, [this](XmlElement root, XmlRecordSink& records) {
            if (root.is("nitf")) return give(root, records);
            for (const XmlElement element : root.descendants()) {
                if (!records.wants_more()) return;
                if (element.is("nitf")) give(element, records);
            }
        });
    }

    [[nodiscard]] std::string_view format() const override { return "nitf"; }

private:
    void give(XmlElement nitf, XmlRecordSink& records) {
        offer_nitf(nitf, fields_);
        records.give(nitf, fields_.take());
    }

    ReaderOptions options_;
    RecordFields fields_;
};

}  // namespace

std::unique_ptr<Reader> make_nitf_reader(const ReaderOptions& options) { return std::make_unique<NitfReader>(options); }

bool looks_like_nitf(const SourceHead& head) { return find_xml_root(head).name == "nitf"; }

}  // namespace chancery::corpus
