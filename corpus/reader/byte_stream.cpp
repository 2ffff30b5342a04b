#include "corpus/reader/byte_stream.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <archive.h>
#include <unistd.h>

#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kBlockBytes = 256U << 10U;

struct CloseArchive {
    void operator()(archive* handle) const { archive_read_free(handle); }
};
using ArchiveHandle = std::unique_ptr<archive, CloseArchive>;

/// libarchive's words where it has any; they already say what is wrong with the bytes.
std::string problem_of(archive* handle) {
    const char* words = archive_error_string(handle);
    return words != nullptr ? words : "cannot be read";
}

[[noreturn]] void throw_damaged(const std::string& name, archive* handle) {
    throw Error(ErrorCode::Io, name + ": " + problem_of(handle),
                "The file may be damaged or incomplete; what could be read before that place was read.");
}

/// Named filters and the raw format only: with every format allowed, libarchive takes JSON lines
/// for an mtree listing.
ArchiveHandle new_archive() {
    ArchiveHandle handle(archive_read_new());
    if (!handle) throw Error(ErrorCode::Io, "not enough memory to open an input");
    archive_read_support_filter_gzip(handle.get());
    archive_read_support_filter_bzip2(handle.get());
    archive_read_support_filter_xz(handle.get());
    archive_read_support_filter_zstd(handle.get());
    archive_read_support_filter_lz4(handle.get());
    archive_read_support_format_empty(handle.get());
    archive_read_support_format_raw(handle.get());
    return handle;
}

/// An opened archive of the raw format: one entry that is all the bytes.
class ArchiveStream final : public ByteStream {
public:
    ArchiveStream(ArchiveHandle handle, std::string name) : handle_(std::move(handle)), name_(std::move(name)) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(handle_.get(), &entry);
        if (status == ARCHIVE_EOF) ended_ = true;  // the empty format
        if (status == ARCHIVE_FATAL) throw_damaged(name_, handle_.get());
    }

    std::string_view next_chunk() override {
        const std::string_view chunk = peek_chunk();
        peeked_ = false;
        return chunk;
    }

    std::string_view peek_chunk() override {
        if (!peeked_) chunk_ = read_block();
        peeked_ = true;
        return chunk_;
    }

    [[nodiscard]] const std::string& name() const override { return name_; }

    [[nodiscard]] std::uint64_t input_bytes() const override {
        const la_int64_t bytes = archive_filter_bytes(handle_.get(), -1);
        return bytes > 0 ? static_cast<std::uint64_t>(bytes) : 0;
    }

private:
    std::string_view read_block() {
        const void* bytes = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        while (!ended_ && size == 0) {
            const int status = archive_read_data_block(handle_.get(), &bytes, &size, &offset);
            if (status == ARCHIVE_EOF) ended_ = true;
            if (status < ARCHIVE_WARN) fail();
        }
        return ended_ ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
    }

    /// Says what is wrong once; after that the stream is at its end.
    [[noreturn]] void fail() {
        ended_ = true;
        throw_damaged(name_, handle_.get());
    }

    ArchiveHandle handle_;
    std::string name_;
    std::string_view chunk_;
    bool peeked_ = false;
    bool ended_ = false;
};

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

}  // namespace

std::unique_ptr<ByteStream> open_byte_stream(const std::string& path) {
    ArchiveHandle handle = new_archive();
    if (path == "-") {
        if (archive_read_open_fd(handle.get(), STDIN_FILENO, kBlockBytes) != ARCHIVE_OK)
            throw_damaged(path, handle.get());
    } else {
        require_readable(path);
        if (archive_read_open_filename(handle.get(), path.c_str(), kBlockBytes) != ARCHIVE_OK) {
            throw_damaged(path, handle.get());
        }
    }
    return std::make_unique<ArchiveStream>(std::move(handle), path);
}

std::unique_ptr<ByteStream> open_byte_stream(std::string_view bytes, const std::string& name) {
    ArchiveHandle handle = new_archive();
    if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        throw_damaged(name, handle.get());
    return std::make_unique<ArchiveStream>(std::move(handle), name);
}

}  // namespace chancery::corpus
