#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// The name of the ICU converter that a declared charset means; empty for one that is unknown or refused.
///
/// Shape:   case, blanks and quotes around the label do not matter.
/// Source:  WHATWG Encoding Standard, 4.2 (names and labels), where it differs from ICU's aliases: "latin1" is
///          windows-1252, "gb2312" is GB 18030, "euc-kr" is windows-949, UTF-7 is nothing.
[[nodiscard]] std::string to_converter_name(std::string_view label);

}  // namespace chancery::corpus
