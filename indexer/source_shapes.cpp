#include "indexer/source_shapes.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "corpus/support/terminal_text.hpp"

namespace chancery::indexer {

void SourceShapes::add(const std::string& source, std::string_view format, const std::string& fields) {
    add({std::string(format), fields, source, 1});
}

void SourceShapes::merge(const SourceShapes& other) {
    for (const Shape& shape : other.shapes_) add(shape);
    others_ += other.others_;
}

void SourceShapes::add(const Shape& shape) {
    const auto found = std::find_if(shapes_.begin(), shapes_.end(), [&](const Shape& known) {
        return known.format == shape.format && known.fields == shape.fields;
    });
    if (found != shapes_.end()) {
        found->sources += shape.sources;
    } else if (shapes_.size() < kMost) {
        shapes_.push_back(shape);
    } else {
        others_ += shape.sources;
    }
}

void SourceShapes::print(std::ostream& out) const {
    for (const Shape& shape : shapes_) {
        const std::string more = shape.sources > 1 ? fmt::format(" and {} more", shape.sources - 1) : "";
        const std::string fields = shape.fields.empty() ? "" : ": " + shape.fields;
        out << to_terminal_text(fmt::format("{}{} read as {}{}", shape.first, more, shape.format, fields)) << '\n';
    }
    if (others_ > 0) out << fmt::format("{} more sources read in other ways\n", others_);
}

}  // namespace chancery::indexer
