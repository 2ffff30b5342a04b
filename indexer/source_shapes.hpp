#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::indexer {

/// In which formats the sources of a run were, and which of their fields were taken for what: sources that are alike
/// are told once.
class SourceShapes {
public:
    /// `fields` is what the reader says of its fields; see Reader::field_use().
    void add(const std::string& source, std::string_view format, const std::string& fields);

    void merge(const SourceShapes& other);

    /// Sources of one format whose fields were understood alike.
    struct Shape {
        std::string format;
        std::string fields;
        std::string first;  ///< the first source of them
        std::uint64_t sources = 0;
    };

    /// In the order of their first sources, at most kMost; the sources of further ones are counted in others().
    [[nodiscard]] const std::vector<Shape>& shapes() const noexcept { return shapes_; }
    [[nodiscard]] std::uint64_t others() const noexcept { return others_; }

    /// A line for each: "dump.csv and 3 more read as csv: title=headline body=text; not used: image".
    void print(std::ostream& out) const;

    static constexpr std::size_t kMost = 20;

private:
    void add(const Shape& shape);

    std::vector<Shape> shapes_;
    std::uint64_t others_ = 0;
};

}  // namespace chancery::indexer
