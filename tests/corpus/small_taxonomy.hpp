#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/taxonomy/consuming_form.hpp"
#include "corpus/taxonomy/cue_table.hpp"
#include "corpus/taxonomy/loader.hpp"
#include "corpus/taxonomy/matcher.hpp"

namespace chancery::tests {

/// A taxonomy of one file, written in the test without its first line, and given names, one a line.
inline corpus::Taxonomy small_taxonomy(std::string_view toml, std::string_view given_names = "") {
    const std::string content = "schema = 1\n" + std::string(toml);
    const std::vector<corpus::TaxonomyFile> files{{"small.toml", content}, {"given-names.txt", given_names}};
    return corpus::load_taxonomy(files);
}

/// A matcher over such a taxonomy, and what it finds in texts.
class SmallMatcher {
public:
    explicit SmallMatcher(std::string_view toml, std::string_view given_names = "")
        : matcher_(small_taxonomy(toml, given_names)), words_(matcher_.trie()) {}
    SmallMatcher(const SmallMatcher&) = delete;
    SmallMatcher& operator=(const SmallMatcher&) = delete;

    /// Analyses and matches; what it found stays until the next call.
    const corpus::MatchResult& match(std::string body, std::string title = "") {
        body_ = std::move(body);
        title_ = std::move(title);
        article_[corpus::TextField::Title].assign(title_, analyser_);
        article_[corpus::TextField::Body].assign(body_, analyser_);
        article_[corpus::TextField::Dateline].assign("", analyser_);
        matcher_.match(article_, vocabulary_, words_, result_);
        return result_;
    }

    /// All mentions in order: "country:GE=Georgia", with ~ before one that a guard refused, "mask=..." and
    /// "settle=...".
    std::string mentions(std::string body, std::string title = "") {
        match(std::move(body), std::move(title));
        std::string shown;
        for (const corpus::Mention& mention : result_.mentions) {
            shown += (shown.empty() ? "" : ", ") + std::string(mention.refusal != chancery::corpus::Refusal::None ? "~" : "") + owner_of(mention) +
                     '=' + text_of(mention.field, mention.first, mention.last);
        }
        return shown;
    }

    /// All cues in order: "cue=text".
    std::string cues(std::string body, std::string title = "") {
        match(std::move(body), std::move(title));
        std::string shown;
        for (const corpus::CueHit& hit : result_.cue_hits) {
            shown += (shown.empty() ? "" : ", ") + matcher_.cues().text(hit.cue) + '=' +
                     text_of(hit.field, hit.first, hit.last);
        }
        return shown;
    }

    [[nodiscard]] const corpus::Matcher& matcher() const { return matcher_; }
    [[nodiscard]] const corpus::AnalysedArticle& article() const { return article_; }
    [[nodiscard]] const corpus::MatchResult& result() const { return result_; }

private:
    [[nodiscard]] std::string owner_of(const corpus::Mention& mention) const {
        const corpus::ConsumingForm& form = matcher_.forms()[mention.form];
        switch (form.owner) {
            case corpus::FormOwner::Entry: return to_string(matcher_.taxonomy().entries[form.owner_index].tag);
            case corpus::FormOwner::Settlement: return "settle";
            case corpus::FormOwner::Mask: return "mask";
        }
        return "?";
    }

    [[nodiscard]] std::string text_of(corpus::TextField field, std::uint32_t first, std::uint32_t last) const {
        const corpus::AnalysedText& text = article_[field];
        const std::uint32_t start = text.tokens[first].start;
        return std::string(text.text.substr(start, text.tokens[last - 1].end - start));
    }

    corpus::Matcher matcher_;
    corpus::Vocabulary vocabulary_;
    corpus::Analyser analyser_{vocabulary_};
    corpus::TrieWords words_;
    corpus::AnalysedArticle article_;
    corpus::MatchResult result_;
    std::string title_;
    std::string body_;
};

/// An entry with one key of forms: actor("country", "GE", "name", R"(["Georgia"])").
inline std::string actor(std::string_view facet, std::string_view id, std::string_view key, std::string_view forms) {
    std::string toml = "[[entry]]\nfacet = \"";
    return toml.append(facet)
        .append("\"\nid = \"")
        .append(id)
        .append("\"\n")
        .append(key)
        .append(" = ")
        .append(forms)
        .append("\n");
}

}  // namespace chancery::tests
