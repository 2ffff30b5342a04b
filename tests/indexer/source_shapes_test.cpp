#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/source_shapes.hpp"

using chancery::indexer::SourceShapes;

namespace {

std::string printed(const SourceShapes& shapes) {
    std::ostringstream out;
    shapes.print(out);
    return out.str();
}

}  // namespace

TEST_CASE("Sources that are alike are told once", "[indexer][sources]") {
    SourceShapes shapes;
    shapes.add("a.txt", "text", "");
    shapes.add("a.csv", "csv", "title=kop");
    shapes.add("b.txt", "text", "");
    SourceShapes more;
    more.add("c.txt", "text", "");
    more.add("b.csv", "csv", "title=head\033line");
    shapes.merge(more);
    CHECK(printed(shapes) ==
          "a.txt and 2 more read as text\na.csv read as csv: title=kop\nb.csv read as csv: title=head line\n");
}

TEST_CASE("No more than twenty shapes are kept", "[indexer][sources]") {
    SourceShapes shapes;
    for (int i = 0; i < 10'000; ++i) shapes.add("s", "jsonl", std::to_string(i));
    CHECK(shapes.shapes().size() == SourceShapes::kMost);
    CHECK(printed(shapes).ends_with("9980 more sources read in other ways\n"));
}
