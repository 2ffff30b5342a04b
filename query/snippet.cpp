#include "query/snippet.hpp"

#include <algorithm>

#include "corpus/support/ascii.hpp"
#include "corpus/text/character_word.hpp"
#include "corpus/text/utf8.hpp"

namespace chancery::query {

namespace {

constexpr std::string_view kCut = "…";

constexpr std::size_t kLongestWord = 64;  // bytes; a longer run without blanks is text whose words have none between

/// The marks that end a sentence where no blank follows: those of Chinese and Japanese.
bool ends_sentence_without_blank(std::string_view text) {
    return text.ends_with("\u3002") || text.ends_with("\uFF01") || text.ends_with("\uFF1F");
}

/// The first byte of the sentence or, where that is too far, of the word at `at`.
std::size_t start_of_stretch(std::string_view body, std::size_t at, std::size_t reach) {
    const std::size_t least = at > reach ? at - reach : 0;
    for (std::size_t i = at; i > least; --i) {
        const bool paragraph = body[i - 1] == '\n' && (i < 2 || body[i - 2] == '\n');
        const bool sentence =
            i >= 2 && is_space(body[i - 1]) && (body[i - 2] == '.' || body[i - 2] == '?' || body[i - 2] == '!');
        if (paragraph || sentence || ends_sentence_without_blank(body.substr(0, i))) return i;
    }
    if (least == 0) return 0;
    std::size_t start = least;
    while (start < at && start - least < kLongestWord && !is_space(body[start])) ++start;
    if (!is_space(body[start])) start = least;
    while (start < at && (is_space(body[start]) || corpus::is_continuation(body[start]))) ++start;
    return start;
}

/// The end of the last whole word of at most `bytes` bytes from `start`.
std::size_t end_of_stretch(std::string_view body, std::size_t start, std::size_t bytes) {
    if (body.size() - start <= bytes) return body.size();
    const std::size_t most = start + bytes;
    const std::size_t least = bytes > kLongestWord ? most - kLongestWord : start;
    std::size_t end = most;
    while (end > least && !is_space(body[end])) --end;
    if (end > least) return end;
    end = most;
    while (end > start && corpus::is_continuation(body[end])) --end;
    return end;
}

bool is_sentence_start(std::string_view body, std::size_t start) {
    if (start == 0 || body[start - 1] == '\n') return true;
    if (ends_sentence_without_blank(body.substr(0, start))) return true;
    return start >= 2 && std::string_view(".?!").find(body[start - 2]) != std::string_view::npos;
}

/// Copies [start, end) of `body` on one line, and the ranges of `found` in it.
template <class FoundList>
Snippet cut_out(std::string_view body, std::size_t start, std::size_t end, const FoundList& found) {
    Snippet snippet;
    if (!is_sentence_start(body, start)) snippet.text += kCut;
    std::vector<std::uint32_t> place(end - start + 1);
    bool blank = false;
    for (std::size_t i = start; i < end; ++i) {
        const bool here = is_space(body[i]);
        if (!here || !blank) snippet.text.push_back(here ? ' ' : body[i]);
        place[i - start] = static_cast<std::uint32_t>(snippet.text.size()) - 1;
        blank = here;
    }
    place[end - start] = static_cast<std::uint32_t>(snippet.text.size());
    for (const auto& piece : found) {
        if (piece.start < start || piece.end > end) continue;
        const std::uint32_t from = place[piece.start - start];
        const std::uint32_t to = place[piece.end - 1 - start] + 1;
        if (!snippet.highlights.empty() && from <= snippet.highlights.back().second) {
            snippet.highlights.back().second = std::max(snippet.highlights.back().second, to);
        } else {
            snippet.highlights.emplace_back(from, to);
        }
    }
    if (end < body.size()) snippet.text += kCut;
    return snippet;
}

}  // namespace

Highlighter::Highlighter(const PlanNode& plan, std::span<const std::string> languages) {
    for (const std::string& language : languages) stemmers_.emplace_back(language);
    collect(plan);
}

void Highlighter::collect(const PlanNode& plan) {
    if (plan.kind == PlanKind::Not) return;
    const std::uint32_t wanted = wanted_count_;
    if (plan.kind == PlanKind::Concept || plan.kind == PlanKind::Tag) {
        ++wanted_count_;
        for (const FacetChoice& choice : plan.choices) tags_.emplace_back(choice, wanted);
    }
    collect_words(plan);
    for (const PlanNode& child : plan.children) collect(child);
}

/// Single characters say nothing unless they stand in the row that was asked for.
void Highlighter::collect_words(const PlanNode& plan) {
    for (auto begin = plan.words.begin(), end = begin; begin != plan.words.end(); begin = end) {
        end = std::find_if_not(begin, plan.words.end(), corpus::is_character_word);
        if (end - begin >= 2) {
            runs_.emplace_back(std::vector<std::string>(begin, end), wanted_count_++);
            continue;
        }
        end = begin + 1;
        collect_word(*begin, plan.kind);
    }
}

void Highlighter::collect_word(const std::string& word, PlanKind kind) {
    const std::uint32_t number = wanted_count_++;
    if (kind == PlanKind::Prefix) {
        prefixes_.emplace_back(word, number);
        return;
    }
    // As the compiler has it: a form that is its own stem finds its inflections even when quoted.
    if (kind == PlanKind::Exact) forms_.emplace_back(word, number);
    for (corpus::Stemmer& stemmer : stemmers_) {
        std::string stem(stemmer.stem(word));
        if (kind != PlanKind::Exact || stem == word) stems_.emplace_back(std::move(stem), number);
    }
}

std::uint32_t Highlighter::wanted_by(corpus::WordId word) {
    if (wanted_of_word_.size() < vocabulary_.size()) wanted_of_word_.resize(vocabulary_.size(), kUnknown);
    std::uint32_t& wanted = wanted_of_word_[word];
    if (wanted != kUnknown) return wanted;
    wanted = kNothing;
    const std::string_view text = vocabulary_.word(word);
    for (const auto& [form, number] : forms_) wanted = form == text ? number : wanted;
    for (const auto& [prefix, number] : prefixes_) wanted = text.starts_with(prefix) ? number : wanted;
    for (corpus::Stemmer& stemmer : stemmers_) {
        if (stems_.empty()) break;
        const std::string_view stem = stemmer.stem(text);
        for (const auto& [known, number] : stems_) wanted = known == stem ? number : wanted;
    }
    return wanted;
}

void Highlighter::find_words(std::string_view text) {
    analyser_.analyse(text, tokens_);
    for (const corpus::Token& token : tokens_) {
        if (const std::uint32_t wanted = wanted_by(token.word); wanted != kNothing)
            found_.push_back({token.start, token.end, wanted});
    }
    if (!runs_.empty()) find_runs();
}

void Highlighter::find_runs() {
    const auto is_word = [&](const corpus::Token& token, const std::string& word) {
        return vocabulary_.word(token.word) == word;
    };
    for (const auto& run : runs_) {
        const auto length = static_cast<std::ptrdiff_t>(run.first.size());
        for (auto at = tokens_.begin(); at != tokens_.end(); ++at) {
            at = std::search(at, tokens_.end(), run.first.begin(), run.first.end(), is_word);
            if (at == tokens_.end()) break;
            found_.push_back({at->start, (at + length - 1)->end, run.second});
        }
    }
}

void Highlighter::find_tags(const corpus::StoredArticle& stored, corpus::TextField field) {
    for (const auto& [choice, wanted] : tags_) {
        for (const corpus::Tag& tag : stored.tags) {
            if (tag.id.facet != choice.facet || tag.id.id != choice.id) continue;
            for (const corpus::Evidence& evidence : tag.evidence) {
                if (evidence.field == field) found_.push_back({evidence.start, evidence.end, wanted});
            }
        }
    }
}

void Highlighter::locate(const corpus::StoredArticle& stored, corpus::TextField field) {
    found_.clear();
    if (wanted_count_ == 0) return;
    find_words(corpus::text_of(stored.article, field));
    find_tags(stored, field);
    std::sort(found_.begin(), found_.end(), [](const Found& left, const Found& right) {
        return left.start != right.start ? left.start < right.start : left.end > right.end;
    });
}

Snippet Highlighter::snippet(const corpus::StoredArticle& stored, std::size_t snippet_bytes) {
    const std::string_view body = stored.article.body;
    locate(stored, corpus::TextField::Body);
    // A window over what was found: the most distinct wants, then the most hits, then the earliest.
    std::vector<std::uint32_t> inside(wanted_count_, 0);
    std::size_t distinct = 0;
    std::size_t best_score = 0;
    std::size_t best_at = 0;
    for (std::size_t first = 0, last = 0; first < found_.size(); ++first) {
        for (; last < found_.size() && found_[last].end <= found_[first].start + snippet_bytes * 3 / 4; ++last) {
            if (inside[found_[last].wanted]++ == 0) ++distinct;
        }
        const std::size_t score = distinct * 100 + std::min<std::size_t>(last > first ? last - first : 0, 99);
        if (score > best_score) {
            best_score = score;
            best_at = found_[first].start;
        }
        if (last <= first) {
            last = first + 1;
        } else if (--inside[found_[first].wanted] == 0) {
            --distinct;
        }
    }
    const std::size_t start = start_of_stretch(body, std::min(best_at, body.size()), snippet_bytes / 4);
    return cut_out(body, start, end_of_stretch(body, start, snippet_bytes), found_);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Highlighter::find(const corpus::StoredArticle& stored,
                                                                       corpus::TextField field) {
    locate(stored, field);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
    for (const Found& piece : found_) {
        if (!ranges.empty() && piece.start <= ranges.back().second) {
            ranges.back().second = std::max(ranges.back().second, piece.end);
        } else {
            ranges.emplace_back(piece.start, piece.end);
        }
    }
    return ranges;
}

}  // namespace chancery::query
