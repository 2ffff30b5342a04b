#include "corpus/schema/term.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <xxhash.h>

#include "corpus/text/folding.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMostSlugBytes = 100;

/// `prefix` + `value`, or `prefix` + '#' + a hash where that is too long or holds a NUL.
std::string bounded_term(std::string prefix, std::string_view value) {
    const bool has_nul = value.find('\0') != std::string_view::npos;
    if (!has_nul && prefix.size() + value.size() <= kMostTermBytes) return prefix.append(value);
    const XXH128_hash_t hash = XXH3_128bits(value.data(), value.size());
    return fmt::format("{}#{:016x}{:016x}", prefix, hash.high64, hash.low64);
}

bool ends_mid_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

std::string id_term(std::string_view id) { return bounded_term("Q", id); }

std::string facet_term(Facet facet, std::string_view id, bool major) {
    std::string prefix(field_of(facet).prefix);
    if (major) prefix += kMajorMark;
    return bounded_term(std::move(prefix), id);
}

void append_stem_term(std::string_view field_prefix, std::string_view stem, std::string& out) {
    out.push_back('Z');
    out.append(field_prefix);
    out.append(stem);
}

void append_form_term(std::string_view field_prefix, std::string_view folded, std::string& out) {
    out.append(field_prefix);
    out.append(folded);
}

void append_pair_term(std::string_view field_prefix, std::string_view first, std::string_view second,
                      std::string& out) {
    out.append(field_prefix);
    out.append(first);
    out.append(second);
}

std::string slug(std::string_view text) {
    std::string out;
    bool gap = false;
    for (const char c : folded(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool word = byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
        if (!word) {
            gap = !out.empty();
            continue;
        }
        if (gap) out.push_back('-');
        gap = false;
        out.push_back(c);
    }
    if (out.size() > kMostSlugBytes) {
        std::size_t end = kMostSlugBytes;
        while (end > 0 && ends_mid_character(out, end)) --end;
        if (out[end - 1] == '-') --end;
        out.resize(end);
    }
    return out;
}

}  // namespace chancery::corpus
