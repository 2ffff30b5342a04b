#include "indexer/progress_line.hpp"

#include <cstdlib>
#include <cstring>
#include <ostream>

#include <unistd.h>

#include <fmt/format.h>

#include "corpus/support/terminal_text.hpp"

namespace chancery::indexer {

namespace {

constexpr std::chrono::milliseconds kInterval{200};
constexpr std::size_t kMostName = 40;

}  // namespace

void ProgressLine::open(const std::string& source, std::string_view format) {
    source_ = to_terminal_text(source.size() > kMostName ? "..." + source.substr(source.size() - kMostName) : source);
    source_ += fmt::format(" ({})", format);
}

void ProgressLine::update(std::uint64_t input_bytes) {
    if (!shown_) return;
    const auto now = Clock::now();
    if (now - last_ < kInterval) return;
    last_ = now;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    err_ << fmt::format("\r\x1b[K{}: {} articles, {:.1f} MB read, {:.0f} articles/s", source_, articles_,
                        static_cast<double>(input_bytes) / 1e6, static_cast<double>(articles_) / seconds)
         << std::flush;
    visible_ = true;
}

void ProgressLine::clear() {
    if (!visible_) return;
    err_ << "\r\x1b[K" << std::flush;
    visible_ = false;
}

bool can_show_progress() {
    const char* const terminal = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): nothing sets the environment
    return ::isatty(STDERR_FILENO) == 1 && terminal != nullptr && std::strcmp(terminal, "dumb") != 0;
}

}  // namespace chancery::indexer
