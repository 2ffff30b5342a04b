#include "corpus/schema/index_metadata.hpp"

#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "corpus/schema/field.hpp"
#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

constexpr const char* kSchemaKey = "chancery.schema";
constexpr const char* kTaxonomyKey = "chancery.taxonomy";
constexpr const char* kLanguagesKey = "chancery.languages";
constexpr const char* kStoriesKey = "chancery.stories";
constexpr std::string_view kSettled = "settled";

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return words;
}

}  // namespace

IndexMetadata load_metadata(const Xapian::Database& database, const std::filesystem::path& index) {
    const std::string version = database.get_metadata(kSchemaKey);
    if (version.empty()) {
        throw Error(ErrorCode::IndexForeign,
                    fmt::format("{}: a Xapian database, but not an index of Chancery", index.string()),
                    "give --index a directory that `chancery-index build` made, or a new one");
    }
    IndexMetadata metadata;
    const char* const end = version.data() + version.size();
    const auto [stop, failed] = std::from_chars(version.data(), end, metadata.schema_version);
    if (failed != std::errc() || stop != end || metadata.schema_version != kSchemaVersion) {
        throw Error(
            ErrorCode::SchemaMismatch,
            fmt::format("{}: the index has schema {}, this program reads {}", index.string(), version, kSchemaVersion),
            "build it again with this version, into a new directory");
    }
    metadata.taxonomy_hash = database.get_metadata(kTaxonomyKey);
    metadata.languages = split_words(database.get_metadata(kLanguagesKey));
    metadata.stories_settled = database.get_metadata(kStoriesKey) == kSettled;
    return metadata;
}

void save_metadata(Xapian::WritableDatabase& database, const IndexMetadata& metadata) {
    database.set_metadata(kSchemaKey, std::to_string(metadata.schema_version));
    database.set_metadata(kTaxonomyKey, metadata.taxonomy_hash);
    database.set_metadata(kLanguagesKey, fmt::format("{}", fmt::join(metadata.languages, " ")));
    database.set_metadata(kStoriesKey, std::string(metadata.stories_settled ? kSettled : "behind"));
}

}  // namespace chancery::corpus
