#include "corpus/reader/detection.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/reader/factiva.hpp"
#include "corpus/reader/html_page.hpp"
#include "corpus/reader/json_lines.hpp"
#include "corpus/reader/nexis_docx.hpp"
#include "corpus/reader/nexis_html.hpp"
#include "corpus/reader/nexis_text.hpp"
#include "corpus/reader/plain_text.hpp"
#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

/// One format. `looks_like` may be certain from the content, or go by the name where the content leaves it open.
struct Format {
    std::string_view name;
    bool (*looks_like)(const SourceHead& head);
    std::unique_ptr<Reader> (*make)(const ReaderOptions&);
};

bool is_anything(const SourceHead&) { return true; }

/// Asked in this order, so the narrow ones stand before the wide ones.
constexpr std::array kFormats{
    Format{"nexis-docx", looks_like_docx, make_nexis_docx_reader},
    Format{"nexis-html", looks_like_nexis_html, make_nexis_html_reader},
    Format{"nexis-txt", looks_like_nexis_text, make_nexis_text_reader},
    Format{"factiva", looks_like_factiva, make_factiva_reader},
    Format{"jsonl", looks_like_json_lines, make_json_lines_reader},
    Format{"html", looks_like_html_page, make_html_reader},
    Format{"text", is_anything, make_plain_text_reader},
};

}  // namespace

std::string known_formats() {
    std::string names;
    for (const Format& format : kFormats) {
        if (!names.empty()) names += ", ";
        names += format.name;
    }
    return names;
}

std::string_view detect_format(std::string_view first_bytes, std::string_view file_name) {
    const SourceHead head(first_bytes, file_name);
    return std::find_if(kFormats.begin(), kFormats.end(), [&](const Format& format) { return format.looks_like(head); })
        ->name;
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
