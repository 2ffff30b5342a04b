#include "corpus/reader/json_splitter.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/support/ascii.hpp"
#include "corpus/support/one_of.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kMostFrames = 5;
constexpr std::size_t kExcerptBytes = 200;
constexpr std::size_t kLongestKey = 64;

/// What services call their lists of articles, and the objects around them; without case, `_` and `-`.
constexpr std::array<std::string_view, 19> kListNames{
    "articles",  "results",  "docs",      "data",  "items", "hits", "news",  "stories", "entries", "records",
    "documents", "newsitem", "newsitems", "value", "posts", "item", "entry", "@graph",  "events"};
constexpr std::array<std::string_view, 13> kWrapperNames{"response", "articles",    "results", "hits", "data",
                                                         "result",   "feed",        "channel", "rss",  "news",
                                                         "payload",  "newsmessage", "itemset"};
/// Only a record has these: an object with one of them is no envelope, whatever lists it has.
constexpr std::array<std::string_view, 9> kBodyNames{"body",     "text",      "maintext", "content", "articlebody",
                                                     "headline", "headlines", "bodies",   "fulltext"};

bool is_blank(char c) { return is_space(c) || c == ',' || c == '\x1E'; }

std::string normalised(std::string_view key) {
    std::string out;
    for (const char c : key.substr(0, kLongestKey)) {
        if (c == '_' || c == '-' || c == '"') continue;
        out.push_back(to_lower(c));
    }
    return out;
}

/// The place behind all escapes that begin before `quote`: `quote` itself unless the last one covers it.
std::size_t go_past_escapes(std::string_view text, std::size_t quote) {
    std::size_t at = 0;
    while (at < quote) {
        const std::size_t escape = text.substr(0, quote).find('\\', at);
        if (escape == std::string_view::npos) return quote;
        at = escape + 2;
    }
    return at;
}

std::function<std::string_view()> once(std::string_view bytes) {
    return [bytes]() mutable { return std::exchange(bytes, {}); };
}

}  // namespace

JsonSplitter::JsonSplitter(std::function<std::string_view()> next_chunk, std::size_t max_record_bytes)
    : text_(std::move(next_chunk)), max_record_bytes_(max_record_bytes) {}

JsonSplitter::JsonSplitter(std::string_view bytes, std::size_t max_record_bytes, Lists lists)
    : text_(once(bytes)), max_record_bytes_(max_record_bytes), lists_(lists) {}

std::optional<JsonPiece> JsonSplitter::next() {
    while (!ended_) {
        text_.release(first_needed());
        if (auto piece = step()) return piece;
    }
    return std::nullopt;
}

/// One record, list or field further; a piece where that gives one.
std::optional<JsonPiece> JsonSplitter::step() {
    if (!skip_blanks()) {
        ended_ = true;
        if (frames_.empty()) return std::nullopt;
        excerpt_ = text_.view(first_needed(), at_).substr(0, kExcerptBytes);
        return JsonPiece{JsonPiece::Kind::CutOff, excerpt_};
    }
    const bool in_object = !frames_.empty() && !frames_.back().is_list;
    return in_object ? step_in_object() : step_between();
}

/// Between the items of a list, or between documents.
std::optional<JsonPiece> JsonSplitter::step_between() {
    const char c = text_[at_];
    if (c == ']' && !frames_.empty()) {
        frames_.pop_back();
        ++at_;
        return std::nullopt;
    }
    if (c == '{' || c == '[') return open(c);
    if (frames_.empty() || c == '}') return fail(Skipped::Broken, at_, std::nullopt);
    const Skipped skipped = skip_value(at_);  // a number or a string in a list: it is no record
    return skipped == Skipped::Whole ? std::nullopt : fail(skipped, at_, std::nullopt);
}

std::optional<JsonPiece> JsonSplitter::open(char bracket) {
    const bool in_named = std::any_of(frames_.begin(), frames_.end(), [](const Frame& f) { return f.is_named; });
    if (bracket == '{' && in_named) return take_record();
    if (frames_.size() >= kMostFrames) {
        const Place start = at_;
        const Skipped skipped = skip_value(start);
        return skipped == Skipped::Whole ? std::nullopt : fail(skipped, start, std::nullopt);
    }
    Frame frame;
    frame.is_list = bracket == '[';
    frame.start = at_++;
    frame.indent = indent_;
    frames_.push_back(frame);
    return std::nullopt;
}

