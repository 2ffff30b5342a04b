#pragma once

#include <string_view>

namespace chancery::corpus {

/// True for the words under a picture: "Photo: AFP", "FILE PHOTO: Ships at anchor. REUTERS/Ann Lee", "(AP
/// Photo/Ann Lee)", "Foto: dpa".
///
/// Shape:   `line` is trimmed; only lines up to 400 bytes.
/// Source:  the caption styles of Reuters, AP, AFP, EPA and Getty Images.
[[nodiscard]] bool is_photo_credit(std::string_view line);

}  // namespace chancery::corpus
