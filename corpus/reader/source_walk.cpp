#include "corpus/reader/source_walk.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

namespace fs = std::filesystem;

void append_files(const fs::path& directory, std::vector<std::string>& files);

bool is_hidden(const fs::path& path) { return path.filename().native().front() == '.'; }

void append_entry(const fs::directory_entry& entry, std::vector<std::string>& files) {
    if (is_hidden(entry.path()) || entry.is_symlink()) return;
    if (entry.is_directory())
        append_files(entry.path(), files);
    else if (entry.is_regular_file())
        files.push_back(entry.path().string());
}

void append_files(const fs::path& directory, std::vector<std::string>& files) {
    try {
        for (const fs::directory_entry& entry : fs::directory_iterator(directory)) append_entry(entry, files);
    } catch (const fs::filesystem_error& error) {
        throw Error(ErrorCode::Io, error.path1().string() + ": " + error.code().message(),
                    "Check the permissions of the directory.");
    }
}

void append_source(const std::string& source, std::vector<std::string>& files) {
    std::error_code error;
    const fs::file_status status = fs::status(source, error);
    if (status.type() == fs::file_type::not_found) {
        throw Error(ErrorCode::Io, source + ": no such file or directory", "Check the path; `-` reads standard input.");
    }
    if (error) throw Error(ErrorCode::Io, source + ": " + error.message());
    if (!fs::is_directory(status)) return files.push_back(source);
    const auto first = static_cast<std::ptrdiff_t>(files.size());
    append_files(source, files);
    std::sort(files.begin() + first, files.end());
}

}  // namespace

std::vector<std::string> walk_sources(std::span<const std::string> sources) {
    std::vector<std::string> files;
    for (const std::string& source : sources) {
        if (source == "-")
            files.push_back(source);
        else
            append_source(source, files);
    }
    return files;
}

}  // namespace chancery::corpus
