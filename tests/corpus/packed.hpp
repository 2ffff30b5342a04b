#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

namespace chancery::tests {

using Member = std::pair<std::string, std::string>;  ///< name and bytes

/// Writes an archive into memory. `set_up` names the format and the filter.
template <class SetUp, class Write>
std::string packed_by(std::size_t room, const SetUp& set_up, const Write& write) {
    std::string buffer(room, '\0');
    std::size_t used = 0;
    archive* handle = archive_write_new();
    set_up(handle);
    archive_write_set_bytes_in_last_block(handle, 1);
    archive_write_open_memory(handle, buffer.data(), buffer.size(), &used);
    write(handle);
    archive_write_close(handle);
    archive_write_free(handle);
    buffer.resize(used);
    return buffer;
}

inline void write_member(archive* handle, const std::string& name, std::string_view bytes, __LA_MODE_T type = AE_IFREG,
                         const char* target = nullptr) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, name.c_str());
    archive_entry_set_filetype(entry, type);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    if (target != nullptr) archive_entry_set_symlink(entry, target);
    archive_write_header(handle, entry);
    archive_write_data(handle, bytes.data(), bytes.size());
    archive_entry_free(entry);
}

/// `text` through one of libarchive's filters: what the command line tools of that name write.
inline std::string compressed(int (*add_filter)(archive*), std::string_view text) {
    return packed_by(
        text.size() + 65536,
        [&](archive* handle) {
            add_filter(handle);
            archive_write_set_format_raw(handle);
        },
        [&](archive* handle) { write_member(handle, "data", text); });
}

/// An archive of these members: `set_format` is archive_write_set_format_zip and its like.
inline std::string packed(int (*set_format)(archive*), const std::vector<Member>& members) {
    std::size_t room = 1U << 20U;
    for (const Member& member : members) room += member.second.size() + 2048;
    return packed_by(room, set_format, [&](archive* handle) {
        for (const Member& member : members) write_member(handle, member.first, member.second);
    });
}

}  // namespace chancery::tests
