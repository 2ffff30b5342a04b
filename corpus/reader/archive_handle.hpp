#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <archive.h>

#include "corpus/reader/byte_stream.hpp"

namespace chancery::corpus {

struct CloseArchive {
    void operator()(archive* handle) const { archive_read_free(handle); }
};

/// libarchive's reading handle. Formats are named one by one by whoever opens it: with every format allowed,
/// libarchive takes JSON lines for an mtree listing.
using ArchiveHandle = std::unique_ptr<archive, CloseArchive>;

/// A handle that takes any compression and no format yet.
///
/// Errors:  throws chancery::Error (Io) when there is no memory for it.
[[nodiscard]] ArchiveHandle new_archive_handle();

/// Opens a file, or standard input for "-".
///
/// Errors:  throws chancery::Error (Io), naming the file, when it is missing or cannot be read.
void open_path(archive* handle, const std::string& path);

/// Opens bytes that outlive the handle.
///
/// Errors:  throws chancery::Error (Io), naming `name`.
void open_bytes(archive* handle, std::string_view bytes, const std::string& name);

/// Opens the bytes of another stream, which outlives the handle. They cannot be sought in.
///
/// Errors:  throws chancery::Error (Io), naming the stream.
void open_stream(archive* handle, ByteStream& packed);

/// libarchive's words for what is wrong with the bytes.
[[nodiscard]] std::string problem_of(archive* handle);

/// Throws chancery::Error (Io): `name` and the problem.
[[noreturn]] void throw_damaged(const std::string& name, archive* handle);

}  // namespace chancery::corpus
