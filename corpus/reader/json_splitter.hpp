#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/growing_text.hpp"

namespace chancery::corpus {

/// A part of a JSON dump: one record, or something that is none.
struct JsonPiece {
    enum class Kind : std::uint8_t {
        Record,
        Malformed,  ///< what stands there is no JSON, or no object where one belongs
        TooLarge,   ///< a record over the limit
        CutOff,     ///< the input ends inside a record or a list
    };

    Kind kind = Kind::Record;
    std::string_view text;  ///< the record with its braces, or the start of what is none
};

/// Cuts JSON that is not one object a line into its records, in the memory of one record.
///
/// Shape:   reads a list of objects, objects one after the other however they are laid out, and the answers of
///          services: an object with a list of objects called `articles`, `results`, `docs`, `data`, `items` or alike,
///          up to four objects deep (`response.docs`, `articles.results`, `hits.hits`). An object without such a list
///          is a record itself. Only brackets and quotes are looked at: what is between them, the reader of the
///          record checks. After something broken it goes on at the next line that begins like the broken record's.
///          64 bytes behind a record may be read.
/// Source:  RFC 8259; RFC 7464 (record separators between texts are allowed).
class JsonSplitter {
public:
    /// Which lists inside an object hold records.
    enum class Lists : std::uint8_t {
        Named,  ///< those with a name that services give
        Any,    ///< every list of objects
    };

    JsonSplitter(std::function<std::string_view()> next_chunk, std::size_t max_record_bytes);
    /// Over bytes in memory, which must outlive it.
    JsonSplitter(std::string_view bytes, std::size_t max_record_bytes, Lists lists);

    /// The next piece, none at the end. Its text is valid until the next call.
    ///
    /// Errors:  throws what next_chunk throws.
    [[nodiscard]] std::optional<JsonPiece> next();

private:
    using Place = GrowingText::Place;

    /// A list of records, or an object that may have one.
    struct Frame {
        bool is_list = false;
        bool is_named = false;     ///< a list under a key: what is in it are records
        bool is_envelope = false;  ///< an object with a list of records in it
        bool has_body = false;     ///< an object with a field that only records have
        Place start = 0;
        std::optional<std::size_t> indent;  ///< where the object begins its line
    };
    enum class Skipped : std::uint8_t { Whole, CutOff, TooLarge, Broken };

    [[nodiscard]] std::optional<JsonPiece> step();
    [[nodiscard]] std::optional<JsonPiece> step_between();
    [[nodiscard]] std::optional<JsonPiece> step_in_object();
    [[nodiscard]] std::optional<JsonPiece> open(char bracket);
    [[nodiscard]] std::optional<JsonPiece> take_record();
    [[nodiscard]] std::optional<JsonPiece> close_object();
    [[nodiscard]] std::optional<JsonPiece> take_value(const std::string& key);
    [[nodiscard]] bool holds_records(const std::string& key);
    void enter_list();
    [[nodiscard]] JsonPiece to_record(Place start) const;

    [[nodiscard]] bool skip_blanks();
    [[nodiscard]] Skipped skip_string();
    [[nodiscard]] Skipped skip_value(Place start);
    [[nodiscard]] Skipped skip_brackets(Place start);
    [[nodiscard]] bool is_over_limit(Place start) const { return at_ - start > max_record_bytes_; }

    [[nodiscard]] std::optional<JsonPiece> fail(Skipped why, Place start, std::optional<std::size_t> indent);
    [[nodiscard]] bool go_to_line_with_object(Place from, std::optional<std::size_t> indent);
    [[nodiscard]] Place retry_place(const Frame& frame) const;
    [[nodiscard]] Place first_needed() const;

    GrowingText text_;
    std::size_t max_record_bytes_;
    Lists lists_ = Lists::Named;
    Place at_ = 0;
    std::optional<std::size_t> indent_;  ///< of at_, when only blanks stand before it on its line
    std::vector<Frame> frames_;
    std::string excerpt_;
    int failures_left_ = 100;
    bool ended_ = false;
};

}  // namespace chancery::corpus
