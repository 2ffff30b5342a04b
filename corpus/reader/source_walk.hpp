#pragma once

#include <span>
#include <string>
#include <vector>

namespace chancery::corpus {

/// The files that the SOURCE arguments stand for, in the order to read them.
///
/// Shape:   a file stands for itself and "-" for standard input; a directory for every regular file below it, in
///          the order of the bytes of their paths. Hidden files and directories, and symbolic links found
///          on the way, are left out; a link named as an argument is followed.
/// Errors:  throws chancery::Error (Io) when an argument is missing or a directory cannot be listed.
[[nodiscard]] std::vector<std::string> walk_sources(std::span<const std::string> sources);

}  // namespace chancery::corpus
