#include "corpus/xml/xml_repair.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <libxml/HTMLparser.h>

#include "corpus/support/ascii.hpp"
#include "corpus/xml/xml_chars.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMaxNameBytes = 32;

bool is_name_byte(char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool opens_tag(std::string_view behind) {
    if (behind.empty()) return false;
    const char c = behind.front();
    return c == '/' || c == '!' || c == '?' || (is_name_byte(c) && c != '-' && c != '.' && !is_digit(c));
}

/// The length of what is left as it is at the start of `text`; 0 when nothing is.
std::size_t untouched_length(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kMarks{
        {{"<![CDATA[", "]]>"}, {"<!--", "-->"}, {"<?", "?>"}}};
    for (const auto& [open, close] : kMarks) {
        if (!text.starts_with(open)) continue;
        const std::size_t end = text.find(close, open.size());
        return end == std::string_view::npos ? text.size() : end + close.size();
    }
    if (!text.starts_with("<!DOCTYPE")) return 0;
    const std::size_t bracket = text.find_first_of("[>");
    if (bracket == std::string_view::npos) return text.size();
    const std::size_t end = text[bracket] == '>' ? bracket : text.find("]>", bracket);
    return end == std::string_view::npos ? text.size() : end + 1;
}

/// The code point of an entity of XML or HTML; 0 when it is none.
unsigned known_entity(std::string_view name) {
    if (name == "apos") return '\'';
    const htmlEntityDesc* const known = htmlEntityLookup(to_xml_chars(std::string(name)));
    return known == nullptr ? 0 : known->value;
}

bool is_number(std::string_view digits) {
    const bool hex = digits.starts_with('x');
    if (hex) digits.remove_prefix(1);
    const std::string_view allowed = hex ? "0123456789abcdefABCDEF" : "0123456789";
    return !digits.empty() && digits.size() < 8 && digits.find_first_not_of(allowed) == std::string_view::npos;
}

class Repair {
public:
    explicit Repair(std::string_view text) : text_(text), declares_(text.find("<!ENTITY") != std::string_view::npos) {
        out_.reserve(text.size() + text.size() / 16);
    }

    std::string run() {
        while (at_ < text_.size()) {
            const std::size_t mark = std::min(text_.find_first_of("&<", at_), text_.size());
            out_.append(text_.substr(at_, mark - at_));
            at_ = mark;
            if (at_ == text_.size()) break;
            if (text_[at_] == '&')
                reference();
            else
                angle();
        }
        return std::move(out_);
    }

private:
    void keep(std::size_t length) {
        out_.append(text_.substr(at_, length));
        at_ += length;
    }

    void replace(std::size_t length, std::string_view by) {
        out_.append(by);
        at_ += length;
    }

    void angle() {
        const std::string_view rest = text_.substr(at_);
        if (const std::size_t length = untouched_length(rest); length > 0)
            keep(length);
        else if (opens_tag(rest.substr(1)))
            keep(1);
        else
            replace(1, "&#60;");
    }

    void reference() {
        const std::string_view rest = text_.substr(at_ + 1, kMaxNameBytes);
        const std::size_t end = rest.find(';');
        const std::string_view name = end == std::string_view::npos ? std::string_view() : rest.substr(0, end);
        if (name.starts_with('#') && is_number(name.substr(1)))
            keep(name.size() + 2);
        else if (const unsigned value = known_entity(name); value != 0)
            replace(name.size() + 2, "&#" + std::to_string(value) + ";");
        else if (declares_ && !name.empty() && std::all_of(name.begin(), name.end(), is_name_byte))
            keep(name.size() + 2);
        else
            replace(1, "&#38;");
    }

    std::string_view text_;
    bool declares_;  ///< the document has entities of its own
    std::size_t at_ = 0;
    std::string out_;
};

}  // namespace

std::string repair_xml(std::string_view text) { return Repair(text).run(); }

}  // namespace chancery::corpus
