#include "corpus/taxonomy/loader.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "corpus/support/error.hpp"
#include "corpus/taxonomy/toml_cursor.hpp"
#include "corpus/text/folding.hpp"

namespace chancery::corpus {

namespace {

constexpr std::array kFormKeys{Via::Name,    Via::Abbreviation, Via::Demonym, Via::Capital, Via::City,
                               Via::Metonym, Via::Former,       Via::Native,  Via::Office,  Via::Combining};

template <class Value>
void append(std::vector<Value>& to, std::vector<Value> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::vector<std::string> form_keys() {
    std::vector<std::string> names;
    for (const Via via : kFormKeys) names.emplace_back(to_string(via));
    return names;
}

std::vector<std::string> actor_facets() {
    std::vector<std::string> names;
    for (const Facet facet : all_facets()) {
        if (is_tagged(facet) && facet != Facet::Theme) names.emplace_back(to_string(facet));
    }
    return names;
}

/// Collects the files into one Taxonomy.
class Loader {
public:
    Loader() { taxonomy_.entries.reserve(2048); }

    void add(const TaxonomyFile& file) {
        hash_ = XXH3_64bits_withSeed(file.content.data(), file.content.size(), hash_);
        if (file.name.ends_with(".toml")) return add_toml(file);
        if (file.name.ends_with(".tsv")) return add_territories(file);
        if (file.name.ends_with(".txt")) return add_names(file);
        throw Error(ErrorCode::BadTaxonomy, fmt::format("{}: unknown kind of taxonomy file", file.name),
                    "taxonomy files end in .toml, .tsv or .txt");
    }

    Taxonomy finish() {
        taxonomy_.hash = fmt::format("{:016x}", hash_);
        return std::move(taxonomy_);
    }

private:
    void add_toml(const TaxonomyFile& file) {
        try {
            const toml::table root = toml::parse(file.content, file.name);
            add_root(root, file.name);
        } catch (const toml::parse_error& error) {
            const toml::source_position at = error.source().begin;
            fail_taxonomy({file.name, at.line, at.column}, std::string(error.description()));
        }
    }

    void add_root(const toml::table& root, const std::string& name) {
        TomlCursor cursor(root, name);
        if (cursor.number("schema", 0) != 1) cursor.fail(root, "the file must begin with `schema = 1`");
        for_each(cursor, "entry", [&](TomlCursor item) { add_entry(item); });
        for_each(cursor, "mask", [&](TomlCursor item) { add_mask(item); });
        for_each(cursor, "settle", [&](TomlCursor item) { add_settlement(item); });
        for_each(cursor, "theme", [&](TomlCursor item) { add_theme(item); });
        for_each(cursor, "theme_group", [&](TomlCursor item) { add_theme_group(item); });
        cursor.finish();
    }

    template <class Add>
    static void for_each(TomlCursor& cursor, std::string_view key, Add add) {
        const toml::array* const items = cursor.array(key);
        if (items == nullptr) return;
        for (const toml::node& item : *items) {
            if (!item.is_table()) cursor.fail(item, fmt::format("`{}` must be written as [[{}]]", key, key));
            add(TomlCursor(*item.as_table(), cursor.file()));
        }
    }

    /// The entry of that tag, made when it is new.
    Entry& entry(const TagId& tag, const Origin& origin) {
        const auto [place, added] = entry_index_.try_emplace(to_string(tag), taxonomy_.entries.size());
        if (added) {
            taxonomy_.entries.emplace_back();
            taxonomy_.entries.back().tag = tag;
            taxonomy_.entries.back().label = tag.id;
            taxonomy_.entries.back().origin = origin;
        }
        return taxonomy_.entries[place->second];
    }

    void add_entry(TomlCursor& cursor) {
        const std::string facet_name = cursor.text("facet", true);
        const std::optional<Facet> facet = parse_facet(facet_name);
        if (!facet || !is_tagged(*facet) || *facet == Facet::Theme) {
            cursor.fail(*cursor.raw().get("facet"), fmt::format("`{}` is no facet of actors{}", facet_name,
                                                                or_nearest(facet_name, actor_facets())));
        }
        Entry& target = entry({*facet, cursor.text("id", true)}, cursor.origin());
        if (cursor.flag("replace"))
            target = Entry{target.tag, target.label, {}, {}, {}, {}, {}, {}, {}, cursor.origin()};
        if (const std::string label = cursor.text("label"); !label.empty()) target.label = label;
        if (const toml::table* const codes = cursor.table("codes")) read_codes(cursor, *codes, target);
        for (const Via via : kFormKeys) add_forms(target, forms(cursor, to_string(via), via, CaseClass::Name));
        append(target.implies, cursor.tag_ids("implies"));
        append(target.disputed_by, cursor.texts("disputed_by"));
        if (const auto date = cursor.date("valid_from")) target.validity.from = date;
        if (const auto date = cursor.date("valid_to")) target.validity.to = date;
        append(target.tags, cursor.texts("tags"));
        append(target.not_tags, cursor.texts("not_tags"));
        cursor.finish();
    }

    /// A form written by hand takes the place of the generated one with the same spelling: it may have guards.
    static void add_forms(Entry& target, std::vector<SurfaceForm> added) {
        for (SurfaceForm& form : added) {
            const auto same = std::find_if(target.forms.begin(), target.forms.end(), [&](const SurfaceForm& old) {
                return old.origin.file.ends_with(".tsv") && folded(old.form) == folded(form.form);
            });
            if (same != target.forms.end()) {
                *same = std::move(form);
            } else {
                target.forms.push_back(std::move(form));
            }
        }
    }

    static void read_codes(const TomlCursor& cursor, const toml::table& codes, Entry& target) {
        for (const auto& [key, node] : codes) {
            if (!node.is_string()) cursor.fail(node, "a code must be a text in quotes");
            target.codes[std::string(key.str())] = *node.value<std::string>();
        }
    }

    static std::vector<SurfaceForm> forms(TomlCursor& cursor, std::string_view key, Via via, CaseClass case_class) {
        std::vector<SurfaceForm> result;
        const toml::array* const list = cursor.array(key);
        if (list == nullptr) return result;
        for (const toml::node& node : *list) {
            if (node.is_table()) {
                result.push_back(form(TomlCursor(*node.as_table(), cursor.file()), via, case_class));
            } else if (node.is_string()) {
                result.push_back({*node.value<std::string>(), case_class, via, {}, {}, cursor.origin_of(node)});
            } else {
                cursor.fail(node, "a form is a text in quotes or a table with `form`");
            }
        }
        return result;
    }

    static SurfaceForm form(TomlCursor cursor, Via via, CaseClass case_class) {
        SurfaceForm result;
        result.form = cursor.text("form", true);
        result.case_class = parse_case_class(cursor, "case", case_class);
        result.via = via;
        result.origin = cursor.origin();
        Guard& guard = result.guard;
        for (const GuardKey& key : kGuardKeys) guard.*key.list = cursor.texts(key.name);
        guard.unless_given_name = cursor.flag("unless_given_name");
        guard.unless_surname = cursor.flag("unless_surname");
        guard.dateline = cursor.flag("dateline");
        result.validity = {cursor.date("valid_from"), cursor.date("valid_to")};
        cursor.finish();
        return result;
    }

    void add_mask(TomlCursor& cursor) {
        Mask mask;
        mask.why = cursor.text("why", true);
        mask.case_class = parse_case_class(cursor, "case", CaseClass::Name);
        mask.forms = cursor.texts("forms");
        mask.origin = cursor.origin();
        cursor.finish();
        taxonomy_.masks.push_back(std::move(mask));
    }

    void add_settlement(TomlCursor& cursor) {
        Settlement rule;
        rule.origin = cursor.origin();
        const CaseClass case_class = parse_case_class(cursor, "case", CaseClass::Name);
        const std::string via = cursor.text("via");
        rule.forms = forms(cursor, "forms", via.empty() ? Via::Demonym : parse_via(cursor, via), case_class);
        rule.candidates = cursor.tag_ids("candidates");
        if (rule.candidates.empty()) cursor.fail(cursor.raw(), "a settlement needs `candidates`");
        if (const toml::table* const cues = cursor.table("cues")) read_cues(cursor, *cues, rule);
        read_fallback(cursor, rule);
        cursor.finish();
        taxonomy_.settlements.push_back(std::move(rule));
    }

    static Via parse_via(const TomlCursor& cursor, const std::string& name) {
        const auto* const found =
            std::find_if(kFormKeys.begin(), kFormKeys.end(), [&](Via via) { return to_string(via) == name; });
        if (found == kFormKeys.end())
            cursor.fail(*cursor.raw().get("via"),
                        fmt::format("`{}` is no kind of form{}", name, or_nearest(name, form_keys())));
        return *found;
    }

    static void read_cues(const TomlCursor& cursor, const toml::table& table, Settlement& rule) {
        TomlCursor cues(table, cursor.file());
        rule.none_cues = cues.texts("none");
        for (const TagId& candidate : rule.candidates) rule.cues[candidate] = cues.texts(to_string(candidate));
        cues.finish();
    }

    static std::vector<std::string> fallbacks(const Settlement& rule) {
        std::vector<std::string> names{"none", "all"};
        for (const TagId& candidate : rule.candidates) names.push_back(to_string(candidate));
        return names;
    }

    static void read_fallback(TomlCursor& cursor, Settlement& rule) {
        const std::string name = cursor.text("default", true);
        if (name == "none") return;
        if (name == "all") {
            rule.fallback = Settlement::Default::All;
            return;
        }
        const auto found = std::find_if(rule.candidates.begin(), rule.candidates.end(),
                                        [&](const TagId& candidate) { return to_string(candidate) == name; });
        if (found == rule.candidates.end())
            cursor.fail(*cursor.raw().get("default"),
                        fmt::format("`{}` is no candidate{}", name, or_nearest(name, fallbacks(rule))));
        rule.fallback = Settlement::Default::Candidate;
        rule.fallback_candidate = static_cast<std::size_t>(found - rule.candidates.begin());
    }

    static std::vector<ThemePattern> patterns(TomlCursor& cursor, std::string_view key) {
        const std::vector<std::string> texts = cursor.texts(key);
        std::vector<ThemePattern> patterns;
        patterns.reserve(texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            auto parsed = parse_theme_pattern(texts[i]);
            if (!parsed) cursor.fail(*cursor.raw().get(key)->as_array()->get(i), parsed.error());
            patterns.push_back(std::move(*parsed));
        }
        return patterns;
    }

    void add_theme(TomlCursor& cursor) {
        const std::string id = cursor.text("id", true);
        if (id.find('.') == std::string::npos) cursor.fail(*cursor.raw().get("id"), "a theme's id is group.slug");
        const auto [place, added] = theme_index_.try_emplace(id, taxonomy_.themes.size());
        if (added) taxonomy_.themes.emplace_back();
        Theme& theme = taxonomy_.themes[place->second];
        if (cursor.flag("replace")) theme = Theme{};
        theme.id = id;
        theme.origin = cursor.origin();
        if (const std::string label = cursor.text("label", added); !label.empty()) theme.label = label;
        if (const std::string code = cursor.text("iptc"); !code.empty()) theme.iptc = code;
        theme.threshold = cursor.number("threshold", theme.threshold);
        if (!(theme.threshold > 0)) cursor.fail(*cursor.raw().get("threshold"), "`threshold` must be above 0");
        append(theme.names, cursor.texts("names"));
        append(theme.strong, patterns(cursor, "strong"));
        append(theme.medium, patterns(cursor, "medium"));
        append(theme.weak, patterns(cursor, "weak"));
        append(theme.required, patterns(cursor, "requires"));
        append(theme.none, patterns(cursor, "none"));
        append(theme.tags, cursor.texts("tags"));
        append(theme.not_tags, cursor.texts("not_tags"));
        cursor.finish();
    }

    void add_theme_group(TomlCursor& cursor) {
        taxonomy_.theme_groups.push_back({cursor.text("id", true), cursor.text("label", true), cursor.origin()});
        cursor.finish();
    }

    /// id, language, kind, name; kinds label, name, official, inverted, alpha3, m49.
    void add_territories(const TaxonomyFile& file) {
        std::uint32_t line = 0;
        for_each_line(file.content, [&](std::string_view text) {
            ++line;
            if (text.empty() || text.front() == '#') return;
            add_territory_row(text, {file.name, line, 1});
        });
    }

    void add_territory_row(std::string_view row, const Origin& origin) {
        std::array<std::string_view, 4> columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::size_t tab = i + 1 < columns.size() ? row.find('\t') : row.size();
            if (tab == std::string_view::npos)
                fail_taxonomy(origin, "a row has four columns: id, language, kind, name");
            columns[i] = row.substr(0, tab);
            row.remove_prefix(std::min(row.size(), tab + 1));
        }
        const auto& [id, language, kind, name] = columns;
        if (id == "id") return;
        Entry& target = entry({Facet::Country, std::string(id)}, origin);
        if (kind == "alpha3" || kind == "m49") {
            target.codes[std::string(kind)] = name;
        } else if (kind == "label" || kind == "name" || kind == "official" || kind == "inverted") {
            if (kind == "label") target.label = name;
            target.forms.push_back({std::string(name), CaseClass::Name, Via::Name, {}, {}, origin});
        } else {
            const std::vector<std::string> kinds{"label", "name", "official", "inverted", "alpha3", "m49"};
            fail_taxonomy(origin, fmt::format("unknown kind `{}`{}", kind, or_nearest(kind, kinds)));
        }
    }

    void add_names(const TaxonomyFile& file) {
        for_each_line(file.content, [&](std::string_view text) {
            if (!text.empty() && text.front() != '#') taxonomy_.given_names.emplace_back(text);
        });
    }

    template <class Each>
    static void for_each_line(std::string_view content, Each each) {
        while (!content.empty()) {
            const std::size_t end = std::min(content.find('\n'), content.size());
            std::string_view line = content.substr(0, end);
            if (line.ends_with('\r')) line.remove_suffix(1);
            each(line);
            content.remove_prefix(std::min(content.size(), end + 1));
        }
    }

    Taxonomy taxonomy_;
    std::uint64_t hash_ = 0;
    std::unordered_map<std::string, std::size_t> entry_index_;
    std::unordered_map<std::string, std::size_t> theme_index_;
};

}  // namespace

Taxonomy load_taxonomy(std::span<const TaxonomyFile> files) {
    Loader loader;
    for (const TaxonomyFile& file : files) loader.add(file);
    return loader.finish();
}

Taxonomy load_taxonomy(const std::filesystem::path& directory) {
    if (directory.empty()) return load_taxonomy(embedded_taxonomy_files());
    const TaxonomyFolder folder(directory);
    return load_taxonomy(folder.over(embedded_taxonomy_files()));
}

Taxonomy load_taxonomy_folder(const std::filesystem::path& directory) {
    const TaxonomyFolder folder(directory);
    if (folder.files().empty())
        throw Error(ErrorCode::Io, fmt::format("{}: no taxonomy file is there", directory.string()),
                    "taxonomy files end in .toml, .tsv or .txt");
    return load_taxonomy(folder.files());
}

}  // namespace chancery::corpus
