#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "corpus/taxonomy/taxonomy.hpp"

namespace chancery::corpus {

/// A TOML table of a taxonomy file with typed access. Every mistake is thrown as chancery::Error
/// (BadTaxonomy) with its place; a key that nobody asked for is a mistake too, with the nearest known one.
class TomlCursor {
public:
    TomlCursor(const toml::table& table, std::string file) : table_(table), file_(std::move(file)) {}

    [[nodiscard]] std::string text(std::string_view key, bool required = false);
    [[nodiscard]] double number(std::string_view key, double fallback);
    [[nodiscard]] bool flag(std::string_view key);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    [[nodiscard]] const toml::array* array(std::string_view key);
    [[nodiscard]] const toml::table* table(std::string_view key);
    [[nodiscard]] std::optional<PublicationDate> date(std::string_view key);
    [[nodiscard]] std::vector<TagId> tag_ids(std::string_view key);

    /// Call when all known keys were read.
    void finish() const;

    [[nodiscard]] Origin origin() const { return origin_of(table_); }
    [[nodiscard]] Origin origin_of(const toml::node& node) const;
    [[noreturn]] void fail(const toml::node& node, const std::string& reason) const;
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] const toml::table& raw() const { return table_; }

private:
    [[nodiscard]] const toml::node* find(std::string_view key);

    const toml::table& table_;
    std::string file_;
    std::vector<std::string> known_;
};

/// Throws chancery::Error (BadTaxonomy) as "file:line:column: reason".
[[noreturn]] void fail_taxonomy(const Origin& origin, const std::string& reason);

/// "; did you mean `name`?" for the nearest of the known spellings, or nothing.
[[nodiscard]] std::string or_nearest(std::string_view typed, std::span<const std::string> known);

/// Reads "name", "exact", "any".
[[nodiscard]] CaseClass parse_case_class(TomlCursor& cursor, std::string_view key, CaseClass fallback);

}  // namespace chancery::corpus
