#include "indexer/database_writer.hpp"

#include "corpus/schema/field.hpp"

namespace chancery::indexer {

namespace {

// Larger batches make Xapian slower, not faster: its buffer is a tree that outgrows the processor's caches.
constexpr std::uint64_t kBatchDocuments = 2'500;
constexpr std::uint64_t kBatchBytes = 24U << 20U;

Xapian::Document to_xapian(const NumberedDocument& numbered) {
    const PreparedDocument& prepared = numbered.document;
    Xapian::Document document;
    std::string text;
    for (const PreparedDocument::Term& term : prepared.terms) {
        text = prepared.text(term);
        if (term.position_count == 0) {
            document.add_term(text, term.wdf);
            continue;
        }
        for (std::uint32_t i = 0; i < term.position_count; ++i)
            document.add_posting(text, prepared.positions[term.position + i], 0);
        document.add_term(text, term.wdf);
    }
    document.set_data(prepared.stored);
    if (!prepared.day_key.empty()) document.add_value(corpus::slot::kDay, prepared.day_key);
    document.add_value(corpus::slot::kFacets, numbered.packed_facets);
    document.add_value(corpus::slot::kFingerprint, prepared.fingerprint);
    document.add_value(corpus::slot::kSketch, prepared.sketch);
    return document;
}

}  // namespace

WriteCounts& WriteCounts::operator+=(const WriteCounts& other) {
    added += other.added;
    updated += other.updated;
    unchanged += other.unchanged;
    return *this;
}

void DatabaseWriter::begin() {
    database_.begin_transaction();
    in_batch_ = true;
    batch_documents_ = 0;
    batch_bytes_ = 0;
}

Xapian::docid DatabaseWriter::find(const std::string& id_term) const {
    // The frequency is known without flushing what is pending; the posting list is not.
    if (database_.get_termfreq(id_term) == 0) return 0;
    return *database_.postlist_begin(id_term);
}

void DatabaseWriter::note(Xapian::docid docid, const Xapian::Document* old, const std::string& id_term) {
    if (changes_ == nullptr) return;
    changes_->written.push_back(docid);
    changes_->touch_term(id_term);
    if (old != nullptr) changes_->touch(*old);
}

void DatabaseWriter::write(const NumberedDocument& numbered) {
    if (in_batch_ && (batch_documents_ >= kBatchDocuments || batch_bytes_ >= kBatchBytes)) commit();
    if (!in_batch_) begin();
    const Xapian::docid old = find(numbered.document.id_term);
    if (old == 0) {
        note(database_.add_document(to_xapian(numbered)), nullptr, numbered.document.id_term);
        ++counts_.added;
    } else {
        const Xapian::Document before = database_.get_document(old);
        if (before.get_value(corpus::slot::kFingerprint) == numbered.document.fingerprint) {
            ++counts_.unchanged;
            return;
        }
        note(old, &before, numbered.document.id_term);
        database_.replace_document(old, to_xapian(numbered));
        ++counts_.updated;
    }
    ++batch_documents_;
    batch_bytes_ += numbered.document.text_bytes;
}

void DatabaseWriter::commit() {
    if (!in_batch_) return;
    if (batch_documents_ == 0) {
        database_.cancel_transaction();
        in_batch_ = false;
        return;
    }
    if (before_commit_) before_commit_(database_);
    database_.commit_transaction();
    in_batch_ = false;
    if (after_commit_) after_commit_();
}

}  // namespace chancery::indexer
