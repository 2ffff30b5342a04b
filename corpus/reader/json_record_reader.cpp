#include "corpus/reader/json_record_reader.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/reader/delivery.hpp"
#include "corpus/reader/json_splitter.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::corpus {

namespace {

namespace ondemand = simdjson::ondemand;

static_assert(GrowingText::kPadding >= simdjson::SIMDJSON_PADDING, "simdjson reads behind a record of a list");

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }

/// A raw control character is legal between values only, where a space is as good.
bool replace_raw_controls(std::string& json) {
    const bool found = std::any_of(json.begin(), json.end(), is_control);
    if (found) std::replace_if(json.begin(), json.end(), is_control, ' ');
    return found;
}

/// What was mended in a record so that it could be read; empty when nothing had to be.
std::string repair(std::string& json) {
    std::string done;
    const auto note = [&](bool repaired, std::string_view what) {
        if (repaired) done.append(done.empty() ? "" : " and ").append(what);
    };
    note(to_valid_utf8(json), "invalid UTF-8");
    note(repair_lone_surrogates(json), "lone surrogates");
    note(replace_raw_controls(json), "raw control characters");
    return done.empty() ? done : done + " replaced";
}

}  // namespace

bool JsonRecordReader::read(std::string_view json, const std::string& file, SourcePosition position,
                            const ArticleSink& sink) {
    const Outcome outcome = read_object(json, file, position, sink);
    if (outcome == Outcome::Given || outcome == Outcome::Stopped) return outcome == Outcome::Given;
    Rejection refused = refusal(outcome, json, file, position);
    if (outcome == Outcome::NoText || trimmed(json).starts_with('[')) {
        if (const auto wants_more = read_inner(json, file, position, sink)) return *wants_more;
    }
    sink.rejection(std::move(refused));
    return true;
}

/// What to say of a record that gave no article.
Rejection JsonRecordReader::refusal(Outcome outcome, std::string_view json, const std::string& file,
                                    SourcePosition position) const {
    if (outcome == Outcome::NoText)
        return {file, position, RejectionReason::NoText, "neither title nor body", excerpt_of(json)};
    return {file, position, RejectionReason::Malformed, problem_, excerpt_of(json)};
}

/// The records of a list that `json` is or holds; none when there is no such list.
std::optional<bool> JsonRecordReader::read_inner(std::string_view json, const std::string& file,
                                                 SourcePosition position, const ArticleSink& sink) {
    JsonSplitter splitter(json, options_.max_record_bytes, JsonSplitter::Lists::Any);
    std::optional<bool> wants_more;
    while (const auto piece = splitter.next()) {
        if (piece->kind != JsonPiece::Kind::Record || piece->text.size() == json.size()) break;
        const Outcome outcome = read_object(piece->text, file, position, sink);
        wants_more = outcome != Outcome::Stopped;
        if (!*wants_more) break;
        if (outcome != Outcome::Given) sink.rejection(refusal(outcome, piece->text, file, position));
    }
    return wants_more;
}

JsonRecordReader::Outcome JsonRecordReader::read_object(std::string_view json, const std::string& file,
                                                        SourcePosition position, const ArticleSink& sink) {
    if (!parse(json)) {
        static_cast<void>(fields_.take());
        return Outcome::Malformed;
    }
    RecordFields::Result result = fields_.take();
    if (guess_missing(result)) {
        static_cast<void>(parse_once(parsed_, parsed_.size() + simdjson::SIMDJSON_PADDING));
        result = fields_.take();
    }
    if (!result.has_text) return Outcome::NoText;
    const auto remark = [&](RejectionReason reason, std::string detail) {
        sink.rejection({file, position, reason, std::move(detail), excerpt_of(json)});
    };
    if (!repairs_.empty()) remark(RejectionReason::BadEncoding, repairs_);
    if (result.bad_date) remark(RejectionReason::BadDate, bad_date_detail(*result.bad_date));
    return sink.article(std::move(result.article)) ? Outcome::Given : Outcome::Stopped;
}

/// Offers the fields of a record; false, and the problem, when it is no JSON object.
bool JsonRecordReader::parse(std::string_view json) {
    repairs_.clear();
    parsed_ = json;
    const simdjson::error_code first = parse_once(json, json.size() + simdjson::SIMDJSON_PADDING);
    if (first == simdjson::SUCCESS) return true;
    static_cast<void>(fields_.take());
    problem_ = simdjson::error_message(first);
    repaired_.assign(json);
    repairs_ = repair(repaired_);
    if (repairs_.empty()) return false;
    repaired_.reserve(repaired_.size() + simdjson::SIMDJSON_PADDING);
    parsed_ = repaired_;
    const simdjson::error_code second = parse_once(parsed_, repaired_.capacity());
    if (second != simdjson::SUCCESS) problem_ = simdjson::error_message(second);
    return second == simdjson::SUCCESS;
}

simdjson::error_code JsonRecordReader::parse_once(std::string_view json, std::size_t capacity) {
    ondemand::document document;
    ondemand::object object;
    if (const auto error = parser_.iterate(json.data(), json.size(), capacity).get(document)) return error;
    if (const auto error = document.get_object().get(object)) return error;
    if (const auto error = offer_json_fields(object, fields_)) return error;
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS ? simdjson::SUCCESS
                                                                          : simdjson::TRAILING_CONTENT;
}

/// True when something of a record without title or body was found by its content, so that it must be read again.
bool JsonRecordReader::guess_missing(const RecordFields::Result& result) {
    if ((result.has_title && !result.article.body.empty()) || guesses_left_ == 0) return false;
    --guesses_left_;
    std::vector<CanonicalField> wanted;
    if (!result.has_title) wanted.push_back(CanonicalField::Title);
    if (!result.has_text || result.article.body.empty()) wanted.push_back(CanonicalField::Body);
    if (!result.article.published && !result.bad_date) wanted.push_back(CanonicalField::Date);
    if (result.article.url.empty()) wanted.push_back(CanonicalField::Url);
    std::vector<FieldSample> samples;
    ondemand::document document;
    ondemand::object object;
    const std::size_t capacity = parsed_.size() + simdjson::SIMDJSON_PADDING;
    if (parser_.iterate(parsed_.data(), parsed_.size(), capacity).get(document) != simdjson::SUCCESS) return false;
    if (document.get_object().get(object) != simdjson::SUCCESS) return false;
    sample_json_fields(object, samples);
    return fields_.guess_among(std::move(samples), wanted);
}

}  // namespace chancery::corpus
