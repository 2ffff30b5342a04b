#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/article/date_window.hpp"
#include "corpus/reader/field_guess.hpp"
#include "corpus/reader/field_map.hpp"
#include "corpus/reader/field_names.hpp"

namespace chancery::corpus {

/// Collects the values of one record, whatever its format, and makes an article of them.
///
/// Of several fields that stand for the same canonical one, the best alias with a value wins; of equal
/// ones the first. A value that is blank, or the word None, null or NaN in any field but title and body,
/// is no value. HTML in title, body or summary becomes text. A `source` that is the address of an article is taken for
/// the URL.
class RecordFields {
public:
    /// A date outside `dates` is none. `map` must outlive the object.
    explicit RecordFields(const FieldMap& map, const DateWindow& dates = {});

    /// Offers `text`, the value of the field `name` (dotted inside nested objects). A later value of the same
    /// rank is joined to the first when `continues` is true: the items of an array.
    void offer(std::string_view name, std::string_view text, bool continues = false) {
        offer(names_.look_up(name), text, continues);
    }

    /// The same for a name that was looked up before, which is quicker.
    void offer(FieldName& name, std::string_view text, bool continues = false);

    /// Lets the fields of `samples` that no alias names stand for those of `wanted` that they look like; see
    /// guess_fields(). True when any does.
    bool guess_among(std::vector<FieldSample> samples, const std::vector<CanonicalField>& wanted);

    /// What the names seen stand for, and which gave something.
    [[nodiscard]] FieldNames& names() noexcept { return names_; }
    [[nodiscard]] const FieldNames& names() const noexcept { return names_; }

    /// True when a value under `name` could be of use.
    [[nodiscard]] bool wants(std::string_view name) {
        const FieldName& known = names_.look_up(name);
        return known.alias || known.leads_further;
    }

    /// An article, and whether something was wrong with its date.
    struct Result {
        Article article;
        std::optional<std::string> bad_date;  ///< the text that is no date, or no plausible one
        bool has_text = false;                ///< there is a title or a body
        bool has_title = false;               ///< a field gave the title
    };

    /// Makes the article of what was offered, with the date parsed and the body from the summary where
    /// there is no other, and forgets it all.
    [[nodiscard]] Result take();

private:
    struct Value {
        std::string text;
        int rank = 0;
        FieldName* from = nullptr;  ///< null: not given
    };

    [[nodiscard]] Value& at(CanonicalField field) { return values_[static_cast<std::size_t>(field)]; }
    [[nodiscard]] std::string take_text(CanonicalField field);
    void drop_doubtful_country();

    FieldNames names_;
    DateWindow dates_;
    int event_date_rank_ = 0;  ///< of the date alias that tells a record of an event
    std::array<Value, kCanonicalFields.size()> values_;
};

}  // namespace chancery::corpus
