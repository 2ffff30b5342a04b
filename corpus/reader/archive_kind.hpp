#pragma once

#include "corpus/reader/source_head.hpp"

namespace chancery::corpus {

/// The archives whose members are read each for itself.
enum class ArchiveKind { None, Tar, Zip, SevenZip };

/// What an input is, from its first bytes.
///
/// Shape:   an office document or an e-book (a zip by its bytes) is a file of its own: None.
[[nodiscard]] ArchiveKind archive_kind(const SourceHead& head);

}  // namespace chancery::corpus
