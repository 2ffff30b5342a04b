#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// True when a tag has thousands of attributes: libxml2 compares each with all before it.
[[nodiscard]] bool has_wide_tag(std::string_view html);

/// Makes the inside of such tags blank, in place.
void drop_wide_tags(std::string& html);

}  // namespace chancery::corpus
