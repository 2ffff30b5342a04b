#include "corpus/html/name_words.hpp"

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

/// True between "share" and "Bar", and between "AMP" and "Page".
bool begins_hump(std::string_view text, std::size_t at) {
    if (!is_upper(text[at])) return false;
    return is_lower(text[at - 1]) || (at + 1 < text.size() && is_lower(text[at + 1]));
}

}  // namespace

void NameWords::skip_to_word() {
    starts_name_ = !any_;
    std::size_t at = 0;
    for (; at < left_.size() && !is_letter(left_[at]); ++at) starts_name_ = starts_name_ || is_space(left_[at]);
    left_.remove_prefix(at);
}

std::string_view NameWords::next() {
    skip_to_word();
    word_.clear();
    std::size_t at = 0;
    for (; at < left_.size() && is_letter(left_[at]); ++at) {
        if (at > 0 && begins_hump(left_, at)) break;
        word_ += to_lower(left_[at]);
    }
    left_.remove_prefix(at);
    any_ = true;
    return word_;
}

}  // namespace chancery::corpus
