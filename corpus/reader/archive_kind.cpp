#include "corpus/reader/archive_kind.hpp"

#include <algorithm>
#include <array>

#include <archive.h>
#include <archive_entry.h>

#include "corpus/reader/archive_handle.hpp"

namespace chancery::corpus {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kTarMagicAt = 257;  // POSIX.1-2017, pax, ustar interchange format

bool is_tar(const SourceHead& head) {
    const std::string_view bytes = head.bytes();
    if (bytes.size() > kTarMagicAt && bytes.substr(kTarMagicAt).starts_with("ustar")) return true;
    // Tar before 1988 has no magic; libarchive then checks the sums.
    return !bytes.empty() && (head.is_named(".tar") || head.is_named(".tgz"));
}

/// An empty archive begins with its end record, a split one with a mark of its own.
bool is_zip(std::string_view bytes) {
    constexpr std::array kMagics{"PK\x03\x04"sv, "PK\x05\x06"sv, "PK\x07\x08PK"sv};
    return std::any_of(kMagics.begin(), kMagics.end(), [&](auto magic) { return bytes.starts_with(magic); });
}

/// Every package of the Open Packaging Conventions has the first two, ODF and EPUB have the last.
bool is_package_part(const char* name) {
    constexpr std::array kNames{"[Content_Types].xml"sv, "_rels/.rels"sv, "word/document.xml"sv, "xl/workbook.xml"sv,
                                "mimetype"sv};
    return name != nullptr && std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// Looks at the members that the first bytes hold.
bool is_office_document(std::string_view bytes) {
    constexpr int kLookedAt = 32;
    const ArchiveHandle handle(archive_read_new());
    archive_read_support_format_zip_streamable(handle.get());
    if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return false;
    archive_entry* entry = nullptr;
    for (int i = 0; i < kLookedAt && archive_read_next_header(handle.get(), &entry) >= ARCHIVE_WARN; ++i) {
        if (is_package_part(archive_entry_pathname(entry))) return true;
    }
    return false;
}

}  // namespace

ArchiveKind archive_kind(const SourceHead& head) {
    const std::string_view bytes = head.bytes();
    if (bytes.starts_with("7z\xBC\xAF\x27\x1C")) return ArchiveKind::SevenZip;
    if (is_zip(bytes)) return is_office_document(bytes) ? ArchiveKind::None : ArchiveKind::Zip;
    return is_tar(head) ? ArchiveKind::Tar : ArchiveKind::None;
}

}  // namespace chancery::corpus
