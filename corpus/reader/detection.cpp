#include "corpus/reader/detection.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/reader/json_lines.hpp"
#include "corpus/reader/plain_text.hpp"
#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

struct Format {
    std::string_view name;
    std::unique_ptr<Reader> (*make)(const ReaderOptions&);
};

constexpr std::array kFormats{
    Format{"jsonl", make_json_lines_reader},
    Format{"text", make_plain_text_reader},
};

std::string known_formats() {
    std::string names;
    for (const Format& format : kFormats) {
        if (!names.empty()) names += ", ";
        names += format.name;
    }
    return names;
}

bool ends_with(std::string_view text, std::string_view ending) {
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string_view without_compression(std::string_view name) {
    constexpr std::array<std::string_view, 5> kEndings{".gz", ".bz2", ".xz", ".zst", ".lz4"};
    for (const std::string_view ending : kEndings) {
        if (ends_with(name, ending)) return name.substr(0, name.size() - ending.size());
    }
    return name;
}

bool is_named_json(std::string_view file_name) {
    const std::string name = lowered(file_name);
    const std::string_view plain = without_compression(name);
    return ends_with(plain, ".jsonl") || ends_with(plain, ".ndjson") || ends_with(plain, ".json");
}

}  // namespace

std::string_view detect_format(std::string_view first_bytes, std::string_view file_name) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (first_bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark)
        first_bytes.remove_prefix(kByteOrderMark.size());
    const std::size_t at = first_bytes.find_first_not_of(" \t\r\n");
    if (at != std::string_view::npos && first_bytes[at] == '{') return "jsonl";
    return is_named_json(file_name) ? "jsonl" : "text";
}

std::unique_ptr<Reader> make_reader(std::string_view format, const ReaderOptions& options) {
    const auto found =
        std::find_if(kFormats.begin(), kFormats.end(), [&](const Format& known) { return known.name == format; });
    if (found == kFormats.end()) {
        throw Error(ErrorCode::BadUsage, "unknown format `" + std::string(format) + "`",
                    "Known formats: " + known_formats() + ".");
    }
    return found->make(options);
}

}  // namespace chancery::corpus
