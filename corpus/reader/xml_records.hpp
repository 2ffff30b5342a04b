#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "corpus/reader/reader.hpp"
#include "corpus/reader/record_fields.hpp"
#include "corpus/xml/xml_element.hpp"

namespace chancery::corpus {

/// Takes the records of one XML document and counts them.
class XmlRecordSink {
public:
    /// Shape:   both must outlive it.
    XmlRecordSink(const std::string& file, const ArticleSink& sink) : file_(file), sink_(sink) {}

    /// Gives the next record; one without text is refused, a date that is none is reported.
    void give(XmlElement record, RecordFields::Result result, DateOrigin date_from = DateOrigin::Field);

    /// Refuses the next record.
    void refuse(XmlElement record, RejectionReason reason, std::string detail);

    /// Says something of the whole document.
    void report(RejectionReason reason, std::string detail, std::string excerpt = {});

    /// False when the sink wants no more.
    [[nodiscard]] bool wants_more() const noexcept { return wants_more_; }

    /// Records so far, refused ones too.
    [[nodiscard]] std::uint64_t count() const noexcept { return count_; }

private:
    void reject(XmlElement record, RejectionReason reason, std::string detail);

    const std::string& file_;
    const ArticleSink& sink_;
    std::uint64_t count_ = 0;
    bool wants_more_ = true;
};

/// Reads `input` as one XML document and lets `give_records` take it apart.
///
/// Errors:  what is too large or no XML at all is refused; what had to be repaired and what is missing at the end is
///          reported beside the records; a document without a record is refused as such, with its root's name.
void read_xml_records(ByteStream& input, const ReaderOptions& options, const ArticleSink& sink,
                      const std::function<void(XmlElement root, XmlRecordSink& records)>& give_records);

}  // namespace chancery::corpus
