#pragma once

#include <memory>

#include "corpus/reader/reader.hpp"

namespace chancery::corpus {

/// Reads JSON that is not one object a line: lists, objects laid out over several lines, answers of services.
///
/// Shape:   what JsonSplitter says; a list of any size is read in the memory of one record. An object with neither
///          title nor body is looked through once more for a list of objects under whatever name.
[[nodiscard]] std::unique_ptr<Reader> make_json_document_reader(const ReaderOptions& options);

}  // namespace chancery::corpus
