#include "corpus/cleaning/dateline.hpp"

#include <algorithm>
#include <array>

#include "corpus/article/date_names.hpp"
#include "corpus/article/date_text.hpp"
#include "corpus/article/date_words.hpp"
#include "corpus/cleaning/page_line.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestDateline = 120;
constexpr std::size_t kLongestPlace = 60;

/// Words that stand before a name or at the head of a notice, never in the place of a dateline.
bool is_no_place(std::string_view word) {
    constexpr std::array<std::string_view, 48> kWords{
        "Mr.",       "Mrs.",      "Ms.",      "Dr.",       "MR.",   "MRS.",     "MS.",        "DR.",
        "President", "PRESIDENT", "Minister", "Secretary", "The",   "THE",      "A",          "An",
        "In",        "On",        "At",       "By",        "BY",    "FACT",     "BACKGROUND", "UPDATE",
        "BREAKING",  "EXCLUSIVE", "ANALYSIS", "OPINION",   "WATCH", "NOTE",     "SUMMARY",    "READOUT",
        "REMARKS",   "STATEMENT", "FOR",      "IMMEDIATE", "Q",     "Question", "QUESTION",   "Answer",
        "Senator",   "General",   "Prime",    "Sir",       "Lady",  "Lord",     "Published",  "Updated"};
    return is_one_of(word, kWords);
}

/// Takes the parts of a dateline from the head of a body, one after the other.
class DatelineScan {
public:
    explicit DatelineScan(std::string_view body) : body_(body.substr(0, kLongestDateline + 40)) {}

    std::optional<Dateline> scan() {
        if (!take_place()) return std::nullopt;
        const bool dated = take_date();
        const bool signed_by = take_agency() && is_agency();
        if (!dated && !signed_by && !is_lone_capital_place()) return std::nullopt;
        if (!dated && take_date()) skip_blanks();
        if (!take_end()) return std::nullopt;
        skip_white_space();
        if (at_ > kLongestDateline || at_ >= body_.size()) return std::nullopt;
        line_.length = at_;
        return line_;
    }

private:
    [[nodiscard]] std::string_view left() const { return body_.substr(at_); }
    [[nodiscard]] char front() const { return at_ < body_.size() ? body_[at_] : '\0'; }

    bool take(std::string_view text) {
        if (left().substr(0, text.size()) != text) return false;
        at_ += text.size();
        return true;
    }

    void skip_blanks() {
        while (take(" ") || take("\t") || take("\xC2\xA0")) {
        }
    }

    void skip_white_space() {
        while (skip_blanks(), take("\n") || take("\r")) {
        }
    }

    /// "Washington", "NEW YORK", "Port-au-Prince, Haiti", "WASHINGTON, D.C.": words with a capital, up
    /// to the date, the bracket or the dash.
    bool take_place() {
        std::size_t end = 0;
        for (std::size_t words = 0; words < 6; ++words) {
            const std::size_t word_end = find_word_end(at_);
            const std::string_view word = body_.substr(at_, word_end - at_);
            if (!is_place_word(word, words) && !is_the_hague()) break;
            at_ = end = word_end;
            take(",");
            skip_blanks();
        }
        line_.place = std::string(body_.substr(0, end));
        return end > 1 && end <= kLongestPlace;
    }

    [[nodiscard]] std::size_t find_word_end(std::size_t at) const {
        while (at < body_.size()) {
            const std::string_view rest = body_.substr(at);
            if (std::string_view(" ,\t\n\r(:").find(rest.front()) != std::string_view::npos) break;
            if (rest.substr(0, 2) == "\xC2\xA0" || rest.substr(0, 3) == "\xE2\x80\x93" ||
                rest.substr(0, 3) == "\xE2\x80\x94")
                break;
            ++at;
        }
        return at;
    }

    [[nodiscard]] static bool is_place_word(std::string_view word, std::size_t words_before) {
        if (word.empty() || is_no_place(word) || std::any_of(word.begin(), word.end(), is_digit)) return false;
        if (parse_month_name(word) || is_weekday_name(word)) return false;
        const bool joins = word == "of" || word == "and" || is_name_particle(word);
        return is_capital_like(word.front()) || (words_before > 0 && joins);
    }

    [[nodiscard]] bool is_the_hague() const {
        return left().substr(0, 9) == "THE HAGUE" || left().substr(0, 9) == "The Hague";
    }

    /// "29 May 2024", "Feb 27", "Wednesday, May 29, 2024", perhaps in brackets.
    bool take_date() {
        const std::size_t start = at_;
        const bool bracket = take("(");
        skip_dividers();
        const std::size_t date_start = at_;
        take_weekday();
        const bool whole = take_day_and_month() || take_month_and_day();
        if (!whole || (bracket && !take(")"))) {
            at_ = start;
            return false;
        }
        line_.date = parse_date_text(plain(body_.substr(date_start, at_ - date_start - (bracket ? 1 : 0))));
        skip_dividers_before_agency();
        return true;
    }

    void skip_dividers() {
        while (take(",") || take(".") || take(" ") || take("\xC2\xA0")) {
        }
    }

    /// "March 3. /TASS/", "May 29, (Xinhua)": the mark belongs to the date where an agency follows.
    void skip_dividers_before_agency() {
        const std::size_t start = at_;
        skip_dividers();
        if (front() != '(' && front() != '/') at_ = start;
        skip_blanks();
    }

    void take_weekday() {
        const std::size_t end = find_word_end(at_);
        if (!is_weekday_name(body_.substr(at_, end - at_))) return;
        at_ = end;
        skip_dividers();
    }

