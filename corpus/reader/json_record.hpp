#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <simdjson.h>

#include "corpus/reader/field_guess.hpp"
#include "corpus/reader/record_fields.hpp"

namespace chancery::corpus {

/// Offers the fields of one JSON object to `fields`, in one pass and in the order they stand in.
///
/// Strings and numbers (with their exact text) are values, the items of an array continue each other,
/// nested objects are entered where an alias leads into them (`headline.main`), to a depth of 4; of lists whose
/// items have a role, `{"role": "main", "value": "..."}` is a value of `headlines[main].value`.
/// Of two fields with the same key the first wins. What no alias names is skipped unseen.
///
/// Errors:  simdjson's code at the first place that is no JSON; SUCCESS otherwise.
[[nodiscard]] simdjson::error_code offer_json_fields(simdjson::ondemand::object object, RecordFields& fields);

/// Adds the strings and numbers of one JSON object to `samples`, those of nested objects under dotted names; 200 at
/// most.
void sample_json_fields(simdjson::ondemand::object object, std::vector<FieldSample>& samples);

/// Replaces the escapes of lone surrogates ("\ud83d" without its other half) by "\ufffd", in place.
/// True when there was one. simdjson refuses the whole string otherwise.
bool repair_lone_surrogates(std::string& json);

}  // namespace chancery::corpus
