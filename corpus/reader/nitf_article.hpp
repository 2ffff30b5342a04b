#pragma once

#include <string>

#include "corpus/reader/record_fields.hpp"
#include "corpus/xml/xml_element.hpp"

namespace chancery::corpus {

/// Offers what an `nitf` element holds. Where another format wraps it, that one's own fields are offered before.
void offer_nitf(XmlElement nitf, RecordFields& fields);

/// The paragraphs of a `body.content` or `block` of NITF, without pictures and their captions.
[[nodiscard]] std::string nitf_text(XmlElement content);

}  // namespace chancery::corpus
