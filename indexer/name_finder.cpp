#include "indexer/name_finder.hpp"

#include <algorithm>
#include <iterator>

#include "corpus/text/folding.hpp"
#include "indexer/name_words.hpp"

namespace chancery::indexer {

namespace {

using corpus::Shape;

constexpr std::uint32_t kMostWords = 8;  // of a name: longer runs are headlines and lists
constexpr std::size_t kMostDigits = 4;   // of the number after a name
constexpr std::size_t kMostLinked = 3;   // names in "Centers for Disease Control and Prevention"

}  // namespace

NameFinder::NameFinder(const corpus::Matcher& matcher, WordCases& cases)
    : matcher_(matcher), cases_(cases), words_(matcher.trie()) {
    for (const std::string& name : matcher.taxonomy().given_names) given_names_.insert(corpus::folded(name));
}

std::vector<FoundName> NameFinder::find(const corpus::Article& article) {
    analyser_.analyse("", article.body, "");
    matcher_.match(analyser_.analysed(), analyser_.vocabulary(), words_, match_);
    mark_known();
    note_cases();
    for (std::uint32_t i = 0; i < body().sentences.size(); ++i) {
        const auto [first, last] = body().sentence_range(i);
        collect(first, last);
    }
    return found_.take();
}

bool NameFinder::is_given_name(std::uint32_t token) const {
    return given_names_.contains(std::string(text_.word(token)));
}

void NameFinder::mark_known() {
    known_.assign(body().tokens.size(), false);
    for (const corpus::Mention& mention : match_.mentions) {
        if (mention.field == corpus::TextField::Body)
            std::fill(known_.begin() + mention.first, known_.begin() + mention.last, true);
    }
}

void NameFinder::note_cases() {
    inner_capitals_.clear();
    small_words_.clear();
    for (std::uint32_t sentence = 0; sentence < body().sentences.size(); ++sentence) {
        const auto [first, last] = body().sentence_range(sentence);
        if (text_.is_headline(first, last)) continue;
        for (std::uint32_t i = first; i < last; ++i) note_case(i);
    }
}

void NameFinder::note_case(std::uint32_t token) {
    if (body().tokens[token].shape == Shape::Lower) {
        cases_.note(text_.word(token), false);
        small_words_.insert(body().tokens[token].word);
    } else if (text_.is_capital(token) && !text_.is_opening(token)) {
        cases_.note(text_.word(token), true);
        inner_capitals_.insert(body().tokens[token].word);
    }
}

/// "Moody's Investors", "Standard and Poor": the word before `next` begins a name though it begins a sentence.
bool NameFinder::is_linked(std::uint32_t next) const {
    if (next + 1 >= body().tokens.size()) return false;
    return text_.has_possessive(next) || (text_.word(next) == "and" && text_.is_capital(next + 1));
}

/// True for a word that has its capital from its place only, as far as the article tells.
bool NameFinder::only_opens(const WordRun& run) const {
    const corpus::Token& token = body().tokens[run.first];
    if (token.shape != Shape::Capitalised || !text_.is_opening(run.first)) return false;
    if (is_given_name(run.first) || inner_capitals_.contains(token.word)) return false;
    const bool is_alone = run.last - run.first == 1 && !is_linked(run.last);
    return is_alone || small_words_.contains(token.word);
}

bool NameFinder::is_office(std::uint32_t token) const {
    if (text_.word(token) != "general") return is_title(text_.word(token));
    return text_.is_joined(token) && (is_title(text_.word(token - 1)) || text_.word(token - 1) == "attorney");
}

/// Where the name begins after an office: "Chairman of" is left off, of "Secretary of State" the state too.
std::uint32_t NameFinder::after_office(std::uint32_t token, const WordRun& run) const {
    std::uint32_t next = token + 1;
    while (next < run.last && !text_.is_capital(next)) ++next;
    if (next > token + 1 && text_.word(token) == "secretary") ++next;
    return std::min(next, run.last);
}

bool NameFinder::is_known(const WordRun& run) const {
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        if (text_.is_capital(i) && !known_[i]) return false;
    }
    return true;
}

