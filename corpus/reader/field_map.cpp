#include "corpus/reader/field_map.hpp"

#include <algorithm>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

struct AliasList {
    CanonicalField field;
    std::string_view names;  ///< best first, separated by spaces
};

/// What the common dumps call their fields. A name stands once in the whole table.
constexpr std::array kAliasLists{
    AliasList{CanonicalField::Id,
              "id uri guid article_id article_url_hash gkgrecordid gid _id story_id stories_id document_id an"},
    AliasList{CanonicalField::Title,
              "title headline headline.main headline_main headlines.value head hd hedline.hl1 webtitle article_title "
              "news_title og:title"},
    AliasList{CanonicalField::Body,
              "maintext body text content article articlebody article_text body_text body_main bodies.value plaintext "
              "text_content fields.bodytext full_text body.content story body_xhtml body_html body_richtext "
              "content:encoded"},
    AliasList{CanonicalField::Summary,
              "description summary excerpt abstract snippet lead_paragraph short_description standfirst trailtext "
              "meta_description og:description description_text"},
    AliasList{
        CanonicalField::Date,
        "date_publish publish_date publishing_date publication_date publishedat pub_date published date_published "
        "article:published_time webpublicationdate versioncreated firstcreated contentcreated datetime date "
        "timestamp seendate v2.1date pd date.issue date.original"},
    AliasList{CanonicalField::Url,
              "url link web_url weburl canonical_link article_url v2documentidentifier documentidentifier og:url "
              "original_url warc-target-uri"},
    AliasList{CanonicalField::Source,
              "publication source_domain source source.name source.title sitename source-hostname hostname domain "
              "media_name publisher publisher.name og:site_name meta_site_name canonical_domain sn newspaper "
              "v2sourcecommonname sourcecommonname by-source"},
    AliasList{CanonicalField::Author,
              "authors author byline byline.original by dc:creator creator article:author authors.name author.name"},
    AliasList{CanonicalField::Language, "language lang meta_lang inlanguage baselanguage la xml:lang"},
    AliasList{CanonicalField::Section,
              "section section_name sectionname article_section article:section category categories news_desk se"},
    AliasList{CanonicalField::Dateline, "dateline located located.name"},
};

/// The name without case, spaces, `_` and `-`.
void normalise(std::string_view name, std::string& out) {
    out.clear();
    for (const char c : name) {
        if (c == ' ' || c == '_' || c == '-') continue;
        out.push_back(to_lower(c));
    }
}

std::string normalised(std::string_view name) {
    std::string out;
    normalise(name, out);
    return out;
}

bool name_before(const std::pair<std::string, FieldMap::Alias>& alias, std::string_view name) {
    return alias.first < name;
}

std::optional<CanonicalField> find_canonical(std::string_view name) {
    const auto found = std::find_if(kCanonicalFields.begin(), kCanonicalFields.end(),
                                    [&](const auto& entry) { return entry.second == name; });
    if (found == kCanonicalFields.end()) return std::nullopt;
    return found->first;
}

std::string known_canonicals() {
    std::string names;
    for (const auto& [field, name] : kCanonicalFields) {
        if (!names.empty()) names += ", ";
        names += name;
    }
    return names;
}

}  // namespace

FieldMap::FieldMap() {
    for (const AliasList& list : kAliasLists) {
        int rank = 0;
        for (std::size_t at = 0; at < list.names.size();) {
            const std::size_t end = std::min(list.names.find(' ', at), list.names.size());
            aliases_.emplace_back(normalised(list.names.substr(at, end - at)), Alias{list.field, rank++});
            at = end + 1;
        }
    }
    std::stable_sort(aliases_.begin(), aliases_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

Expected<void, std::string> FieldMap::prefer(std::string_view canonical, std::string_view field) {
    const auto target = find_canonical(canonical);
    if (!target) return unexpected("`" + std::string(canonical) + "` is none of " + known_canonicals());
    std::string name = normalised(field);
    if (name.empty()) return unexpected(std::string("the name of the record's field is empty"));
    const Alias alias{*target, --best_rank_};
    const auto at = std::lower_bound(aliases_.begin(), aliases_.end(), name, name_before);
    if (at != aliases_.end() && at->first == name) {
        at->second = alias;
    } else {
        aliases_.emplace(at, std::move(name), alias);
    }
    return {};
}

std::optional<FieldMap::Alias> FieldMap::find(std::string_view name) const {
    const std::string wanted = normalised(name);
    const auto at = std::lower_bound(aliases_.begin(), aliases_.end(), wanted, name_before);
    if (at == aliases_.end() || at->first != wanted) return std::nullopt;
    return at->second;
}

bool FieldMap::leads_further(std::string_view name) const {
    const std::string wanted = normalised(name) + '.';
    const auto at = std::lower_bound(aliases_.begin(), aliases_.end(), wanted, name_before);
    return at != aliases_.end() && std::string_view(at->first).substr(0, wanted.size()) == wanted;
}

}  // namespace chancery::corpus
