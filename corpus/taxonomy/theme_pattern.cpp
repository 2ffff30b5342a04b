#include "corpus/taxonomy/theme_pattern.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace chancery::corpus {

namespace {

constexpr std::size_t kMostPhrases = 512;  // of one operand, once its groups are multiplied out
constexpr std::size_t kLeastPrefix = 3;
constexpr int kMostNesting = 16;  // of groups within groups

using Reason = std::string;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

Expected<PatternWord, Reason> parse_word(std::string_view text) {
    PatternWord word;
    if (text.starts_with('=')) {
        word.exact = true;
        text.remove_prefix(1);
    }
    if (text.ends_with('*')) {
        word.prefix = true;
        text.remove_suffix(1);
        if (text.size() < kLeastPrefix)
            return unexpected(fmt::format("`{}*` needs three letters before the star", text));
    }
    if (text.empty()) return unexpected(Reason("a mark stands without a word"));
    if (text.find_first_of("*=()|") != std::string_view::npos)
        return unexpected(fmt::format("`{}` has a mark in its middle", text));
    word.text = text;
    return word;
}

/// Reads a pattern from left to right.
class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    Expected<ThemePattern, Reason> run() {
        ThemePattern pattern;
        pattern.text = text_;
        while (true) {
            auto operand = parse_operand();
            if (!operand) return unexpected(std::move(operand.error()));
            pattern.operands.push_back(std::move(*operand));
            skip_space();
            if (at_ == text_.size()) return pattern;
            const auto link = parse_link();
            if (!link) return unexpected(at("NEAR/n or SENT expected"));
            pattern.links.push_back(*link);
        }
    }

private:
    [[nodiscard]] Reason at(std::string_view reason) const {
        return fmt::format("{} at byte {} of `{}`", reason, at_ + 1, text_);
    }

    void skip_space() {
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    }

    [[nodiscard]] std::string_view peek_word() const {
        std::size_t end = at_;
        while (end < text_.size() && !is_space(text_[end]) &&
               std::string_view("()|").find(text_[end]) == std::string_view::npos)
            ++end;
        return text_.substr(at_, end - at_);
    }

    std::optional<PatternLink> parse_link() {
        const std::string_view word = peek_word();
        if (word == "SENT") {
            at_ += word.size();
            return PatternLink{true, 0};
        }
        if (!word.starts_with("NEAR/")) return std::nullopt;
        PatternLink link;
        const char* const end = word.data() + word.size();
        const auto [stop, failed] = std::from_chars(word.data() + 5, end, link.distance);
        if (failed != std::errc() || stop != end || link.distance == 0) return std::nullopt;
        at_ += word.size();
        return link;
    }

    /// A sequence of words and groups: the phrases are the product of its parts. An actor stands alone.
    Expected<PatternOperand, Reason> parse_operand() {
        PatternOperand operand;
        operand.phrases.resize(1);
        bool any = false;
        for (skip_space(); at_ < text_.size(); skip_space()) {
            const char c = text_[at_];
            if (c == '|' || c == ')' || is_link(peek_word())) break;
            auto part = c == '(' ? parse_group() : parse_actor_or_word();
            if (!part) return part;
            if (!part->actors.empty()) {
                if (any) return unexpected(at("an actor cannot be part of a phrase"));
                return part;
            }
            if (!multiply(operand.phrases, part->phrases)) return unexpected(at("the groups give too many phrases"));
            any = true;
        }
        if (!any) return unexpected(at("a phrase is missing"));
        return operand;
    }

    static bool is_link(std::string_view word) { return word == "SENT" || word.starts_with("NEAR/"); }

    Expected<PatternOperand, Reason> parse_actor_or_word() {
        const std::string_view text = peek_word();
        PatternOperand one;
        if (auto tag = parse_tag_id(text)) {
            one.actors.push_back(std::move(*tag));
        } else {
            auto word = parse_word(text);
            if (!word) return unexpected(std::move(word.error()));
            one.phrases.emplace_back().push_back(std::move(*word));
        }
        at_ += text.size();
        return one;
    }

    Expected<PatternOperand, Reason> parse_group() {
        PatternOperand all;
        if (++nesting_ > kMostNesting) return unexpected(at("the groups are nested too deep"));
        ++at_;
        while (true) {
            auto one = parse_operand();
            if (!one) return one;
            std::move(one->phrases.begin(), one->phrases.end(), std::back_inserter(all.phrases));
            std::move(one->actors.begin(), one->actors.end(), std::back_inserter(all.actors));
            skip_space();
            if (at_ == text_.size()) return unexpected(at("the group is not closed"));
            const char c = text_[at_];
            if (c != '|' && c != ')') return unexpected(at("`|` or `)` expected"));
            ++at_;
            if (c != ')') continue;
            --nesting_;
            return all;
        }
    }

    static bool multiply(std::vector<PatternPhrase>& left, const std::vector<PatternPhrase>& right) {
        if (left.size() * right.size() > kMostPhrases) return false;
        std::vector<PatternPhrase> product;
        for (const PatternPhrase& head : left) {
            for (const PatternPhrase& tail : right) {
                product.push_back(head);
                product.back().insert(product.back().end(), tail.begin(), tail.end());
            }
        }
        left = std::move(product);
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int nesting_ = 0;
};

}  // namespace

Expected<ThemePattern, std::string> parse_theme_pattern(std::string_view text) { return Parser(text).run(); }

Expected<PatternPhrase, std::string> parse_pattern_phrase(std::string_view text) {
    PatternPhrase phrase;
    while (true) {
        const std::size_t start = text.find_first_not_of(" \t\n");
        if (start == std::string_view::npos) break;
        text.remove_prefix(start);
        const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
        auto word = parse_word(text.substr(0, end));
        if (!word) return unexpected(std::move(word.error()));
        phrase.push_back(std::move(*word));
        text.remove_prefix(end);
    }
    if (phrase.empty()) return unexpected(std::string("the phrase is empty"));
    return phrase;
}

}  // namespace chancery::corpus
