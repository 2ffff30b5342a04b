#include "corpus/cleaning/boilerplate.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "corpus/cleaning/author_note.hpp"
#include "corpus/cleaning/end_mark.hpp"
#include "corpus/cleaning/page_line.hpp"
#include "corpus/cleaning/page_phrase.hpp"
#include "corpus/cleaning/paragraphs.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kRepeatedBytes = 100;   ///< a shorter line may well stand twice
constexpr std::size_t kParagraphBytes = 120;  ///< a shorter block may be a teaser
constexpr std::size_t kBodyBytes = 300;       ///< text before a tail may begin
constexpr std::size_t kLongestBio = 1500;
constexpr std::size_t kLongestLink = 160;
constexpr int kMostLinks = 15;

/// Reads the lines of a page once, from top to bottom, and marks those that are not the article's.
class PageCleaning {
public:
    PageCleaning(std::string_view body, std::string_view author)
        : lines_(split_lines(body)), kept_(lines_.size(), true), author_(author) {}

    std::string result() {
        for (std::size_t i = 0; i < lines_.size() && !at_tail_; ++i) {
            if (!lines_[i].text.empty())
                read_line(i);
            else
                read_blank();
        }
        trim_tail();
        return join_paragraphs(lines_, kept_);
    }

private:
    /// What the last heading said about the lines under it.
    enum class Below { Text, Links, Tags, Bio };

    void read_blank() {
        if (below_ == Below::Links && heading_touches_links_ && links_ > 0) below_ = Below::Text;
        if (below_ == Below::Tags && links_ > 0) below_ = Below::Text;
    }

    void read_line(std::size_t i) {
        const std::string_view line = lines_[i].text;
        if (!continues_paragraph(i)) {
            if (const auto phrase = find_page_phrase(line)) return read_phrase(i, *phrase);
        }
        if (below_ == Below::Links && is_link(i)) return drop_as_link(i);
        if (below_ == Below::Tags && is_tag(line)) return drop_as_link(i);
        if (below_ == Below::Bio && bio_bytes_ + line.size() <= kLongestBio) return drop_as_bio(i);
        below_ = Below::Text;
        if (is_repeated(line)) return drop(i);
        if (begins_author_box(i)) return begin_bio(i);
        kept_bytes_ += line.size();
    }

    void read_phrase(std::size_t i, PagePhrase phrase) {
        drop(i);
        if (!phrase.alone || phrase.kind == PhraseKind::Furniture) return;
        links_ = 0;
        bio_bytes_ = 0;
        heading_touches_links_ = i + 1 < lines_.size() && !lines_[i + 1].text.empty();
        switch (phrase.kind) {
            case PhraseKind::Furniture: break;
            case PhraseKind::Links: below_ = Below::Links; break;
            case PhraseKind::SiteLinks:
                below_ = Below::Links;
                end_unless_text_follows(i);
                break;
            case PhraseKind::Tags: below_ = Below::Tags; break;
            case PhraseKind::Bio: below_ = kept_bytes_ >= kBodyBytes ? Below::Bio : Below::Text; break;
            case PhraseKind::Comments: end_at_comments(i); break;
        }
    }

    void drop(std::size_t i) { kept_[i] = false; }

    void drop_as_link(std::size_t i) {
        drop(i);
        if (++links_ >= kMostLinks) below_ = Below::Text;
    }

    void drop_as_bio(std::size_t i) {
        drop(i);
        bio_bytes_ += lines_[i].text.size();
    }

    void drop_from(std::size_t i) {
        std::fill(kept_.begin() + static_cast<std::ptrdiff_t>(i), kept_.end(), false);
        at_tail_ = true;
    }

    void end_unless_text_follows(std::size_t i) {
        if (kept_bytes_ >= kBodyBytes && !has_paragraph_after(i)) drop_from(i);
    }

    /// Comments end a page, but a link to them may stand at its head.
    void end_at_comments(std::size_t i) {
        if (kept_bytes_ >= kBodyBytes && kept_bytes_ * 4 >= bytes_after(i)) drop_from(i);
    }

    /// Inside a paragraph of wrapped lines: the line before is as long as such lines are, and no sentence
    /// ends there.
    [[nodiscard]] bool continues_paragraph(std::size_t i) const {
        if (i == 0 || !kept_[i - 1]) return false;
        const std::string_view before = lines_[i - 1].text;
        return before.size() >= 40 && before.size() <= 110 && !ends_sentence(before);
    }

