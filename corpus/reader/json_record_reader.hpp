#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <simdjson.h>

#include "corpus/article/rejection.hpp"
#include "corpus/reader/json_record.hpp"
#include "corpus/reader/reader.hpp"
#include "corpus/reader/record_fields.hpp"

namespace chancery::corpus {

/// Makes articles of JSON objects, one at a time, for the readers that cut a dump into them.
///
/// Invalid UTF-8, lone surrogates and raw control characters are repaired, reported as BadEncoding, and the article
/// is kept. Where the first records have no title or no body under a name that is known, their fields are
/// told by content (guess_fields). Not thread-safe.
class JsonRecordReader {
public:
    /// `options` must outlive it.
    explicit JsonRecordReader(const ReaderOptions& options)
        : options_(options), fields_(options.fields, options.dates) {}

    /// Reads one object and gives its article with the remarks about it, or the reason why there is none. A list, or
    /// an object without text that has a list of objects in it, gives an article for each of those.
    ///
    /// Shape:   at least simdjson::SIMDJSON_PADDING bytes behind `json` may be read. False when the sink wants no more.
    [[nodiscard]] bool read(std::string_view json, const std::string& file, SourcePosition position,
                            const ArticleSink& sink);

    [[nodiscard]] const FieldNames& names() const noexcept { return fields_.names(); }

private:
    enum class Outcome { Given, Stopped, Malformed, NoText };

    [[nodiscard]] Outcome read_object(std::string_view json, const std::string& file, SourcePosition position,
                                      const ArticleSink& sink);
    [[nodiscard]] Rejection refusal(Outcome outcome, std::string_view json, const std::string& file,
                                    SourcePosition position) const;
    [[nodiscard]] std::optional<bool> read_inner(std::string_view json, const std::string& file,
                                                 SourcePosition position, const ArticleSink& sink);
    [[nodiscard]] bool parse(std::string_view json);
    simdjson::error_code parse_once(std::string_view json, std::size_t capacity);
    [[nodiscard]] bool guess_missing(const RecordFields::Result& result);

    const ReaderOptions& options_;
    RecordFields fields_;
    simdjson::ondemand::parser parser_;
    std::string repaired_;  ///< a mended copy of the record
    std::string repairs_;   ///< what was mended in it
    std::string problem_;
    std::string_view parsed_;  ///< the record, or its mended copy
    int guesses_left_ = 8;
};

}  // namespace chancery::corpus
