#include "corpus/reader/field_map.hpp"

#include <algorithm>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

struct AliasList {
    CanonicalField field;
    std::string_view names;  ///< best first, separated by spaces
};

/// What the common dumps call their fields. A name stands once in the whole table; `+` binds names whose values are
/// one text together.
constexpr std::array kAliasLists{
    AliasList{
        CanonicalField::Id,
        "id uri guid article_id article_url_hash gkgrecordid gid _id story_id stories_id document_id event_id_cnty "
        "unique_url_hash an"},
    AliasList{
        CanonicalField::Title,
        "headlines[main].value headlines.value title headline headline.main headline_main head hd hedline.hl1 hl1 "
        "web_title article_title news_title headline_text title_page title_rss og:title "
        "sub_event_type+actor1+actor2"},
    AliasList{
        CanonicalField::Body,
        "maintext body text content article article_body article_text body_text body_main bodies[text/plain].value "
        "plaintext text_content content_text full_text body.content "
        "body.sections.headline+body.sections.paragraphs raw_text article_content story lp+td body_xhtml "
        "bodies[text/html].value bodies[text/html5].value bodies.value body_html body_richtext content:encoded "
        "content_html notes"},
    AliasList{CanonicalField::Summary,
              "description summary excerpt abstract snippet lead_paragraph short_description standfirst trail_text "
              "body.summary meta_description og:description description_text descriptions[text].value "
              "descriptions.value description_xhtml"},
    AliasList{
        CanonicalField::Date,
        "date_publish publish_date publishing_date publication_date published_at pub_date published date_published "
        "article:published_time web_publication_date version_created first_created content_created event_date "
        "date_time date date.issue date.issue@norm date.original date.created pd seen_date v2.1date timestamp "
        "created_at date_created event_details.dates.start_date event_details.dates.expected_start_date "
        "event_details.dates.estimated_start_date"},
    AliasList{CanonicalField::Url,
              "url link web_url canonical_link canonical_url article_url v2documentidentifier documentidentifier "
              "og:url original_url normalized_url warc-target-uri"},
    AliasList{CanonicalField::Source,
              "publication source_domain source source.name source.title source_name sitename source-hostname hostname "
              "domain media_name publisher publisher.name og:site_name site_name meta_site_name canonical_domain sn "
              "newspaper outlet media v2sourcecommonname sourcecommonname by-source copyright_holder"},
    AliasList{CanonicalField::Author,
              "authors author byline byline.original by dc:creator creator article:author authors.name "
              "author.name"},
    AliasList{CanonicalField::Language,
              "language lang meta_lang in_language base_language la xml:lang language.code language.name"},
    AliasList{CanonicalField::Section,
              "section section_name article_section article:section category categories news_desk event_type se"},
    AliasList{CanonicalField::Dateline,
              "dateline located located.name primary_country.name keywords[glocations].value place.name places.name "
              "country+admin1+location"},
};

/// Objects around the fields of a record: JSON:API, Elasticsearch, ReliefWeb, the Guardian.
constexpr std::array<std::string_view, 3> kWrappers{"fields.", "_source.", "attributes."};

std::string_view without_wrapper(std::string_view name) {
    for (const std::string_view wrapper : kWrappers) {
        if (name.starts_with(wrapper)) return name.substr(wrapper.size());
    }
    return name;
}

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
        bool joins = false;
        for (std::size_t at = 0; at < list.names.size();) {
            const std::size_t end = std::min(list.names.find_first_of(" +", at), list.names.size());
            const bool joins_next = end < list.names.size() && list.names[end] == '+';
            aliases_.emplace_back(normalised(list.names.substr(at, end - at)),
                                  Alias{list.field, rank, joins || joins_next});
            joins = joins_next;
            if (!joins) ++rank;
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
    // Without the wrapper first: `_source.title` is not the `source.title` that it normalises to.
    const auto alias = find_normalised(normalised(without_wrapper(name)));
    return alias ? alias : find_normalised(normalised(name));
}

bool FieldMap::leads_further(std::string_view name) const {
    const std::string object = std::string(name) + '.';
    const std::string_view inner = without_wrapper(object);
    return inner.empty() || begins_any(normalised(object)) || begins_any(normalised(inner)) || tells_roles(name);
}

bool FieldMap::tells_roles(std::string_view name) const { return begins_any(normalised(without_wrapper(name)) + '['); }

std::optional<FieldMap::Alias> FieldMap::find_normalised(std::string_view wanted) const {
    const auto at = std::lower_bound(aliases_.begin(), aliases_.end(), wanted, name_before);
    if (at == aliases_.end() || at->first != wanted) return std::nullopt;
    return at->second;
}

bool FieldMap::begins_any(std::string_view start) const {
    const auto at = std::lower_bound(aliases_.begin(), aliases_.end(), start, name_before);
    return at != aliases_.end() && at->first.starts_with(start);
}

}  // namespace chancery::corpus