    bool take_day() {
        std::size_t digits = 0;
        while (digits < 3 && at_ + digits < body_.size() && is_digit(body_[at_ + digits])) ++digits;
        const bool in_a_month =
            digits == 1 ? front() != '0' : body_.substr(at_, digits) <= "31" && body_.substr(at_, digits) != "00";
        if (digits == 0 || digits > 2 || !in_a_month) return false;
        at_ += digits;
        if (!take("st") && !take("nd") && !take("rd")) take("th");
        return true;
    }

    bool take_month() {
        const std::size_t end = find_word_end(at_);
        std::string_view word = body_.substr(at_, end - at_);
        while (!word.empty() && word.back() == '-') word.remove_suffix(1);
        if (!parse_month_name(word) && !find_month(word)) return false;
        at_ += word.size();
        return true;
    }

    void take_year() {
        const std::size_t start = at_;
        skip_dividers();
        take("de ");
        std::size_t digits = 0;
        while (at_ + digits < body_.size() && is_digit(body_[at_ + digits])) ++digits;
        at_ = digits == 4 ? at_ + 4 : start;
    }

    bool take_day_and_month() {
        const std::size_t start = at_;
        if (take_day()) {
            take(".");
            skip_blanks();
            take("de ");
            if (take_month()) {
                take_year();
                return true;
            }
        }
        at_ = start;
        return false;
    }

    bool take_month_and_day() {
        const std::size_t start = at_;
        if (take_month()) {
            skip_dividers();
            if (take_day()) {
                take_year();
                return true;
            }
        }
        at_ = start;
        return false;
    }

    /// "(TDI)", "/TASS/".
    bool take_agency() {
        const char open = front();
        between_slashes_ = open == '/';
        if (open != '(' && open != '/') return false;
        const std::size_t end = body_.find(open == '(' ? ')' : '/', at_ + 1);
        if (end == std::string_view::npos || end - at_ > 40 || end == at_ + 1) return false;
        line_.agency = std::string(body_.substr(at_ + 1, end - at_ - 1));
        at_ = end + 1;
        skip_blanks();
        return is_capital_like(line_.agency.front()) || line_.agency == "dpa" || line_.agency == "epd";
    }

    /// In "European Union (EU)" the bracket holds initials of what stands before it, and in "Jane Doe
    /// (Canada)" a country: an agency is all capitals, or says that it is one.
    [[nodiscard]] bool is_agency() const {
        if (line_.agency == initials(line_.place)) return false;
        constexpr std::array<std::string_view, 18> kSigns{
            "dpa",    "epd",    "ТАСС",  "Интерфакс", "Reuters", "Wire",     "News", "Press",     "Agency",
            "Xinhua", "Yonhap", "Kyodo", "Times",     "TASS",    "Interfax", "Post", "Bloomberg", "Herald"};
        const bool named = std::any_of(kSigns.begin(), kSigns.end(), [&](std::string_view sign) {
            return line_.agency.find(sign) != std::string::npos;
        });
        const bool capitals =
            line_.agency.size() >= 2 && line_.agency.size() <= 8 &&
            std::all_of(line_.agency.begin(), line_.agency.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        return named || capitals;
    }

    [[nodiscard]] static std::string initials(std::string_view words) {
        std::string letters;
        while (!words.empty()) {
            const char first = take_word(words).front();
            if (first >= 'A' && first <= 'Z') letters += first;
        }
        return letters;
    }

    /// "WARSAW – ", "KOROR, Palau - ": four capitals at least up to the comma, and a dash between blanks.
    [[nodiscard]] bool is_lone_capital_place() const {
        const std::string_view town = std::string_view(line_.place).substr(0, line_.place.find(','));
        const bool capitals = std::none_of(town.begin(), town.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
                              std::count_if(town.begin(), town.end(), is_capital_like) >= 4;
        const std::string_view rest = left();
        constexpr std::array<std::string_view, 4> kDashes{"\xE2\x80\x93 ", "\xE2\x80\x94 ", "- ", "-- "};
        const bool dash = std::any_of(kDashes.begin(), kDashes.end(), [&](std::string_view text) {
            return rest.substr(0, text.size()) == text && at_ > 0 && body_[at_ - 1] == ' ';
        });
        return capitals && dash && count_words(line_.place) <= 5;
    }

    /// A colon, a dash, or the end of the line where the date has its year.
    bool take_end() {
        skip_blanks();
        const bool stopped = take(".");
        skip_blanks();
        if (stopped && between_slashes_) return true;  // "MOSCOW, March 3. /TASS/. The president ..."
        if (take(":") || take("\xE2\x80\x93") || take("\xE2\x80\x94")) return true;
        if (take("-")) {
            while (take("-")) {
            }
            return front() == ' ' || front() == '\n' || is_capital_like(front());
        }
        return front() == '\n' && line_.date.has_value();
    }

    /// No-break spaces are blanks for the date parser.
    [[nodiscard]] static std::string plain(std::string_view text) {
        std::string out;
        for (const char c : text) {
            if (c != '\xC2') out.push_back(c == '\xA0' ? ' ' : c);
        }
        return out;
    }

    std::string_view body_;
    std::size_t at_ = 0;
    Dateline line_;
    bool between_slashes_ = false;  ///< the agency
};

}  // namespace

std::optional<Dateline> find_dateline(std::string_view body) { return DatelineScan(body).scan(); }

}  // namespace chancery::corpus
