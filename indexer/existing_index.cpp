#include "indexer/existing_index.hpp"

#include "corpus/schema/facet_columns.hpp"
#include "corpus/schema/index_directory.hpp"
#include "corpus/schema/term.hpp"
#include "corpus/schema/xapian_errors.hpp"

namespace chancery::indexer {

ExistingIndex::ExistingIndex(const BuilderOptions& options) : IndexBuilder(options) {
    corpus::with_xapian_errors(options_.index, [&] {
        // Reading first: an index of another schema or a foreign database must be refused before it is locked.
        metadata_ = corpus::open_index(options_.index).metadata;
        Xapian::WritableDatabase database(options_.index.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        metadata_ = corpus::load_metadata(database, options_.index);
        dictionary_ = corpus::FacetDictionary::load(database);
        settle_all_ = !metadata_.stories_settled;
        metadata_.stories_settled = false;  // until finish(): what a batch commits has no story yet
        writer_ = std::make_unique<DatabaseWriter>(std::move(database));
        writer_->set_before_commit([this](Xapian::WritableDatabase& target) { save_dictionary(target); });
        writer_->note_changes(changes_);
        writer_->set_after_commit([this] { corpus::sync_directory(options_.index); });
    });
}

void ExistingIndex::write(NumberedDocument&& numbered) {
    corpus::with_xapian_errors(options_.index, [&] { writer_->write(numbered); });
}

std::uint64_t ExistingIndex::prune() {
    return corpus::with_xapian_errors(options_.index, [&] {
        writer_->commit();
        Xapian::WritableDatabase& database = writer_->database();
        std::vector<std::string> gone;
        for (auto term = database.allterms_begin("Q"); term != database.allterms_end("Q"); ++term) {
            if (!was_seen(*term)) gone.push_back(*term);
        }
        remove_terms(gone);
        return static_cast<std::uint64_t>(gone.size());
    });
}

std::vector<std::string> ExistingIndex::remove(std::span<const std::string> ids) {
    return corpus::with_xapian_errors(options_.index, [&] {
        std::vector<std::string> missing;
        std::vector<std::string> terms;
        for (const std::string& id : ids) {
            terms.push_back(corpus::id_term(id));
            if (writer_->database().term_exists(terms.back())) continue;
            missing.push_back(id);
            terms.pop_back();
        }
        remove_terms(terms);
        return missing;
    });
}

void ExistingIndex::remove_terms(const std::vector<std::string>& id_terms) {
    if (id_terms.empty()) return;
    Xapian::WritableDatabase& database = writer_->database();
    database.begin_transaction();
    for (const std::string& term : id_terms) {
        const auto article = database.postlist_begin(term);
        if (article == database.postlist_end(term)) continue;
        changes_.touch(database.get_document(*article));
        database.delete_document(*article);
    }
    corpus::save_metadata(database, metadata_);
    database.commit_transaction();
    removed_ = true;
}

StoryCounts ExistingIndex::settle_stories() {
    Xapian::WritableDatabase& database = writer_->database();
    const StoryCounts counts = StorySettler(database, options_.stories).settle(settle_all_ ? nullptr : &changes_);
    metadata_.stories_settled = true;
    corpus::save_metadata(database, metadata_);
    database.commit();
    corpus::sync_directory(options_.index);
    return counts;
}

WriteCounts ExistingIndex::finish() {
    return corpus::with_xapian_errors(options_.index, [&] {
        writer_->commit();
        WriteCounts counts = writer_->counts();
        const bool changed = removed_ || settle_all_ || counts.added + counts.updated > 0;
        if (changed) counts.stories = settle_stories();
        writer_->database().close();
        if (changed) {
            const Xapian::Database database(options_.index.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
            corpus::FacetColumns::build(database).save(database, options_.index);
        }
        return counts;
    });
}

}  // namespace chancery::indexer
