#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"

namespace chancery::corpus {

/// Refuses an XML document of a format that is none of ours, with the name of its root: its tags are no text.
[[nodiscard]] std::unique_ptr<Reader> make_foreign_xml_reader(const ReaderOptions& options);

}  // namespace chancery::corpus
