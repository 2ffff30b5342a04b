#include "indexer/rejection_log.hpp"

#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/support/error.hpp"
#include "corpus/support/terminal_text.hpp"

namespace chancery::indexer {

namespace {

constexpr std::uint64_t kMostLines = 10;  // of one kind, on the terminal

}  // namespace

RejectionLog::RejectionLog(std::ostream& err, const std::string& file) : err_(err), name_(file) {
    if (file.empty()) return;
    file_.open(file, std::ios::binary | std::ios::trunc);
    if (!file_)
        throw Error(ErrorCode::Io, fmt::format("{}: cannot be written", file),
                    "give --rejects a file that you may write");
}

void RejectionLog::add(const corpus::Rejection& rejection) {
    if (++counts_[rejection.reason] <= kMostLines) {
        const std::string place = to_text(rejection.file, rejection.position);
        err_ << "chancery-index: "
             << to_terminal_text(fmt::format("{}: {}: {}", place, to_string(rejection.reason), rejection.detail))
             << '\n';
    }
    if (!file_.is_open()) return;
    nlohmann::ordered_json json;
    json["source"] = rejection.file;
    const bool has_lines = rejection.position.unit == corpus::SourcePosition::Unit::Line;
    json[has_lines ? "line" : "record"] = rejection.position.number;
    json["reason"] = to_string(rejection.reason);
    json["detail"] = rejection.detail;
    json["kept"] = keeps_article(rejection.reason);
    json["excerpt"] = rejection.excerpt;
    file_ << json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

void RejectionLog::finish() {
    for (const auto& [reason, count] : counts_) {
        if (count > kMostLines)
            err_ << fmt::format("chancery-index: {} more records: {}\n", count - kMostLines, to_string(reason));
    }
    if (file_.is_open() && !file_.flush())
        throw Error(ErrorCode::Io, fmt::format("{}: not all refused records could be written", name_),
                    "is there space left?");
}

}  // namespace chancery::indexer
