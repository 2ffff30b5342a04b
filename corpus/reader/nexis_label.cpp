#include "corpus/reader/nexis_label.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/cleaning/page_line.hpp"
#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"
#include "corpus/text/folding.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestLabel = 28;

/// Some are told from words of the text by more than their name: they may stand without a colon in a document (Alone),
/// have terms with scores as "JAPAN (94%)" (Scored), or a date (Dated).
struct Label {
    std::string_view name;  ///< folded
    NexisLabel label;
    enum class Form : std::uint8_t { Labelled, Alone, Scored, Dated } form = Form::Labelled;
};

constexpr std::array kLabels{
    Label{"headline", NexisLabel::Headline},
    Label{"schlagzeile", NexisLabel::Headline},
    Label{"byline", NexisLabel::Byline},
    Label{"autor", NexisLabel::Byline},
    Label{"author", NexisLabel::Byline},
    Label{"auteur", NexisLabel::Byline},
    Label{"autore", NexisLabel::Byline},
    Label{"section", NexisLabel::Section},
    Label{"rubrik", NexisLabel::Section},
    Label{"rubrique", NexisLabel::Section},
    Label{"seccion", NexisLabel::Section},
    Label{"sezione", NexisLabel::Section},
    Label{"secao", NexisLabel::Section},
    Label{"sectie", NexisLabel::Section},
    Label{"dateline", NexisLabel::Dateline},
    Label{"highlight", NexisLabel::Highlight},
    Label{"language", NexisLabel::Language},
    Label{"sprache", NexisLabel::Language},
    Label{"langue", NexisLabel::Language},
    Label{"idioma", NexisLabel::Language},
    Label{"lingua", NexisLabel::Language},
    Label{"taal", NexisLabel::Language},
    Label{"body", NexisLabel::Body, Label::Form::Alone},
    Label{"textkorper", NexisLabel::Body, Label::Form::Alone},
    Label{"haupttext", NexisLabel::Body, Label::Form::Alone},
    Label{"corps", NexisLabel::Body, Label::Form::Alone},
    Label{"cuerpo", NexisLabel::Body, Label::Form::Alone},
    Label{"corpo", NexisLabel::Body, Label::Form::Alone},
    Label{"length", NexisLabel::Head},
    Label{"lange", NexisLabel::Head},
    Label{"longueur", NexisLabel::Head},
    Label{"longitud", NexisLabel::Head},
    Label{"lunghezza", NexisLabel::Head},
    Label{"lengte", NexisLabel::Head},
    Label{"series", NexisLabel::Head},
    Label{"column", NexisLabel::Head},
    Label{"distribution", NexisLabel::Head},
    Label{"edition", NexisLabel::Head},
    Label{"graphic", NexisLabel::Tail, Label::Form::Alone},
    Label{"graphics", NexisLabel::Tail, Label::Form::Alone},
    Label{"grafik", NexisLabel::Tail, Label::Form::Alone},
    Label{"graphique", NexisLabel::Tail, Label::Form::Alone},
    Label{"grafico", NexisLabel::Tail, Label::Form::Alone},
    Label{"classification", NexisLabel::Tail, Label::Form::Alone},
    Label{"klassifizierung", NexisLabel::Tail, Label::Form::Alone},
    Label{"clasificacion", NexisLabel::Tail, Label::Form::Alone},
    Label{"notes", NexisLabel::Tail, Label::Form::Alone},
    Label{"load-date", NexisLabel::Tail},
    Label{"update", NexisLabel::Tail, Label::Form::Dated},
    Label{"ladedatum", NexisLabel::Tail},
    Label{"date-chargement", NexisLabel::Tail},
    Label{"date de chargement", NexisLabel::Tail},
    Label{"fecha de carga", NexisLabel::Tail},
    Label{"publication-type", NexisLabel::Tail},
    Label{"publikationstyp", NexisLabel::Tail},
    Label{"type-publication", NexisLabel::Tail},
    Label{"type de publication", NexisLabel::Tail},
    Label{"document-type", NexisLabel::Tail},
    Label{"pub-type", NexisLabel::Tail},
    Label{"journal-code", NexisLabel::Tail},
    Label{"journal code", NexisLabel::Tail},
    Label{"subject", NexisLabel::Tail, Label::Form::Scored},
    Label{"person", NexisLabel::Tail, Label::Form::Scored},
    Label{"organization", NexisLabel::Tail, Label::Form::Scored},
    Label{"company", NexisLabel::Tail, Label::Form::Scored},
    Label{"industry", NexisLabel::Tail, Label::Form::Scored},
    Label{"ticker", NexisLabel::Tail, Label::Form::Scored},
    Label{"geographic", NexisLabel::Tail, Label::Form::Scored},
    Label{"city", NexisLabel::Tail, Label::Form::Scored},
    Label{"state", NexisLabel::Tail, Label::Form::Scored},
    Label{"country", NexisLabel::Tail, Label::Form::Scored},
    Label{"acc-no", NexisLabel::Tail},
    Label{"correction-date", NexisLabel::Tail},
    Label{"end of document", NexisLabel::End, Label::Form::Alone},
    Label{"ende des dokuments", NexisLabel::End, Label::Form::Alone},
    Label{"dokumentende", NexisLabel::End, Label::Form::Alone},
    Label{"fin du document", NexisLabel::End, Label::Form::Alone},
    Label{"fin del documento", NexisLabel::End, Label::Form::Alone},
    Label{"fine del documento", NexisLabel::End, Label::Form::Alone},
    Label{"fim do documento", NexisLabel::End, Label::Form::Alone},
};

