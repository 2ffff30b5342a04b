#include "corpus/reader/archive_handle.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <unistd.h>

#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kBlockBytes = 256U << 10U;

/// libarchive's own words for a missing file change with its version, so we look first.
void require_readable(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        throw Error(ErrorCode::Io, path + ": no such file", "Check the path; `-` reads standard input.");
    }
    if (error) throw Error(ErrorCode::Io, path + ": " + error.message());
    if (std::filesystem::is_directory(status)) {
        throw Error(ErrorCode::Io, path + ": is a directory", "Give the files in it.");
    }
    if (::access(path.c_str(), R_OK) != 0) {
        throw Error(ErrorCode::Io, path + ": " + std::generic_category().message(errno),
                    "Check the permissions of the file.");
    }
}

/// The message without the name of the stream, which the outer stream puts before its own.
std::string problem_in(const Error& error, const std::string& name) {
    const std::string text = error.what();
    return text.starts_with(name + ": ") ? text.substr(name.size() + 2) : text;
}

/// No exception may pass through libarchive.
la_ssize_t give_chunk(archive* handle, void* stream, const void** bytes) {
    auto& packed = *static_cast<ByteStream*>(stream);
    try {
        const std::string_view chunk = packed.next_chunk();
        *bytes = chunk.data();
        return static_cast<la_ssize_t>(chunk.size());
    } catch (const Error& error) {
        archive_set_error(handle, EIO, "%s", problem_in(error, packed.name()).c_str());
        return -1;
    }
}

}  // namespace

ArchiveHandle new_archive_handle() {
    ArchiveHandle handle(archive_read_new());
    if (!handle) throw Error(ErrorCode::Io, "not enough memory to open an input");
    archive_read_support_filter_gzip(handle.get());
    archive_read_support_filter_bzip2(handle.get());
    archive_read_support_filter_xz(handle.get());
    archive_read_support_filter_zstd(handle.get());
    archive_read_support_filter_lz4(handle.get());
    return handle;
}

void open_path(archive* handle, const std::string& path) {
    if (path != "-") require_readable(path);
    const int status = path == "-" ? archive_read_open_fd(handle, STDIN_FILENO, kBlockBytes)
                                   : archive_read_open_filename(handle, path.c_str(), kBlockBytes);
    if (status != ARCHIVE_OK) throw_damaged(path, handle);
}

void open_bytes(archive* handle, std::string_view bytes, const std::string& name) {
    if (archive_read_open_memory(handle, bytes.data(), bytes.size()) != ARCHIVE_OK) throw_damaged(name, handle);
}

void open_stream(archive* handle, ByteStream& packed) {
    if (archive_read_open(handle, &packed, nullptr, give_chunk, nullptr) != ARCHIVE_OK)
        throw_damaged(packed.name(), handle);
}

std::string problem_of(archive* handle) {
    const char* words = archive_error_string(handle);
    return words != nullptr ? words : "cannot be read";
}

void throw_damaged(const std::string& name, archive* handle) {
    throw Error(ErrorCode::Io, name + ": " + problem_of(handle),
                "The file may be damaged or incomplete; what could be read before that place was read.");
}

}  // namespace chancery::corpus
