#include "corpus/reader/zip_member.hpp"

#include <archive.h>
#include <archive_entry.h>

#include "corpus/reader/archive_handle.hpp"
#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMostMembers = 100'000;

bool is_named(archive_entry* entry, std::string_view name) {
    const char* found = archive_entry_pathname(entry);
    return found != nullptr && found == name;
}

Expected<std::string, std::string> read_data(archive* handle, std::size_t max_bytes) {
    std::string bytes;
    for (;;) {
        const void* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(handle, &block, &size, &offset);
        if (status == ARCHIVE_EOF) return bytes;
        if (status < ARCHIVE_WARN) return unexpected(problem_of(handle));
        if (bytes.size() + size > max_bytes) return unexpected(std::string("it is too large"));
        bytes.append(static_cast<const char*>(block), size);
    }
}

Expected<std::string, std::string> find_and_read(archive* handle, std::string_view name, std::size_t max_bytes) {
    archive_entry* entry = nullptr;
    for (std::size_t seen = 0; seen < kMostMembers; ++seen) {
        const int status = archive_read_next_header(handle, &entry);
        if (status == ARCHIVE_EOF) break;
        if (status < ARCHIVE_WARN) return unexpected(problem_of(handle));
        if (is_named(entry, name)) return read_data(handle, max_bytes);
    }
    return unexpected("there is no " + std::string(name) + " in it");
}

}  // namespace

Expected<std::string, std::string> read_zip_member(std::string_view zip, std::string_view name, std::size_t max_bytes) {
    const ArchiveHandle handle(archive_read_new());
    if (!handle) throw Error(ErrorCode::Io, "not enough memory to open an archive");
    archive_read_support_format_zip(handle.get());
    if (archive_read_open_memory(handle.get(), zip.data(), zip.size()) != ARCHIVE_OK)
        return unexpected(problem_of(handle.get()));
    return find_and_read(handle.get(), name, max_bytes);
}

}  // namespace chancery::corpus