const Label* find_label(std::string_view name) {
    const std::string key = folded(name);
    const auto* const found =
        std::find_if(kLabels.begin(), kLabels.end(), [&](const Label& label) { return label.name == key; });
    return found == kLabels.end() ? nullptr : found;
}

bool has_small_letters(std::string_view name) { return std::any_of(name.begin(), name.end(), is_lower); }

/// Behind the text of a document a label has a no-break space after its colon, which no sentence has.
bool is_form_of(const Label& label, std::string_view value, NexisStyle style) {
    const bool ends_text = label.label == NexisLabel::Tail || label.label == NexisLabel::Language;
    const bool marked =
        value.empty() || value.starts_with("\xC2\xA0") || label.name.find('-') != std::string_view::npos;
    if (style == NexisStyle::Document) return !ends_text || marked;
    if (label.form == Label::Form::Scored) return value.find("%)") != std::string_view::npos;
    constexpr std::size_t kLongestDate = 40;
    return label.form != Label::Form::Dated ||
           (value.size() <= kLongestDate && value.find_first_of("0123456789") != std::string_view::npos);
}

bool is_number(std::string_view word) {
    return !word.empty() && word.size() <= 7 && std::all_of(word.begin(), word.end(), is_digit);
}

bool is_document_word(std::string_view word) {
    constexpr std::array<std::string_view, 12> kWords{"DOCUMENT",  "DOCUMENTS",  "Document",  "Documents",
                                                      "DOKUMENT",  "DOKUMENTE",  "Dokument",  "Dokumente",
                                                      "DOCUMENTO", "DOCUMENTOS", "Documento", "DOKUMENTEN"};
    return is_one_of(word, kWords);
}

bool is_of(std::string_view word) {
    return is_one_of(word, std::array<std::string_view, 6>{"of", "von", "de", "sur", "di", "van"});
}

}  // namespace

std::optional<NexisField> find_nexis_field(std::string_view line, NexisStyle style) {
    const std::size_t colon = line.substr(0, kLongestLabel + 1).find(':');
    if (colon == std::string_view::npos) {
        const bool may_be = style == NexisStyle::Document && line.size() <= kLongestLabel && !line.empty();
        const Label* const label = may_be ? find_label(line) : nullptr;
        if (label == nullptr || label->form != Label::Form::Alone) return std::nullopt;
        return NexisField{label->label, {}};
    }
    const std::string_view name = trimmed_line(line.substr(0, colon));
    if (name.size() < 4 || (style == NexisStyle::Text && has_small_letters(name))) return std::nullopt;
    const Label* const label = find_label(name);
    if (label == nullptr || !is_form_of(*label, line.substr(colon + 1), style)) return std::nullopt;
    return NexisField{label->label, trimmed_line(line.substr(colon + 1))};
}

bool is_nexis_start(std::string_view line) {
    constexpr std::size_t kLongestLine = 200;
    if (line.size() > kLongestLine) return false;
    std::array<std::string_view, 4> words;
    line = trimmed_line(line);
    for (std::string_view& word : words) word = take_word(line);
    if (!line.empty()) return false;
    const bool counted_first =
        is_number(words[0]) && is_of(words[1]) && is_number(words[2]) && is_document_word(words[3]);
    const bool named_first =
        is_document_word(words[0]) && is_number(words[1]) && is_of(words[2]) && is_number(words[3]);
    return counted_first || named_first;
}

}  // namespace chancery::corpus