    /// A headline under a heading of links. One that touches no other and comes right before a
    /// paragraph may be a subheading: it is one unless it is long.
    [[nodiscard]] bool is_link(std::size_t i) const {
        const std::string_view line = lines_[i].text;
        if (line.size() > kLongestLink || (ends_sentence(line) && line.back() != '?')) return false;
        if (heading_touches_links_) return true;
        const std::size_t words = count_words(line);
        return words >= 6 || (words >= 4 && !is_followed_by_paragraph(i));
    }

    [[nodiscard]] static bool is_tag(std::string_view line) {
        return line.size() <= 40 && count_words(line) <= 4 && !ends_sentence(line);
    }

    [[nodiscard]] bool is_followed_by_paragraph(std::size_t i) const {
        for (std::size_t next = i + 1; next < lines_.size(); ++next) {
            if (lines_[next].text.empty()) continue;
            return lines_[next].text.size() > kLongestLink || ends_sentence(lines_[next].text);
        }
        return false;
    }

    /// A block of lines that is long enough for a paragraph and ends like one.
    [[nodiscard]] bool has_paragraph_after(std::size_t i) const {
        std::size_t block_bytes = 0;
        for (std::size_t next = i + 1; next < lines_.size(); ++next) {
            const std::string_view line = lines_[next].text;
            block_bytes = line.empty() ? 0 : block_bytes + line.size();
            if (block_bytes >= kParagraphBytes && ends_sentence(line)) return true;
        }
        return false;
    }

    [[nodiscard]] std::size_t bytes_after(std::size_t i) const {
        std::size_t bytes = 0;
        for (std::size_t next = i + 1; next < lines_.size(); ++next) bytes += lines_[next].text.size();
        return bytes;
    }

    bool is_repeated(std::string_view line) {
        if (line.size() < kRepeatedBytes || line.find(' ') == std::string_view::npos) return false;
        return !seen_.insert(XXH3_64bits(line.data(), line.size())).second;
    }

    /// The name of the author on two lines, one after the other: what follows is about him or her.
    [[nodiscard]] bool begins_author_box(std::size_t i) const {
        if (i == 0 || kept_bytes_ < kBodyBytes || !kept_[i - 1] || lines_[i].text != lines_[i - 1].text) return false;
        return is_name_like(lines_[i].text) && bytes_after(i) <= 2 * kLongestBio;
    }

    void begin_bio(std::size_t i) {
        drop(i - 1);
        drop(i);
        below_ = Below::Bio;
        bio_bytes_ = 0;
    }

    /// Takes the marks of agencies, notes about the author, credits and calls off the end. A short text keeps what
    /// only might be one of them.
    void trim_tail() {
        const bool is_long = kept_bytes_ >= kBodyBytes;
        bool after_note = false;
        for (std::size_t i = lines_.size(); i > 0; --i) {
            const std::string_view line = lines_[i - 1].text;
            if (line.empty() || !kept_[i - 1]) continue;
            if (continues_paragraph(i - 1) || kept_bytes_ <= line.size()) return;
            const bool note = is_long && is_author_note(line, author_);
            const bool sure = note || is_end_mark(line) || is_agency_credit(line);
            const bool likely = is_long && (is_credit(line) || is_call(line) || (after_note && is_name_like(line)));
            if (!sure && !likely) return;
            after_note = after_note || note;
            kept_bytes_ -= line.size();
            drop(i - 1);
        }
    }

    /// A short line that tells the reader to do something, without the full stop of a sentence.
    [[nodiscard]] static bool is_call(std::string_view line) {
        constexpr std::array<std::string_view, 8> kVerbs{"Follow", "Share", "Subscribe", "Read",
                                                         "Sign",   "Join",  "Watch",     "Download"};
        if (line.size() > 60 || ends_sentence(line)) return false;
        return std::find(kVerbs.begin(), kVerbs.end(), take_word(line)) != kVerbs.end();
    }

    std::vector<PageLine> lines_;
    std::vector<bool> kept_;
    std::string_view author_;
    std::unordered_set<XXH64_hash_t> seen_;
    Below below_ = Below::Text;
    bool heading_touches_links_ = false;
    bool at_tail_ = false;
    int links_ = 0;
    std::size_t bio_bytes_ = 0;
    std::size_t kept_bytes_ = 0;
};

}  // namespace

std::string without_boilerplate(std::string_view body, std::string_view author) {
    return PageCleaning(body, author).result();
}

}  // namespace chancery::corpus
