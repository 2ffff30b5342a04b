#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// The words of an element's class or id: "td-post_shareBar2" is td, post, share, bar.
class NameWords {
public:
    explicit NameWords(std::string_view names) : left_(names) {}

    /// The next word, in lower case; empty at the end. Valid until the next call.
    [[nodiscard]] std::string_view next();

    /// True when the last word was the first of its name: a class holds several names.
    [[nodiscard]] bool starts_name() const noexcept { return starts_name_; }

private:
    void skip_to_word();

    std::string_view left_;
    std::string word_;
    bool starts_name_ = true;
    bool any_ = false;
};

}  // namespace chancery::corpus
