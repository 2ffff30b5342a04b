#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "corpus/taxonomy/phrase_trie.hpp"
#include "corpus/taxonomy/taxonomy.hpp"
#include "corpus/text/analysed_text.hpp"

namespace chancery::corpus {

/// The parts of an article that are matched. Stored in indexes: never reuse a number.
enum class TextField : std::uint8_t {
    Title = 0,
    Body = 1,
    Dateline = 2,  ///< of the record; it speaks for countries only
};

inline constexpr std::size_t kTextFieldCount = 3;

/// "title", "body", "dateline".
[[nodiscard]] std::string_view to_string(TextField field);

/// An article's texts as words.
struct AnalysedArticle {
    std::array<AnalysedText, kTextFieldCount> fields;

    [[nodiscard]] const AnalysedText& operator[](TextField field) const {
        return fields[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] AnalysedText& operator[](TextField field) { return fields[static_cast<std::size_t>(field)]; }
};

/// What a consuming form of the taxonomy belongs to.
enum class FormOwner : std::uint8_t { Entry, Settlement, Mask };

/// Why a mention does not count, though it consumed its text: the guard of the taxonomy's file, or how it is written.
enum class Refusal : std::uint8_t {
    None,
    UnlessBefore,
    UnlessAfter,
    UnlessNear,
    UnlessDocument,
    UnlessGivenName,
    UnlessSurname,
    OnlyBefore,
    OnlyAfter,
    OnlyNear,
    OnlyDocument,
    HyphenTail,  ///< "Somali-born"
};

/// "unless_before": the guard's key, as the files have it; "compound" for HyphenTail.
[[nodiscard]] std::string_view to_string(Refusal refusal);

/// A piece of text that a form of the taxonomy covers.
struct Mention {
    TextField field = TextField::Body;
    FormOwner owner = FormOwner::Entry;
    Refusal refusal = Refusal::None;
    std::uint32_t first = 0;  ///< tokens [first, last)
    std::uint32_t last = 0;
    std::uint32_t form = 0;  ///< index into Matcher::forms()
};

/// A theme's or guard's phrase in the text; it consumes nothing.
struct CueHit {
    std::uint32_t cue = 0;
    TextField field = TextField::Body;
    std::uint32_t first = 0;  ///< tokens [first, last)
    std::uint32_t last = 0;
};

/// All that the matcher found in one article. Reused from article to article.
struct MatchResult {
    std::vector<Mention> mentions;  ///< in order of field, then place; several at one place when forms are shared
    std::vector<CueHit> cue_hits;   ///< in order of field, then place
    std::vector<std::uint32_t> cue_counts;  ///< by cue

    /// True when a cue stands anywhere in the article.
    [[nodiscard]] bool has_cue(std::uint32_t cue) const { return cue < cue_counts.size() && cue_counts[cue] != 0; }
};

class CompiledGuards;
class ThemeRules;
class CueTable;
struct ConsumingForm;

/// Finds every form and cue of a taxonomy in analysed text: one pass, longest form first, masks included, then the
/// guards. Read-only once built; one per program, shared by all workers.
class Matcher {
public:
    /// Errors:  throws chancery::Error (BadTaxonomy) for a form without words or a bad pattern or guard.
    explicit Matcher(Taxonomy taxonomy);
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;
    ~Matcher();

    [[nodiscard]] const Taxonomy& taxonomy() const noexcept { return taxonomy_; }
    [[nodiscard]] const std::vector<ConsumingForm>& forms() const noexcept { return forms_; }
    [[nodiscard]] const CueTable& cues() const noexcept { return *cues_; }
    [[nodiscard]] const ThemeRules& rules() const noexcept { return *rules_; }
    [[nodiscard]] const PhraseTrie& trie() const noexcept { return trie_; }

    /// The label of a tag, as Taxonomy::label but by one look-up.
    [[nodiscard]] const std::string& label(const TagId& tag) const;

    /// The entries that a mention of `entry` gives too.
    [[nodiscard]] const std::vector<std::uint32_t>& implied_by(std::uint32_t entry) const { return implied_[entry]; }

    /// Finds what stands in `article`, into `result` (emptied first). `words` belongs to the worker and to the
    /// Vocabulary the article was analysed with.
    void match(const AnalysedArticle& article, const Vocabulary& vocabulary, TrieWords& words,
               MatchResult& result) const;

private:
    friend class MatcherBuilder;
    friend class FieldWalk;

    /// What ends at a node: consuming forms, then cues, as ranges of two shared arrays.
    struct Terminal {
        std::uint32_t first_form = 0;
        std::uint32_t first_cue = 0;
        std::uint16_t forms = 0;
        std::uint16_t cues = 0;
    };

    Taxonomy taxonomy_;
    PhraseTrie trie_;
    std::vector<ConsumingForm> forms_;
    std::vector<std::vector<std::uint32_t>> implied_;  ///< by entry
    std::map<TagId, std::string> labels_;
    std::vector<std::uint32_t> node_forms_;
    std::vector<std::uint32_t> node_cues_;
    std::vector<Terminal> terminals_;  ///< by node
    std::unique_ptr<CueTable> cues_;
    std::unique_ptr<CompiledGuards> guards_;
    std::unique_ptr<ThemeRules> rules_;
};

}  // namespace chancery::corpus
