#include "corpus/reader/source_head.hpp"

#include <algorithm>
#include <array>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void drop_compression(std::string& name) {
    constexpr std::array<std::string_view, 5> kEndings{".gz", ".bz2", ".xz", ".zst", ".lz4"};
    for (const std::string_view ending : kEndings) {
        if (!name.ends_with(ending)) continue;
        name.resize(name.size() - ending.size());
        return;
    }
}

}  // namespace

SourceHead::SourceHead(std::string_view first_bytes, std::string_view file_name)
    : bytes_(first_bytes), name_(lowered(file_name)) {
    if (bytes_.starts_with(kByteOrderMark)) bytes_.remove_prefix(kByteOrderMark.size());
    content_ = bytes_.substr(std::min(bytes_.find_first_not_of(" \t\r\n"), bytes_.size()));
    drop_compression(name_);
}

bool SourceHead::is_named(std::string_view ending) const { return name_.ends_with(ending); }

}  // namespace chancery::corpus
