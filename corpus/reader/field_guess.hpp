#pragma once

#include <string>
#include <vector>

#include "corpus/reader/field_map.hpp"

namespace chancery::corpus {

/// A field of the first records of a source: its name and the values it has there.
struct FieldSample {
    std::string name;
    std::vector<std::string> values;
};

/// What a field seems to be.
struct FieldGuess {
    std::string name;
    CanonicalField field = CanonicalField::Title;
};

/// Tells by their content which of `samples` are title, body, date and url; `wanted` are those to look for.
///
/// Shape:   at most one guess for each of `wanted`. The body is the longest text of at least 200 bytes on average, a
///          url and a date look like one in nearly every record, the title is the first field of several words that
///          is seldom the same twice. A field that fits nothing is left out.
[[nodiscard]] std::vector<FieldGuess> guess_fields(const std::vector<FieldSample>& samples,
                                                   const std::vector<CanonicalField>& wanted);

/// True for the address of a page: "https://example.org/2024/talks".
[[nodiscard]] bool is_web_address(std::string_view text);

}  // namespace chancery::corpus
