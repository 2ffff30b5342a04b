#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// The charset that a page's meta elements or its XML declaration name; empty where they name none.
///
/// Shape:   in lower case: "utf-8", "iso-8859-1". Looked for in the first 8 KiB.
/// Source:  HTML Living Standard, 13.2.3.2 "Prescanning a byte stream", without its exactness about attributes.
[[nodiscard]] std::string find_declared_charset(std::string_view bytes);

}  // namespace chancery::corpus
