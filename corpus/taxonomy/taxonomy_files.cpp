#include "corpus/taxonomy/taxonomy_files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(ErrorCode::Io, fmt::format("{}: cannot be read", path.string()));
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> taxonomy_paths(const std::filesystem::path& directory) {
    std::error_code failed;
    std::vector<std::filesystem::path> paths;
    for (const auto& item : std::filesystem::directory_iterator(directory, failed)) {
        const std::string extension = item.path().extension().string();
        if (extension == ".toml" || extension == ".tsv" || extension == ".txt") paths.push_back(item.path());
    }
    if (failed)
        throw Error(ErrorCode::Io, fmt::format("{}: {}", directory.string(), failed.message()),
                    "give --taxonomy a directory");
    // Generated tables first: a form written by hand takes the place of the generated one, never the other way round.
    std::sort(paths.begin(), paths.end(), [](const std::filesystem::path& a, const std::filesystem::path& b) {
        return std::pair(a.extension() != ".tsv", a) < std::pair(b.extension() != ".tsv", b);
    });
    return paths;
}

}  // namespace

TaxonomyFolder::TaxonomyFolder(const std::filesystem::path& directory) {
    for (const std::filesystem::path& path : taxonomy_paths(directory)) {
        contents_.push_back(read_file(path));
        files_.push_back({path.string(), contents_.back()});
    }
}

std::vector<TaxonomyFile> TaxonomyFolder::over(std::span<const TaxonomyFile> built_in) const {
    std::vector<TaxonomyFile> all(built_in.begin(), built_in.end());
    for (const TaxonomyFile& file : files_) {
        const std::string name = std::filesystem::path(file.name).filename().string();
        const auto ours = std::find_if(all.begin(), all.end(), [&](const TaxonomyFile& it) { return it.name == name; });
        if (ours == all.end()) {
            all.push_back(file);
        } else {
            *ours = file;
        }
    }
    return all;
}

}  // namespace chancery::corpus
