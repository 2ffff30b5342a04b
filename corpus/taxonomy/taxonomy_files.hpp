#pragma once

#include <deque>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::corpus {

/// One file of a taxonomy: what it is called decides how it is read (docs/taxonomy.md).
struct TaxonomyFile {
    std::string name;
    std::string_view content;
};

/// The files that the program carries inside.
[[nodiscard]] std::span<const TaxonomyFile> embedded_taxonomy_files();

/// The taxonomy files of a directory, read: generated tables first, else in the order of their names.
class TaxonomyFolder {
public:
    /// Errors:  throws chancery::Error (Io) when the directory or a file cannot be read.
    explicit TaxonomyFolder(const std::filesystem::path& directory);
    TaxonomyFolder(const TaxonomyFolder&) = delete;
    TaxonomyFolder& operator=(const TaxonomyFolder&) = delete;

    /// Shape:  they point into this object.
    [[nodiscard]] std::span<const TaxonomyFile> files() const { return files_; }

    /// The files of `built_in`, each with the name of one of ours replaced by ours, then the others of ours.
    [[nodiscard]] std::vector<TaxonomyFile> over(std::span<const TaxonomyFile> built_in) const;

private:
    std::deque<std::string> contents_;
    std::vector<TaxonomyFile> files_;
};

}  // namespace chancery::corpus