void NameFinder::collect(std::uint32_t first, std::uint32_t last) {
    if (text_.is_headline(first, last)) return;
    runs_.clear();
    for (std::uint32_t i = first; i < last;) {
        if (!text_.is_capital(i)) {
            ++i;
            continue;
        }
        const WordRun written{i, text_.end_of_run(i, last)};
        i = written.last;
        if (text_.is_shouted(written) || text_.is_speaker(written)) continue;
        const WordRun run = without_offices(written);
        if (is_known(run)) continue;
        add_run(run, last);
        runs_.push_back(run);
    }
    add_chains();
}

/// Takes off what is no part of a name: the word that begins a sentence, articles, offices.
WordRun NameFinder::without_offices(WordRun run) const {
    if (only_opens(run)) ++run.first;
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        if (is_office(i)) run.first = after_office(i, run);
    }
    return trimmed(run);
}

WordRun NameFinder::trimmed(WordRun run) const {
    const auto drops = [&](std::uint32_t i) { return !text_.is_capital(i) || is_never_a_name(text_.word(i)); };
    while (run.first < run.last && drops(run.first)) ++run.first;
    while (run.first < run.last && drops(run.last - 1)) --run.last;
    return run;
}

/// Takes known words off the edges. "Bank of Japan" keeps its end, "Toyota Japan" does not.
WordRun NameFinder::without_known(WordRun run) const {
    while (run.first < run.last && known_[run.first]) ++run.first;
    std::uint32_t end = run.last;
    while (end > run.first && known_[end - 1]) --end;
    if (end > run.first && text_.is_capital(end - 1)) run.last = end;
    return trimmed(run);
}

void NameFinder::add_run(const WordRun& run, std::uint32_t limit) {
    const WordRun core = without_known(run);
    add(core, {});
    if (core.first != run.first || core.last != run.last) add(run, {core});
    const bool has_number = run.last < limit && body().tokens[run.last].shape == Shape::Number &&
                            text_.is_joined(run.last) && text_.word(run.last).size() <= kMostDigits;
    if (has_number) add({run.first, run.last + 1}, {core});
}

/// True when only one link and "the", or a possessive s, stand between two names.
bool NameFinder::are_linked(const WordRun& left, const WordRun& right) const {
    if (left.last == right.first) return text_.has_possessive(right.first) || text_.has_ampersand(right.first);
    const bool has_article = right.first - left.last == 2 && text_.word(left.last + 1) == "the";
    if (!links_names(text_.word(left.last)) || !(has_article || right.first - left.last == 1)) return false;
    for (std::uint32_t i = left.last; i <= right.first; ++i) {
        if (body().tokens[i].gap != corpus::gap::kSpace) return false;
    }
    return true;
}

void NameFinder::add_chains() {
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        std::vector<WordRun> cores{without_known(runs_[i])};
        for (std::size_t j = i + 1; j < runs_.size() && j - i < kMostLinked; ++j) {
            if (!are_linked(runs_[j - 1], runs_[j])) break;
            cores.push_back(without_known(runs_[j]));
            add({runs_[i].first, runs_[j].last}, cores);
        }
    }
}

void NameFinder::add(const WordRun& run, const std::vector<WordRun>& cores) {
    if (run.first >= run.last || run.last - run.first > kMostWords) return;
    if (run.last - run.first == 1 && is_nothing_alone(run.first)) return;
    const std::string key = text_.key_of(run);
    FoundName* const name = found_.add(key);
    if (name == nullptr) {
        if (cores.empty()) found_.set_name(key);
        return;
    }
    name->text = text_.text_of(run);
    name->context = text_.context_of(run);
    for (const WordRun& core : cores) name->cores.push_back(text_.key_of(core));
}

bool NameFinder::is_nothing_alone(std::uint32_t token) const {
    const bool is_short = text_.word(token).size() < (body().tokens[token].shape == Shape::AllCaps ? 3U : 2U);
    return is_short || is_given_name(token) || names_nothing_alone(text_.word(token));
}

}  // namespace chancery::indexer
