#include "indexer/index_check.hpp"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

#include "corpus/schema/day_key.hpp"
#include "corpus/schema/facet_columns.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/schema/index_directory.hpp"
#include "corpus/schema/packed_facets.hpp"
#include "corpus/schema/stored_article.hpp"
#include "corpus/schema/term.hpp"
#include "corpus/schema/xapian_errors.hpp"
#include "corpus/support/error.hpp"
#include "indexer/stories/story_check.hpp"

namespace chancery::indexer {

namespace {

constexpr std::size_t kMostFindings = 100;

class Check {
public:
    explicit Check(const std::filesystem::path& index)
        : open_(corpus::open_index(index)), columns_(corpus::FacetColumns::load(open_.database, index)) {}

    std::vector<std::string> run() {
        check_tables();
        std::uint64_t articles = 0;
        for (auto posting = open_.database.postlist_begin(""); posting != open_.database.postlist_end("");
             ++posting, ++articles) {
            if (findings_.size() >= kMostFindings) {
                findings_.emplace_back("and more: the check ends here");
                return std::move(findings_);
            }
            check_article(*posting);
        }
        const std::uint64_t ids = static_cast<std::uint64_t>(
            std::distance(open_.database.allterms_begin("Q"), open_.database.allterms_end("Q")));
        if (ids != articles) findings_.push_back(fmt::format("{} articles but {} ids", articles, ids));
        check_all_stories();
        return std::move(findings_);
    }

private:
    void check_all_stories() {
        if (!open_.metadata.stories_settled)
            findings_.emplace_back("copies were not looked for after the last articles came: run `build` again");
        const std::vector<std::string> wrong = check_stories(open_.database, columns_);
        findings_.insert(findings_.end(), wrong.begin(), wrong.end());
    }

    void check_tables() {
        std::ostringstream words;
        try {
            const std::size_t errors = Xapian::Database::check(open_.path.string(), 0, &words);
            if (errors != 0)
                findings_.push_back(fmt::format("Xapian finds {} errors in its tables: {}", errors, words.str()));
        } catch (const Xapian::Error& error) {
            findings_.push_back(fmt::format("Xapian cannot check its tables: {}", error.get_msg()));
        } catch (const std::exception& error) {
            findings_.push_back(fmt::format("Xapian cannot check its tables: {}", error.what()));
        }
    }

    void check_article(Xapian::docid docid) {
        try {
            const Xapian::Document document = open_.database.get_document(docid);
            const corpus::StoredArticle stored = corpus::decode_stored_article(document.get_data());
            compare(docid, document, stored);
        } catch (const Error& error) {
            findings_.push_back(fmt::format("document {}: {}", docid, error.what()));
        } catch (const Xapian::Error& error) {
            findings_.push_back(fmt::format("document {}: {}", docid, error.get_msg()));
        }
    }

    void compare(Xapian::docid docid, const Xapian::Document& document, const corpus::StoredArticle& stored) {
        const std::string id = corpus::id_term(stored.article.id);
        if (open_.database.get_termfreq(id) != 1 || *open_.database.postlist_begin(id) != docid) {
            findings_.push_back(fmt::format("document {}: the id {} does not lead to it", docid, stored.article.id));
        }
        const auto day = corpus::from_day_key(document.get_value(corpus::slot::kDay));
        const auto published = stored.article.published;
        if (day.has_value() != published.has_value() || (day && *day != corpus::to_day_number(*published))) {
            findings_.push_back(fmt::format("document {}: its day slot and its article differ", docid));
        }
        if (columns_.day(docid) != day.value_or(corpus::FacetColumns::kNoDay))
            findings_.push_back(fmt::format("document {}: the columns have another day", docid));
        compare_facets(docid, document, stored);
    }

    void compare_facets(Xapian::docid docid, const Xapian::Document& document, const corpus::StoredArticle& stored) {
        std::vector<corpus::FacetOrdinal> packed;
        corpus::unpack_facets(document.get_value(corpus::slot::kFacets), packed);
        const auto codes = columns_.codes(docid);
        const bool same =
            codes.size() == packed.size() && std::equal(codes.begin(), codes.end(), packed.begin(),
                                                        [](std::uint32_t code, const corpus::FacetOrdinal& value) {
                                                            return code == value.ordinal * 2 + (value.major ? 1 : 0);
                                                        });
        if (!same) findings_.push_back(fmt::format("document {}: the columns and its facet slot differ", docid));
        for (const corpus::Tag& tag : stored.tags) {
            const auto ordinal = open_.dictionary.find(tag.id.facet, tag.id.id);
            const bool counted = ordinal && std::find(packed.begin(), packed.end(),
                                                      corpus::FacetOrdinal{*ordinal, tag.is_major()}) != packed.end();
            if (!counted)
                findings_.push_back(fmt::format("document {}: the tag {} is not counted", docid, to_string(tag.id)));
        }
    }

    corpus::OpenIndex open_;
    corpus::FacetColumns columns_;
    std::vector<std::string> findings_;
};

}  // namespace

std::vector<std::string> check_index(const std::filesystem::path& index) {
    return corpus::with_xapian_errors(index, [&] { return Check(index).run(); });
}

}  // namespace chancery::indexer
