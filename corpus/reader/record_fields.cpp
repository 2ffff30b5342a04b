#include "corpus/reader/record_fields.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "corpus/article/date_text.hpp"
#include "corpus/cleaning/title.hpp"
#include "corpus/html/html_text.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"
#include "corpus/text/control_characters.hpp"

namespace chancery::corpus {

namespace {

constexpr int kLastRank = std::numeric_limits<int>::max();

bool keeps_any_word(CanonicalField field) {
    return field == CanonicalField::Title || field == CanonicalField::Body || field == CanonicalField::Summary;
}

/// What other programs write where they have no value.
bool is_no_value(std::string_view text) {
    constexpr std::array<std::string_view, 6> kNone{"None", "null", "NULL", "NaN", "nan", "NaT"};
    return is_one_of(text, kNone);
}

/// A key into another table where others have a text: one long word of letters and digits.
bool is_code(std::string_view text) {
    constexpr std::size_t kLeast = 16;
    return text.size() >= kLeast && std::all_of(text.begin(), text.end(), [](char c) {
               return is_letter(c) || is_digit(c) || c == '-' || c == '_';
           });
}

bool is_article_address(std::string_view text) {
    const std::size_t scheme = text.find("://");
    if (scheme == std::string_view::npos || text.substr(0, 4) != "http") return false;
    const std::size_t slash = text.find('/', scheme + 3);
    return slash != std::string_view::npos && slash + 1 < text.size();
}

std::string_view joiner_of(const FieldMap::Alias& alias) {
    switch (alias.field) {
        case CanonicalField::Body:
        case CanonicalField::Summary: return "\n\n";
        case CanonicalField::Author: return ", ";
        case CanonicalField::Section: return "; ";
        default: return alias.joins ? ", " : std::string_view();  // else the first one alone
    }
}

/// One line: every run of white space is one space.
std::string to_one_line(std::string_view text) {
    std::string out;
    for (const char c : trimmed(text)) {
        const bool blank = is_space(c);
        if (!blank)
            out.push_back(c);
        else if (out.back() != ' ')
            out.push_back(' ');
    }
    return out;
}

std::string to_language_tag(std::string_view text) {
    std::string out = lowered(to_one_line(text));
    std::replace(out.begin(), out.end(), '_', '-');
    return out;
}

/// A record without a title often has it as the first line of its body.
void take_title_from_body(Article& article) {
    TitleSplit split = split_title(article.body);
    if (split.title.empty()) return;
    article.title = std::move(split.title);
    article.body.erase(0, split.body_at);
}

}  // namespace

RecordFields::RecordFields(const FieldMap& map, const DateWindow& dates) : names_(map), dates_(dates) {
    const auto event_date = map.find("event_date");
    if (event_date) event_date_rank_ = event_date->rank;
}

bool RecordFields::guess_among(std::vector<FieldSample> samples, const std::vector<CanonicalField>& wanted) {
    const auto is_known = [&](const FieldSample& sample) { return names_.look_up(sample.name).alias.has_value(); };
    samples.erase(std::remove_if(samples.begin(), samples.end(), is_known), samples.end());
    const std::vector<FieldGuess> guesses = guess_fields(samples, wanted);
    for (const FieldGuess& guess : guesses) {
        FieldName& name = names_.look_up(guess.name);
        name.alias = FieldMap::Alias{guess.field, kLastRank, false};
        name.is_guessed = true;
        for (std::size_t dot = guess.name.find('.'); dot < guess.name.size(); dot = guess.name.find('.', dot + 1))
            names_.look_up(guess.name.substr(0, dot)).leads_further = true;
    }
    return !guesses.empty();
}

void RecordFields::offer(FieldName& name, std::string_view text, bool continues) {
    if (!name.alias) return;
    FieldMap::Alias alias = *name.alias;
    text = trimmed(text);
    if (text.empty()) return;
    if (!keeps_any_word(alias.field) && is_no_value(text)) return;
    if (alias.field == CanonicalField::Body && is_code(text)) return;
    if (alias.field == CanonicalField::Source && is_article_address(text)) {
        alias.field = CanonicalField::Url;
        alias.rank = kLastRank;
    }
    Value& value = at(alias.field);
    if (value.from == nullptr || alias.rank < value.rank) {
        value.text = text;
        value.rank = alias.rank;
        value.from = &name;
    } else if (alias.rank == value.rank && (continues || (alias.joins && value.from != &name))) {
        const std::string_view joiner = joiner_of(alias);
        if (!joiner.empty()) value.text.append(joiner).append(text);
    }
}

std::string RecordFields::take_text(CanonicalField field) {
    Value& value = at(field);
    if (value.from == nullptr) return {};
    ++value.from->taken;
    value.from->taken_as = field;
    value.from = nullptr;
    std::string text = std::exchange(value.text, {});
    if (keeps_any_word(field) && looks_like_html(text)) text = html_to_text(text);
    replace_controls(text);
    return text;
}

/// A `country` may as well be the outlet's. It is the place of what is told only in a record of an event.
void RecordFields::drop_doubtful_country() {
    Value& place = at(CanonicalField::Dateline);
    const Value& date = at(CanonicalField::Date);
    if (place.from == nullptr || !place.from->alias->joins) return;
    if (date.from != nullptr && date.rank == event_date_rank_) return;
    place.from = nullptr;
}

RecordFields::Result RecordFields::take() {
    drop_doubtful_country();
    Result result;
    Article& article = result.article;
    article.id = to_one_line(take_text(CanonicalField::Id));
    article.title = to_one_line(take_text(CanonicalField::Title));
    article.body = take_text(CanonicalField::Body);
    const std::string summary = take_text(CanonicalField::Summary);
    if (trimmed(article.body).empty()) article.body = summary;
    article.url = to_one_line(take_text(CanonicalField::Url));
    article.source = to_one_line(take_text(CanonicalField::Source));
    article.author = to_one_line(take_text(CanonicalField::Author));
    article.language = to_language_tag(take_text(CanonicalField::Language));
    article.section = to_one_line(take_text(CanonicalField::Section));
    article.dateline = to_one_line(take_text(CanonicalField::Dateline));
    const std::string date = take_text(CanonicalField::Date);
    if (!date.empty() && !set_published(article, date, DateOrigin::Field, dates_)) result.bad_date = date;
    result.has_text = !article.title.empty() || !trimmed(article.body).empty();
    result.has_title = !article.title.empty();
    if (!result.has_title && result.has_text) take_title_from_body(article);
    return result;
}

}  // namespace chancery::corpus
