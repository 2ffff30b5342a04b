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
        writer_ = std::make_unique<DatabaseWriter>(std::move(database));
        writer_->set_before_commit([this](Xapian::WritableDatabase& target) { save_dictionary(target); });
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
        database.begin_transaction();
        for (const std::string& term : gone) database.delete_document(term);
        database.commit_transaction();
        removed_ = removed_ || !gone.empty();
        return static_cast<std::uint64_t>(gone.size());
    });
}

std::vector<std::string> ExistingIndex::remove(std::span<const std::string> ids) {
    return corpus::with_xapian_errors(options_.index, [&] {
        std::vector<std::string> missing;
        Xapian::WritableDatabase& database = writer_->database();
        database.begin_transaction();
        for (const std::string& id : ids) {
            const std::string term = corpus::id_term(id);
            if (!database.term_exists(term)) missing.push_back(id);
            database.delete_document(term);
        }
        database.commit_transaction();
        removed_ = removed_ || missing.size() < ids.size();
        return missing;
    });
}

WriteCounts ExistingIndex::finish() {
    return corpus::with_xapian_errors(options_.index, [&] {
        writer_->commit();
        const WriteCounts counts = writer_->counts();
        const bool changed = removed_ || counts.added + counts.updated > 0;
        writer_->database().close();
        if (changed) {
            const Xapian::Database database(options_.index.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
            corpus::FacetColumns::build(database).save(database, options_.index);
        }
        return counts;
    });
}

}  // namespace chancery::indexer
