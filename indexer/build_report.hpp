#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/article/rejection.hpp"
#include "indexer/database_writer.hpp"
#include "indexer/source_shapes.hpp"

namespace chancery::indexer {

/// What a run read, wrote and refused: printed at its end, or written as JSON.
class BuildReport {
public:
    /// Counts an article as it will be written.
    void add(const corpus::Article& article);
    /// Counts a refused record, or a warning about one that was kept.
    void add(const corpus::Rejection& rejection);

    /// Counts a source that was read; `fields` is what its reader says of its fields.
    void add_source(const std::string& source, std::string_view format, const std::string& fields) {
        sources_.add(source, format, fields);
    }

    /// Adds the articles and records that `other` counted.
    void merge(const BuildReport& other);

    void set_written(const WriteCounts& counts) { written_ = counts; }
    void set_pruned(std::uint64_t count) { pruned_ = count; }
    void set_seconds(double seconds) { seconds_ = seconds; }

    [[nodiscard]] std::uint64_t articles() const noexcept { return articles_; }
    [[nodiscard]] std::uint64_t rejected() const noexcept { return rejected_; }

    /// The share of articles that have `field`, 0 to 100; none for an unknown field name.
    [[nodiscard]] double fill(const std::string& field) const;
    /// The fields whose fill is counted.
    [[nodiscard]] static std::vector<std::string> field_names();

    /// A few lines for a person.
    void print(std::ostream& out) const;
    /// One JSON object.
    [[nodiscard]] std::string to_json() const;

private:
    SourceShapes sources_;
    std::uint64_t articles_ = 0;
    std::uint64_t rejected_ = 0;
    std::uint64_t text_bytes_ = 0;
    std::uint64_t pruned_ = 0;
    double seconds_ = 0;
    WriteCounts written_;
    std::map<std::string, std::uint64_t> filled_;
    std::map<std::string, std::uint64_t> date_origins_;
    std::map<std::string, std::uint64_t> reasons_;
};

}  // namespace chancery::indexer
