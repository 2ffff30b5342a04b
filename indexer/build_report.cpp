#include "indexer/build_report.hpp"

#include <array>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace chancery::indexer {

namespace {

constexpr std::array kFieldNames{"title", "body", "date", "url", "source", "author", "language", "section"};

double percent(std::uint64_t part, std::uint64_t all) {
    return all == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

/// The largest share below 100 shows as 99 %: "100 %" means all.
int whole_percent(double share) { return static_cast<int>(share); }

/// A date that the record gives, and nobody believes, is another loss than none at all.
std::string date_origin(const corpus::Article& article) {
    if (!article.published && !article.published_text.empty()) return "implausible";
    return std::string(to_string(article.published_from));
}

}  // namespace

void BuildReport::add(const corpus::Article& article) {
    ++articles_;
    text_bytes_ += article.title.size() + article.body.size();
    const std::array<bool, kFieldNames.size()> present{
        !article.title.empty(),  !article.body.empty(),   article.published.has_value(), !article.url.empty(),
        !article.source.empty(), !article.author.empty(), !article.language.empty(),     !article.section.empty()};
    for (std::size_t i = 0; i < kFieldNames.size(); ++i) filled_[kFieldNames[i]] += present[i] ? 1U : 0U;
    ++date_origins_[date_origin(article)];
}

void BuildReport::add(const corpus::Rejection& rejection) {
    ++reasons_[to_string(rejection.reason)];
    if (!keeps_article(rejection.reason)) ++rejected_;
}

void BuildReport::merge(const BuildReport& other) {
    sources_.merge(other.sources_);
    articles_ += other.articles_;
    rejected_ += other.rejected_;
    text_bytes_ += other.text_bytes_;
    for (const auto& [name, count] : other.filled_) filled_[name] += count;
    for (const auto& [name, count] : other.date_origins_) date_origins_[name] += count;
    for (const auto& [name, count] : other.reasons_) reasons_[name] += count;
}

double BuildReport::fill(const std::string& field) const {
    const auto found = filled_.find(field);
    return percent(found == filled_.end() ? 0 : found->second, articles_);
}

std::vector<std::string> BuildReport::field_names() { return {kFieldNames.begin(), kFieldNames.end()}; }

void BuildReport::print(std::ostream& out) const {
    sources_.print(out);
    out << fmt::format("read {} articles: {} indexed, {} updated, {} unchanged, {} records rejected\n", articles_,
                       written_.added, written_.updated, written_.unchanged, rejected_);
    if (written_.stories.stories > 0)
        out << fmt::format("copies: {} exact, {} near; the index holds {} stories\n", written_.stories.exact_copies,
                           written_.stories.near_copies, written_.stories.stories);
    if (pruned_ > 0) out << fmt::format("removed {} articles whose record is gone\n", pruned_);
    for (const auto& [reason, count] : reasons_) out << fmt::format("  {}: {}\n", reason, count);
    if (articles_ > 0) {
        out << "fields:";
        for (const char* const name : kFieldNames) out << fmt::format(" {} {} %", name, whole_percent(fill(name)));
        out << "\ndates from:";
        for (const auto& [origin, count] : date_origins_) out << fmt::format(" {} {}", origin, count);
        out << '\n';
    }
    const double safe = seconds_ > 0 ? seconds_ : 1e-9;
    out << fmt::format("{:.1f} s, {:.0f} articles/s, {:.1f} MB/s of text\n", seconds_,
                       static_cast<double>(articles_) / safe, static_cast<double>(text_bytes_) / 1e6 / safe);
}

std::string BuildReport::to_json() const {
    nlohmann::ordered_json json;
    json["read"] = articles_;
    json["indexed"] = written_.added;
    json["updated"] = written_.updated;
    json["unchanged"] = written_.unchanged;
    json["pruned"] = pruned_;
    json["duplicates"] = {{"exact", written_.stories.exact_copies}, {"near", written_.stories.near_copies}};
    json["stories"] = written_.stories.stories;
    json["rejected"] = rejected_;
    json["reasons"] = reasons_;
    for (const char* const name : kFieldNames) json["fill"][name] = fill(name);
    for (const SourceShapes::Shape& shape : sources_.shapes()) {
        json["sources"].push_back(
            {{"format", shape.format}, {"fields", shape.fields}, {"first", shape.first}, {"sources", shape.sources}});
    }
    json["published_from"] = date_origins_;
    json["text_bytes"] = text_bytes_;
    json["seconds"] = seconds_;
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace chancery::indexer
