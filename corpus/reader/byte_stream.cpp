#include "corpus/reader/byte_stream.hpp"

#include <utility>

#include <archive_entry.h>

#include "corpus/reader/archive_handle.hpp"
#include "corpus/reader/entry_stream.hpp"

namespace chancery::corpus {

namespace {

/// libarchive's raw format: one entry that is all the bytes, decompressed.
ArchiveHandle new_raw_handle() {
    ArchiveHandle handle = new_archive_handle();
    archive_read_support_format_empty(handle.get());
    archive_read_support_format_raw(handle.get());
    return handle;
}

class RawStream final : public EntryStream {
public:
    /// Shape:   the handle is open.
    RawStream(ArchiveHandle handle, const std::string& name) : EntryStream(handle.get(), name) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(handle.get(), &entry);
        if (status == ARCHIVE_EOF) set_ended();  // the empty format
        if (status == ARCHIVE_FATAL) throw_damaged(name, handle.get());
        owned_ = std::move(handle);
    }

private:
    ArchiveHandle owned_;
};

}  // namespace

std::unique_ptr<ByteStream> open_byte_stream(const std::string& path) {
    ArchiveHandle handle = new_raw_handle();
    open_path(handle.get(), path);
    return std::make_unique<RawStream>(std::move(handle), path);
}

std::unique_ptr<ByteStream> open_byte_stream(std::string_view bytes, const std::string& name) {
    ArchiveHandle handle = new_raw_handle();
    open_bytes(handle.get(), bytes, name);
    return std::make_unique<RawStream>(std::move(handle), name);
}

std::unique_ptr<ByteStream> open_byte_stream(ByteStream& packed) {
    ArchiveHandle handle = new_raw_handle();
    open_stream(handle.get(), packed);
    return std::make_unique<RawStream>(std::move(handle), packed.name());
}

}  // namespace chancery::corpus
