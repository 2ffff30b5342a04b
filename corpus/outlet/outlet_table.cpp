#include "corpus/outlet/outlet_table.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>

#include <fmt/format.h>

#include "corpus/outlet/host_name.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/mark_place.hpp"
#include "corpus/text/folding.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kColumns = 8;
constexpr std::size_t kLongestName = 200;  // of a source field; more is no name

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = std::min(text.find(at), text.size());
        parts.push_back(text.substr(0, end));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string_view> split_list(std::string_view text) {
    return text == "-" ? std::vector<std::string_view>() : split(text, ';');
}

/// "TT?", "APA@Vienna", "APA@Wien": rows of one mark are one mark.
std::vector<CreditMark> to_credits(std::string_view text) {
    std::vector<CreditMark> credits;
    for (std::string_view item : split_list(text)) {
        const bool doubtful = item.size() > 1 && item.back() == '?';
        if (doubtful) item.remove_suffix(1);
        const std::size_t at = item.find('@');
        const std::string_view mark = item.substr(0, at);
        auto same = std::find_if(credits.begin(), credits.end(), [&](const auto& one) { return one.text == mark; });
        if (same == credits.end()) same = credits.insert(same, {mark, {}, doubtful});
        if (at != std::string_view::npos) same->towns.push_back(item.substr(at + 1));
    }
    return credits;
}

Expected<Outlet, std::string> parse_outlet(std::string_view line) {
    const std::vector<std::string_view> columns = split(line, '\t');
    if (columns.size() != kColumns) return unexpected(fmt::format("{} columns, not {}", columns.size(), kColumns));
    const auto kind = parse_outlet_kind(columns[3]);
    if (!kind) return unexpected(fmt::format("there is no kind \"{}\"", columns[3]));
    if (columns[0].empty() || columns[1].empty()) return unexpected(std::string("no id or no name"));
    Outlet outlet;
    outlet.id = columns[0];
    outlet.name = columns[1];
    if (columns[2] != "-") outlet.country = columns[2];
    outlet.kind = *kind;
    outlet.languages = split_list(columns[4]);
    outlet.domains = split_list(columns[5]);
    outlet.names = split_list(columns[6]);
    outlet.credits = to_credits(columns[7]);
    return outlet;
}

bool is_word_byte(char c) { return is_lower(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Curly quotes, dashes and the like: U+2000 to U+203F.
bool is_general_punctuation(std::string_view text, std::size_t at) { return text.substr(at, 2) == "\xE2\x80"; }

/// A dash, a bar, a bracket or the like between a name and what goes with it.
constexpr std::array<std::string_view, 10> kDividers{
    " | ", " - ", " -- ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " (", ": ", ", ", " / "};

constexpr std::string_view kThe = "the ";

}  // namespace

std::string outlet_name_key(std::string_view name) {
    std::string key;
    bool gap = false;
    const std::string text = folded(name.substr(0, kLongestName));
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool mark = is_general_punctuation(text, i);
        if (mark) i += 2;
        if (mark || !is_word_byte(c)) {
            gap = !key.empty();
            continue;
        }
        if (gap) key.push_back(' ');
        gap = false;
        key.push_back(c);
    }
    return key;
}

void OutletTable::add_name(std::string_view name, std::uint32_t place) {
    by_name_.try_emplace(outlet_name_key(name), place);
}

void OutletTable::add(Outlet&& outlet) {
    const auto place = static_cast<std::uint32_t>(outlets_.size());
    for (const std::string_view domain : outlet.domains) by_domain_.try_emplace(std::string(domain), place);
    add_name(outlet.id, place);
    add_name(outlet.name, place);
    for (const std::string_view name : outlet.names) add_name(name, place);
    outlets_.push_back(std::move(outlet));
}

const Outlet* OutletTable::at(const std::unordered_map<std::string, std::uint32_t>& places,
                              const std::string& key) const {
    const auto found = places.find(key);
    return found == places.end() ? nullptr : &outlets_[found->second];
}

const Outlet* OutletTable::find_by_host(std::string_view host) const {
    while (host.find('.') != std::string_view::npos) {
        if (const Outlet* const found = at(by_domain_, std::string(host))) return found;
        host.remove_prefix(host.find('.') + 1);
    }
    return nullptr;
}

const Outlet* OutletTable::find_by_name(std::string_view name) const {
    if (name.empty() || name.size() > kLongestName) return nullptr;
    const std::string key = outlet_name_key(name);
    if (const Outlet* const found = at(by_name_, key)) return found;
    if (key.substr(0, kThe.size()) == kThe) return at(by_name_, key.substr(kThe.size()));
    return at(by_name_, std::string(kThe) + key);
}

const Outlet* OutletTable::find_by_source(std::string_view source) const {
    if (source.empty() || source.size() > kLongestName) return nullptr;
    if (const std::string host = find_host(source); !host.empty()) {
        if (const Outlet* const found = find_by_host(host)) return found;
    }
    if (const Outlet* const found = find_by_name(source)) return found;
    const MarkPlace first = find_first_mark(source, kDividers);
    if (first.size == 0) return nullptr;
    if (const Outlet* const found = find_by_name(source.substr(0, first.at))) return found;
    const MarkPlace last = find_last_mark(source, kDividers);
    return find_by_name(source.substr(last.at + last.size));
}

Expected<OutletTable, std::string> parse_outlet_table(std::string_view text) {
    OutletTable table;
    std::size_t number = 0;
    for (const std::string_view line : split(text, '\n')) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        auto outlet = parse_outlet(line);
        if (!outlet) return unexpected(fmt::format("line {}: {}", number, outlet.error()));
        table.add(std::move(*outlet));
    }
    return table;
}

const OutletTable& outlet_table() {
    static const OutletTable kTable = [] {
        auto parsed = parse_outlet_table(embedded_outlets());
        assert(parsed);  // a test reads it
        return std::move(*parsed);
    }();
    return kTable;
}

}  // namespace chancery::corpus
