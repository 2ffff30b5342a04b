#include "corpus/reader/foreign_xml.hpp"

#include "corpus/reader/whole_input.hpp"
#include "corpus/reader/xml_root.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kHeadBytes = std::size_t{32} << 10U;

class ForeignXmlReader final : public Reader {
public:
    void read(ByteStream& input, const ArticleSink& sink) override {
        const WholeInput whole = read_whole(input, kHeadBytes);
        const std::string root = find_xml_root({whole.bytes, input.name()}).name;
        sink.rejection({input.name(), 0, RejectionReason::Malformed,
                        root.empty() ? "no XML element stands in it"
                                     : "XML of an unknown format: its root element is `" + root + "`",
                        excerpt_of(whole.bytes)});
    }

    [[nodiscard]] std::string_view format() const override { return "xml"; }
};

}  // namespace

std::unique_ptr<Reader> make_foreign_xml_reader(const ReaderOptions&) { return std::make_unique<ForeignXmlReader>(); }

}  // namespace chancery::corpus
