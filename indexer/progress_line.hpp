#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

namespace chancery::indexer {

/// One line on a terminal that says how far a run is, at most five times a second. Silent when not shown.
class ProgressLine {
public:
    ProgressLine(std::ostream& err, bool shown) : err_(err), shown_(shown), start_(Clock::now()), last_(start_) {}

    void open(const std::string& source, std::string_view format);
    void count_article() { ++articles_; }
    /// `input_bytes` is what was taken of all inputs, compressed as they are.
    void update(std::uint64_t input_bytes);
    /// Wipes the line, before something else is printed.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    std::ostream& err_;
    bool shown_;
    bool visible_ = false;
    std::string source_;
    std::uint64_t articles_ = 0;
    Clock::time_point start_;
    Clock::time_point last_;
};

/// True when `stderr` is a terminal that can rewrite its line.
[[nodiscard]] bool can_show_progress();

}  // namespace chancery::indexer
