#pragma once

#include <string>

struct _xmlError;

namespace chancery::corpus {

/// Makes libxml2 ready for use by several threads. To be called before any other function of it.
void start_xml_library();

/// "line 3: Opening and ending tag mismatch: b line 3 and p".
[[nodiscard]] std::string to_phrase(const _xmlError& error);

}  // namespace chancery::corpus
