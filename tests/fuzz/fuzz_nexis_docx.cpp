#include <cstdint>
#include <string>
#include <string_view>

#include <archive.h>
#include <archive_entry.h>

#include "tests/fuzz/check_articles.hpp"

namespace {

/// The input as the text of a DOCX: a fuzzer rarely writes a sound zip.
std::string as_docx(std::string_view xml) {
    std::string zip(xml.size() + 4096, '\0');
    std::size_t used = 0;
    archive* const handle = archive_write_new();
    archive_write_set_format_zip(handle);
    archive_write_zip_set_compression_store(handle);
    archive_write_open_memory(handle, zip.data(), zip.size(), &used);
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, "word/document.xml");
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, static_cast<la_int64_t>(xml.size()));
    archive_write_header(handle, entry);
    archive_write_data(handle, xml.data(), xml.size());
    archive_entry_free(entry);
    archive_write_close(handle);
    archive_write_free(handle);
    zip.resize(used);
    return zip;
}

}  // namespace

/// Invariant: every file, and every text in a DOCX, gives sound articles or a reason why there are none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    chancery::tests::check_articles("nexis-docx", bytes);
    chancery::tests::check_articles("nexis-docx", as_docx(bytes));
    return 0;
}
