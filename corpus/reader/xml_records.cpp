#include "corpus/reader/xml_records.hpp"

#include <utility>

#include "corpus/reader/delivery.hpp"
#include "corpus/reader/whole_input.hpp"
#include "corpus/xml/xml_document.hpp"

namespace chancery::corpus {

void XmlRecordSink::give(XmlElement record, RecordFields::Result result, DateOrigin date_from) {
    if (!result.has_text) return refuse(record, RejectionReason::NoText, "neither title nor body");
    ++count_;
    if (result.bad_date) reject(record, RejectionReason::BadDate, bad_date_detail(*result.bad_date));
    if (result.article.published) result.article.published_from = date_from;
    wants_more_ = sink_.article(std::move(result.article));
}

void XmlRecordSink::refuse(XmlElement record, RejectionReason reason, std::string detail) {
    ++count_;
    reject(record, reason, std::move(detail));
}

void XmlRecordSink::reject(XmlElement record, RejectionReason reason, std::string detail) {
    sink_.rejection({file_, {SourcePosition::Unit::Record, count_}, reason, std::move(detail), record.excerpt()});
}

void XmlRecordSink::report(RejectionReason reason, std::string detail, std::string excerpt) {
    sink_.rejection({file_, 0, reason, std::move(detail), std::move(excerpt)});
}

void read_xml_records(ByteStream& input, const ReaderOptions& options, const ArticleSink& sink,
                      const std::function<void(XmlElement root, XmlRecordSink& records)>& give_records) {
    XmlRecordSink records(input.name(), sink);
    const WholeInput whole = read_whole(input, options.max_record_bytes);
    const auto report = [&](RejectionReason reason, const std::string& detail) {
        records.report(reason, detail, excerpt_of(whole.bytes));
    };
    if (whole.too_large) return report(RejectionReason::TooLarge, "the document is over the limit of a record");
    const auto document = parse_xml(whole.bytes, {.declared_charset = {}, .max_bytes = options.max_record_bytes});
    if (!document) {
        report(RejectionReason::Malformed, document.error());
    } else {
        if (!document->encoding_problem().empty()) report(RejectionReason::BadEncoding, document->encoding_problem());
        if (!document->problem().empty()) report(RejectionReason::Repaired, document->problem());
        give_records(document->root(), records);
        if (records.count() == 0) {
            report(RejectionReason::NoArticles,
                   "no article stands in the document, a `" + std::string(document->root().name()) + "`");
        }
    }
    if (!whole.problem.empty() && records.wants_more()) report(RejectionReason::Unreadable, whole.problem);
}

}  // namespace chancery::corpus
