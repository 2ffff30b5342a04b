#include <array>
#include <limits>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/article/publication_date.hpp"
#include "corpus/schema/facet_columns.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/schema/index_directory.hpp"
#include "corpus/schema/xapian_errors.hpp"
#include "corpus/support/options.hpp"
#include "indexer/commands/commands.hpp"

namespace chancery::indexer {

namespace po = boost::program_options;

namespace {

using Json = nlohmann::ordered_json;

/// Counts over all columns: articles with a date, first and last day, distinct values and tags of each facet.
Json describe_columns(const corpus::OpenIndex& open) {
    const auto columns = corpus::FacetColumns::load(open.database, open.path);
    std::int32_t first = std::numeric_limits<std::int32_t>::max();
    std::int32_t last = std::numeric_limits<std::int32_t>::min();
    std::uint64_t dated = 0;
    std::uint64_t copies = 0;
    std::array<std::uint64_t, corpus::kFacetCount> tags{};
    std::array<std::uint64_t, corpus::kFacetCount> values{};
    for (Xapian::docid docid = 1; docid <= columns.last_docid(); ++docid) {
        for (const std::uint32_t code : columns.codes(docid))
            ++tags[static_cast<std::size_t>(open.dictionary.value(code / 2).facet)];
        copies += columns.lead(docid) == docid ? 0U : 1U;
        const std::int32_t day = columns.day(docid);
        if (day == corpus::FacetColumns::kNoDay) continue;
        ++dated;
        first = std::min(first, day);
        last = std::max(last, day);
    }
    for (std::uint32_t i = 0; i < open.dictionary.size(); ++i)
        ++values[static_cast<std::size_t>(open.dictionary.value(i).facet)];
    Json json;
    json["stories"] = open.database.get_doccount() - copies;
    json["dated"] = dated;
    json["first_day"] = dated == 0 ? Json(nullptr) : Json(corpus::to_iso8601(corpus::from_day_number(first)));
    json["last_day"] = dated == 0 ? Json(nullptr) : Json(corpus::to_iso8601(corpus::from_day_number(last)));
    for (const corpus::Facet facet : corpus::all_facets()) {
        const auto i = static_cast<std::size_t>(facet);
        json["facets"][std::string(to_string(facet))] = {{"values", values[i]}, {"tags", tags[i]}};
    }
    return json;
}

std::uintmax_t bytes_of(const std::filesystem::path& directory) {
    std::uintmax_t bytes = 0;
    for (const auto& item : std::filesystem::directory_iterator(directory))
        bytes += item.is_regular_file() ? item.file_size() : 0;
    return bytes;
}

Json describe(const corpus::OpenIndex& open) {
    Json json;
    json["index"] = open.path.string();
    json["articles"] = open.database.get_doccount();
    json.update(describe_columns(open));
    json["languages_stemmed"] = open.metadata.languages;
    json["bytes"] = bytes_of(open.path);
    json["schema"] = open.metadata.schema_version;
    json["taxonomy"] = open.metadata.taxonomy_hash;
    json["uuid"] = open.database.get_uuid();
    json["revision"] = open.database.get_revision();
    return json;
}

void print(const Json& json, std::ostream& out) {
    for (const auto& [key, value] : json.items()) {
        if (key == "facets") continue;
        out << fmt::format("{:<18} {}\n", key, value.is_string() ? value.get<std::string>() : value.dump());
    }
    for (const auto& [name, counts] : json["facets"].items()) {
        if (counts["values"] != 0)
            out << fmt::format("{:<18} {} values, {} tags\n", name, counts["values"].dump(), counts["tags"].dump());
    }
}

}  // namespace

ExitStatus run_stats(std::span<const std::string> arguments, Streams streams) {
    std::string index = corpus::default_index_path();
    std::string format = "text";
    OptionSet options("chancery-index stats", "chancery-index stats [OPTIONS]", "What an index holds.");
    options.group("Options").add_options()("index,i", po::value(&index)->value_name("DIR")->default_value(index),
                                           "the index directory")(
        "format", po::value(&format)->value_name("NAME")->default_value(format), "text or json");
    if (!options.parse(arguments, streams.out)) return ExitStatus::Success;
    if (format != "text" && format != "json")
        throw Error(ErrorCode::BadUsage, fmt::format("--format {}: it must be text or json", format));
    const corpus::OpenIndex open = corpus::open_index(index);
    const Json json = corpus::with_xapian_errors(open.path, [&] { return describe(open); });
    if (format == "json") {
        streams.out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    } else {
        print(json, streams.out);
    }
    return ExitStatus::Success;
}

}  // namespace chancery::indexer
