#include "corpus/reader/detection.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/reader/csv_table.hpp"
#include "corpus/reader/factiva.hpp"
#include "corpus/reader/feed.hpp"
#include "corpus/reader/foreign_xml.hpp"
#include "corpus/reader/gdelt_gkg.hpp"
#include "corpus/reader/html_page.hpp"
#include "corpus/reader/json_detection.hpp"
#include "corpus/reader/json_document.hpp"
#include "corpus/reader/json_lines.hpp"
#include "corpus/reader/mediawiki.hpp"
#include "corpus/reader/newsml.hpp"
#include "corpus/reader/nexis_docx.hpp"
#include "corpus/reader/nexis_html.hpp"
#include "corpus/reader/nexis_text.hpp"
#include "corpus/reader/nitf.hpp"
#include "corpus/reader/plain_text.hpp"
#include "corpus/reader/warc.hpp"
#include "corpus/reader/xml_root.hpp"
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
    Format{"warc", looks_like_warc, make_warc_reader},
    Format{"nexis-docx", looks_like_docx, make_nexis_docx_reader},
    Format{"nexis-html", looks_like_nexis_html, make_nexis_html_reader},
    Format{"nexis-txt", looks_like_nexis_text, make_nexis_text_reader},
    Format{"factiva", looks_like_factiva, make_factiva_reader},
    Format{"jsonl", looks_like_json_lines, make_json_lines_reader},
    Format{"json", looks_like_json_document, make_json_document_reader},
    Format{"rss", looks_like_feed, make_feed_reader},
    Format{"nitf", looks_like_nitf, make_nitf_reader},
    Format{"newsml", looks_like_newsml, make_newsml_reader},
    Format{"mediawiki", looks_like_mediawiki, make_mediawiki_reader},
    Format{"html", looks_like_html_page, make_html_reader},
    Format{"xml", looks_like_xml, make_foreign_xml_reader},
    Format{"gdelt-gkg", looks_like_gdelt_gkg, make_gdelt_gkg_reader},
    Format{"tsv", looks_like_tsv, make_tsv_reader},
    Format{"csv", looks_like_csv, make_csv_reader},
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