std::optional<JsonPiece> JsonSplitter::take_record() {
    const Place start = at_;
    const auto indent = indent_;
    const Skipped skipped = skip_value(start);
    if (skipped != Skipped::Whole) return fail(skipped, start, indent);
    return to_record(start);
}

/// Before a key of an object that may be an envelope, or before its end.
std::optional<JsonPiece> JsonSplitter::step_in_object() {
    const Frame frame = frames_.back();
    const Place start = first_needed();
    const Place retry = retry_place(frame);
    if (text_[at_] == '}') return close_object();
    if (text_[at_] != '"') return fail(Skipped::Broken, retry, frame.indent);
    const Place key = at_;
    if (const Skipped skipped = skip_string(); skipped != Skipped::Whole) return fail(skipped, retry, frame.indent);
    const std::string name = normalised(text_.view(key, at_));
    if (!skip_blanks()) return std::nullopt;
    if (text_[at_] != ':') return fail(Skipped::Broken, retry, frame.indent);
    ++at_;
    if (!skip_blanks()) return std::nullopt;
    if (is_over_limit(start)) return fail(Skipped::TooLarge, retry, frame.indent);
    return take_value(name);
}

std::optional<JsonPiece> JsonSplitter::take_value(const std::string& key) {
    Frame& frame = frames_.back();
    const bool is_item = frames_.size() > 1 && frames_[frames_.size() - 2].is_list;
    frame.has_body = frame.has_body || is_one_of(key, kBodyNames) || (is_item && key == "title");
    const bool may_enter = !frame.has_body && frames_.size() < kMostFrames;
    if (text_[at_] == '[' && may_enter && holds_records(key)) {
        enter_list();
        return std::nullopt;
    }
    if (text_[at_] == '{' && may_enter && is_one_of(key, kWrapperNames)) return open('{');
    const Place retry = retry_place(frame);
    const auto indent = frame.indent;
    const Skipped skipped = skip_value(first_needed());
    return skipped == Skipped::Whole ? std::nullopt : fail(skipped, retry, indent);
}

/// Where to look for the next record when `frame` breaks here. What stands before in an envelope has left the window,
/// or not, as the bytes happened to arrive.
JsonSplitter::Place JsonSplitter::retry_place(const Frame& frame) const {
    return frame.is_envelope ? at_ : frame.start;
}

/// Whether the list at at_ has objects in it, and a name that says records.
bool JsonSplitter::holds_records(const std::string& key) {
    if (lists_ == Lists::Named && !is_one_of(key, kListNames)) return false;
    Place place = at_ + 1;
    while (text_.reaches(place) && is_blank(text_[place])) ++place;
    return text_.reaches(place) && text_[place] == '{';
}

void JsonSplitter::enter_list() {
    for (Frame& frame : frames_) frame.is_envelope = true;
    Frame list;
    list.is_list = true;
    list.is_named = true;
    list.start = at_++;
    frames_.push_back(list);
}

/// An object at the end of which no list of records was seen is a record, unless it is only a part of one.
std::optional<JsonPiece> JsonSplitter::close_object() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    ++at_;
    const bool is_part = !frames_.empty() && !frames_.back().is_list;
    if (frame.is_envelope || is_part) return std::nullopt;
    return to_record(frame.start);
}

/// The record [start, at_); one over the limit may have been whole in the window.
JsonPiece JsonSplitter::to_record(Place start) const {
    const std::string_view text = text_.view(start, at_);
    if (text.size() > max_record_bytes_) return {JsonPiece::Kind::TooLarge, text.substr(0, kExcerptBytes)};
    return {JsonPiece::Kind::Record, text};
}

