#include "corpus/taxonomy/skos.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::string_view kPrefixes =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n";

/// A quoted literal, with what Turtle does not allow inside quotes escaped.
std::string literal(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            quoted += {'\\', c};
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            quoted += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        } else {
            quoted += c;
        }
    }
    return quoted + '"';
}

/// `text` with what is not unreserved in an IRI as %XX; ':' divides facet and id.
std::string iri_part(std::string_view text) {
    std::string part;
    for (const char c : text) {
        const bool plain = is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == ':';
        part += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return part;
}

bool is_label(Via via) {
    return via == Via::Name || via == Via::Abbreviation || via == Via::Former || via == Via::Native;
}

/// A concept on its way into the file: each property with its values, all of them in a fixed order.
struct Concept {
    std::string label;
    std::set<std::string> alternatives;
    std::set<std::string> hidden;
    std::set<std::pair<std::string, std::string>> notations;  ///< code, kind
    std::set<std::string> broader;
    std::set<std::string> related;
    std::set<std::string> exact_matches;
    std::set<std::string> close_matches;
};

class SkosWriter {
public:
    SkosWriter(const std::string& base, std::ostream& out) : base_(base), out_(out) {}

    void write(const Taxonomy& taxonomy) {
        for (const Entry& entry : taxonomy.entries) add_entry(entry);
        for (const ThemeGroup& group : taxonomy.theme_groups) concepts_["theme:" + group.id].label = group.label;
        for (const Theme& theme : taxonomy.themes) add_theme(theme);
        write_scheme(taxonomy);
        for (const auto& [tag, item] : concepts_) write_concept(tag, item);
        write_collections();
    }

private:
    [[nodiscard]] std::string iri(std::string_view name) const { return '<' + base_ + iri_part(name) + '>'; }

    void add_entry(const Entry& entry) {
        Concept& found = concepts_[to_string(entry.tag)];
        found.label = entry.label;
        for (const SurfaceForm& form : entry.forms)
            (is_label(form.via) ? found.alternatives : found.hidden).insert(form.form);
        for (const auto& [kind, code] : entry.codes) add_code(found, kind, code);
        for (const TagId& implied : entry.implies) {
            const bool is_above = entry.tag.facet == Facet::Country && implied.facet == Facet::Region;
            (is_above ? found.broader : found.related).insert(to_string(implied));
        }
    }

    static void add_code(Concept& to, const std::string& kind, const std::string& code) {
        if (kind == "wikidata") {
            to.exact_matches.insert("http://www.wikidata.org/entity/" + iri_part(code));
        } else if (kind == "iptc") {
            to.close_matches.insert("http://cv.iptc.org/newscodes/mediatopic/" + iri_part(code));
        }
        to.notations.emplace(code, kind);
    }

    void add_theme(const Theme& theme) {
        Concept& found = concepts_["theme:" + theme.id];
        found.label = theme.label;
        found.alternatives.insert(theme.names.begin(), theme.names.end());
        if (!theme.iptc.empty()) add_code(found, "iptc", theme.iptc);
        const std::string group = "theme:" + theme.id.substr(0, theme.id.find('.'));
        if (concepts_.contains(group)) found.broader.insert(group);
    }

    void write_scheme(const Taxonomy& taxonomy) {
        out_ << kPrefixes << '\n' << iri("taxonomy") << " a skos:ConceptScheme";
        property("dct:title", "\"Chancery taxonomy\"@en");
        property("owl:versionInfo", literal(taxonomy.hash));
        out_ << " .\n";
    }

    void write_concept(const std::string& tag, const Concept& written) {
        out_ << '\n' << iri(tag) << " a skos:Concept";
        property("skos:inScheme", iri("taxonomy"));
        if (written.broader.empty()) property("skos:topConceptOf", iri("taxonomy"));
        property("dct:identifier", literal(tag));
        property("skos:prefLabel", literal(written.label) + "@en");
        // A text is one kind of label only (SKOS S13).
        for (const std::string& label : written.alternatives) {
            if (label != written.label) property("skos:altLabel", literal(label));
        }
        for (const std::string& label : written.hidden) {
            if (label != written.label && !written.alternatives.contains(label))
                property("skos:hiddenLabel", literal(label));
        }
        for (const auto& [code, kind] : written.notations)
            property("skos:notation", literal(code) + "^^" + iri("code:" + kind));
        for (const std::string& other : written.broader) property("skos:broader", iri(other));
        // What is broader is not related too (SKOS S27), and nothing is related to itself.
        for (const std::string& other : written.related) {
            if (other != tag && !written.broader.contains(other)) property("skos:related", iri(other));
        }
        for (const std::string& other : written.exact_matches) property("skos:exactMatch", '<' + other + '>');
        for (const std::string& other : written.close_matches) property("skos:closeMatch", '<' + other + '>');
        out_ << " .\n";
    }

    /// One collection a facet: a reader wants the countries together, and no concept is broader than all of them.
    void write_collections() {
        std::map<std::string, std::vector<std::string>> members;
        for (const auto& [tag, item] : concepts_) members[tag.substr(0, tag.find(':'))].push_back(tag);
        for (const auto& [facet, tags] : members) {
            out_ << '\n' << iri("facet:" + facet) << " a skos:Collection";
            property("skos:prefLabel", literal(facet) + "@en");
            for (const std::string& tag : tags) property("skos:member", iri(tag));
            out_ << " .\n";
        }
    }

    void property(std::string_view name, const std::string& value) { out_ << " ;\n    " << name << ' ' << value; }

    const std::string& base_;
    std::ostream& out_;
    std::map<std::string, Concept> concepts_;
};

}  // namespace

void write_skos(const Taxonomy& taxonomy, const std::string& base, std::ostream& out) {
    SkosWriter(base, out).write(taxonomy);
}

bool is_skos_base(std::string_view base) {
    const std::size_t colon = base.find(':');
    if (colon == std::string_view::npos || colon == 0 || !is_letter(base.front())) return false;
    const auto in_scheme = [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; };
    const auto in_iri = [](char c) {
        return static_cast<unsigned char>(c) > 0x20 && c != 0x7F &&
               std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
    };
    const auto scheme = base.substr(0, colon);
    return std::all_of(scheme.begin(), scheme.end(), in_scheme) && std::all_of(base.begin(), base.end(), in_iri);
}

}  // namespace chancery::corpus
