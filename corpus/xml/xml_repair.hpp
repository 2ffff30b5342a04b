#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// Mends what feeds get wrong most, so that a forgiving parser loses nothing of it: entities of HTML become characters,
/// a bare `&` and a `<` that opens nothing become references, as does every reference that a parser may drop after an
/// error.
///
/// Shape:   UTF-8 in and out; comments, CDATA, processing instructions and the DOCTYPE stay as they are.
[[nodiscard]] std::string repair_xml(std::string_view text);

}  // namespace chancery::corpus