bool JsonSplitter::skip_blanks() {
    indent_.reset();
    std::optional<Place> line;
    for (; text_.reaches(at_); ++at_) {
        if (!is_blank(text_[at_])) {
            if (line) indent_ = at_ - *line;
            return true;
        }
        if (text_[at_] == '\n' || at_ == 0) line = at_ == 0 ? 0 : at_ + 1;
        // A long run of blanks is nothing to keep.
        if ((at_ & 0xFFFU) == 0) text_.release(first_needed());
    }
    return false;
}

/// Looks for the quote once for each window and for the escapes before it one after the other: linear.
JsonSplitter::Skipped JsonSplitter::skip_string() {
    const Place start = at_++;
    while (text_.reaches(at_)) {
        const std::string_view rest = text_.view(at_, text_.end());
        const std::size_t quote = std::min(rest.find('"'), rest.size());
        const std::size_t after = go_past_escapes(rest, quote);
        at_ += after;
        if (after == quote && quote < rest.size()) {
            ++at_;
            return Skipped::Whole;
        }
        if (is_over_limit(start)) return Skipped::TooLarge;
    }
    return Skipped::CutOff;
}

/// Goes behind the value at at_; it and what stands before it from `start` must keep the limit.
JsonSplitter::Skipped JsonSplitter::skip_value(Place start) {
    const char c = text_[at_];
    if (c == '"') return skip_string();
    if (c == '{' || c == '[') return skip_brackets(start);
    constexpr std::string_view kEnds = ",]}\n";
    if (kEnds.find(c) != std::string_view::npos) return Skipped::Broken;
    for (; text_.reaches(at_); ++at_) {
        if (kEnds.find(text_[at_]) != std::string_view::npos) return Skipped::Whole;
        if (is_over_limit(start)) return Skipped::TooLarge;
    }
    return Skipped::CutOff;
}

JsonSplitter::Skipped JsonSplitter::skip_brackets(Place start) {
    std::size_t depth = 0;
    while (text_.reaches(at_)) {
        switch (text_[at_]) {
            case '"':
                if (const Skipped skipped = skip_string(); skipped != Skipped::Whole) return skipped;
                break;
            case '{':
            case '[': ++depth, ++at_; break;
            case '}':
            case ']':
                ++at_;
                if (--depth == 0) return Skipped::Whole;
                break;
            default: ++at_; break;
        }
        if (is_over_limit(start)) return Skipped::TooLarge;
    }
    return Skipped::CutOff;
}

/// Gives what began at `start` up and goes to the next record that can be told.
std::optional<JsonPiece> JsonSplitter::fail(Skipped why, Place start, std::optional<std::size_t> indent) {
    start = std::max(start, text_.begin());
    JsonPiece piece;
    piece.kind = why == Skipped::TooLarge ? JsonPiece::Kind::TooLarge
                 : why == Skipped::CutOff ? JsonPiece::Kind::CutOff
                                          : JsonPiece::Kind::Malformed;
    excerpt_ = text_.view(start, text_.end()).substr(0, kExcerptBytes);
    piece.text = excerpt_;
    while (!frames_.empty() && !frames_.back().is_list) frames_.pop_back();
    ended_ = --failures_left_ == 0 || !go_to_line_with_object(start + 1, indent);
    return piece;
}

/// Where the record began its line, the next one should do so as far in; else any line will do.
bool JsonSplitter::go_to_line_with_object(Place from, std::optional<std::size_t> indent) {
    for (at_ = from; text_.reaches(at_); ++at_) {
        if ((at_ & 0xFFFU) == 0) text_.release(at_);
        if (text_[at_] != '\n') continue;
        Place place = at_ + 1;
        while (text_.reaches(place) && is_blank(text_[place]) && text_[place] != '\n') ++place;
        if (!text_.reaches(place)) return false;
        const char c = text_[place];
        if (c != '{' && (c != '[' || !frames_.empty())) continue;
        if (indent && place - at_ - 1 != *indent) continue;
        return true;
    }
    return false;
}

/// What may still become a record must not leave the window.
JsonSplitter::Place JsonSplitter::first_needed() const {
    const auto open = std::find_if(frames_.begin(), frames_.end(),
                                   [](const Frame& frame) { return !frame.is_list && !frame.is_envelope; });
    return open == frames_.end() ? at_ : open->start;
}

}  // namespace chancery::corpus
