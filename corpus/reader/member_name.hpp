#pragma once

#include <cstdint>
#include <string>

#include <archive_entry.h>

namespace chancery::corpus {

/// The path of an entry in valid UTF-8, without "./" at its start; "member 3" for one whose name cannot be read.
[[nodiscard]] std::string member_name(archive_entry* entry, std::uint64_t number);

/// True for what stands beside the documents: hidden files and what macOS adds.
[[nodiscard]] bool is_hidden_member(const std::string& name);

}  // namespace chancery::corpus
