#include "indexer/stories/story_settler.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include <xxhash.h>

#include "corpus/schema/day_key.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/schema/stored_article.hpp"
#include "corpus/schema/story_slot.hpp"
#include "corpus/schema/term.hpp"

namespace chancery::indexer {

namespace {

constexpr std::int32_t kNoDay = corpus::FacetColumns::kNoDay;

/// Fingerprints held at a time: 128 MB of them. With more, the index is read in several passes.
constexpr std::uint64_t kMostEntries = 16U << 20U;

constexpr std::uint64_t kDocumentsPerCommit = 10'000;

std::uint64_t hash_of(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

/// Calls `use` with the document number and the bytes of every slot that is not empty.
template <class Use>
void for_each_value(const Xapian::Database& database, std::uint32_t slot, const Use& use) {
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot); ++value)
        use(value.get_docid(), *value);
}

}  // namespace

void StoryChanges::touch(const Xapian::Document& document) {
    if (const auto place = corpus::from_story_slot(document.get_value(corpus::slot::kStory)))
        touch_term(corpus::id_term(place->story));
}

void StoryChanges::touch_term(std::string_view id_term) { stories.insert(hash_of(id_term)); }

bool StoryChanges::has(std::string_view story) const { return stories.contains(hash_of(corpus::id_term(story))); }

StorySettler::StorySettler(Xapian::WritableDatabase& database, StoryOptions options)
    : database_(database),
      options_(options),
      days_(std::size_t{database.get_lastdocid()} + 1, kNoDay),
      present_(days_.size()),
      fresh_(days_.size()),
      old_story_(days_.size(), kNoStory),
      clusters_(days_, options.window_days, [this](std::uint32_t docid) { return decode_sketch(sketch_of(docid)); }) {}

StoryCounts StorySettler::settle(const StoryChanges* changes) {
    for (auto posting = database_.postlist_begin(""); posting != database_.postlist_end(""); ++posting)
        present_[*posting] = true;
    read_slots();
    mark_fresh(changes);
    join_known();
    join_copies();
    std::vector<Member> members = members_to_settle();
    database_.begin_transaction();
    for (std::size_t begin = 0, end = 0; begin < members.size(); begin = end) {
        while (end < members.size() && members[end].cluster == members[begin].cluster) ++end;
        settle_cluster(members.data() + begin, members.data() + end);
    }
    database_.commit_transaction();
    for (std::uint32_t docid = 1; docid < days_.size(); ++docid)
        counts_.stories += present_[docid] && clusters_.find(docid) == docid ? 1U : 0U;
    return counts_;
}

void StorySettler::read_slots() {
    for_each_value(database_, corpus::slot::kDay, [&](Xapian::docid docid, const std::string& key) {
        days_[docid] = corpus::from_day_key(key).value_or(kNoDay);
    });
    std::unordered_map<std::string, std::uint32_t> numbers;
    for_each_value(database_, corpus::slot::kStory, [&](Xapian::docid docid, const std::string& slot) {
        const std::string story = corpus::from_story_slot(slot)->story;
        const auto [number, is_new] = numbers.try_emplace(story, static_cast<std::uint32_t>(stories_.size()));
        if (is_new) stories_.push_back(story);
        old_story_[docid] = number->second;
    });
}

void StorySettler::mark_fresh(const StoryChanges* changes) {
    if (changes == nullptr) {
        fresh_ = present_;
        return;
    }
    for (const Xapian::docid docid : changes->written) fresh_[docid] = present_[docid];
    std::vector<bool> touched;
    for (const std::string& story : stories_) touched.push_back(changes->has(story));
    for (std::uint32_t docid = 1; docid < days_.size(); ++docid) {
        if (old_story_[docid] != kNoStory && touched[old_story_[docid]]) fresh_[docid] = true;
    }
}

/// Stories that nothing has touched stay together.
void StorySettler::join_known() {
    std::vector<Xapian::docid> first(stories_.size(), 0);
    for (std::uint32_t docid = 1; docid < days_.size(); ++docid) {
        if (old_story_[docid] == kNoStory || fresh_[docid]) continue;
        Xapian::docid& one = first[old_story_[docid]];
        if (one == 0) one = docid;
        clusters_.unite(one, docid);
    }
}

/// Only fingerprints of fresh documents can bring anything new; where many documents are fresh, all are taken.
void StorySettler::join_copies() {
    const auto documents = static_cast<std::uint64_t>(std::count(present_.begin(), present_.end(), true));
    const auto fresh = static_cast<std::uint64_t>(std::count(fresh_.begin(), fresh_.end(), true));
    if (fresh == 0) return;
    const bool few = fresh * 4 < documents;
    const Fingerprints wanted = few ? fingerprints_of_fresh() : Fingerprints();
    const std::uint64_t most = few ? 0 : documents * (TextSketch::kFingerprints + TextSketch::kMostOpening);
    const auto passes = static_cast<std::uint32_t>(most / kMostEntries + 1);
    std::vector<FingerprintEntry> entries;
    for (std::uint32_t pass = 0; pass < passes; ++pass) {
        entries.clear();
        collect_fingerprints(few ? &wanted : nullptr, pass, passes, entries);
        clusters_.join(entries, fresh_);
    }
}

StorySettler::Fingerprints StorySettler::fingerprints_of_fresh() const {
    Fingerprints wanted;
    std::vector<std::uint32_t> fingerprints;
    for (std::uint32_t docid = 1; docid < days_.size(); ++docid) {
        if (!fresh_[docid]) continue;
        decode_fingerprints(sketch_of(docid), fingerprints);
        wanted.insert(fingerprints.begin(), fingerprints.end());
    }
    return wanted;
}

void StorySettler::collect_fingerprints(const Fingerprints* wanted, std::uint32_t pass, std::uint32_t passes,
                                        std::vector<FingerprintEntry>& entries) const {
    std::vector<std::uint32_t> fingerprints;
    for_each_value(database_, corpus::slot::kSketch, [&](Xapian::docid docid, const std::string& bytes) {
        decode_fingerprints(bytes, fingerprints);
        for (const std::uint32_t fingerprint : fingerprints) {
            if (fingerprint % passes == pass && (wanted == nullptr || wanted->contains(fingerprint)))
                entries.push_back({fingerprint, docid});
        }
    });
}

/// The articles of all clusters that have a fresh one, cluster by cluster.
std::vector<StorySettler::Member> StorySettler::members_to_settle() {
    std::vector<bool> open(days_.size());
    for (std::uint32_t docid = 1; docid < days_.size(); ++docid) {
        if (fresh_[docid]) open[clusters_.find(docid)] = true;
    }
    std::vector<bool> several(days_.size());
    for (std::uint32_t docid = 1; docid < days_.size(); ++docid) {
        if (const std::uint32_t cluster = clusters_.find(docid); cluster != docid) several[cluster] = true;
    }
    std::vector<Member> members;
    for (std::uint32_t docid = 1; docid < days_.size(); ++docid) {
        const std::uint32_t cluster = clusters_.find(docid);
        if (!open[cluster] || (!several[cluster] && old_story_[docid] == kNoStory)) continue;
        members.push_back({cluster, docid, several[cluster] ? decode_sketch(sketch_of(docid)).length : 0});
    }
    std::sort(members.begin(), members.end(), [&](const Member& left, const Member& right) {
        return left.cluster != right.cluster ? left.cluster < right.cluster : leads_before(left, right);
    });
    return members;
}

/// The earliest day first, the unknown last; of one day the longest, of one length by id.
bool StorySettler::leads_before(const Member& left, const Member& right) const {
    if (left.docid == right.docid) return false;
    const std::int32_t left_day = days_[left.docid];
    const std::int32_t right_day = days_[right.docid];
    if (left_day != right_day) return right_day == kNoDay || (left_day != kNoDay && left_day < right_day);
    if (left.length != right.length) return left.length > right.length;
    return id_of(left.docid) < id_of(right.docid);
}

void StorySettler::settle_cluster(Member* first, Member* last) {
    if (last - first == 1) {
        write(first->docid, {});
        return;
    }
    count(first, last);
    const std::string story = story_of(first, last);
    for (const Member* member = first; member != last; ++member)
        write(member->docid, corpus::to_story_slot({story, member == first}));
}

/// The story of the first member that had one before, or was there before and alone; else the lead gives its id.
std::string StorySettler::story_of(const Member* first, const Member* last) {
    for (const Member* member = first; member != last; ++member) {
        const std::uint32_t old = old_story_[member->docid];
        if (old == kNoStory && fresh_[member->docid]) continue;
        std::string story = old == kNoStory ? id_of(member->docid) : stories_[old];
        if (may_keep(story, member->cluster) && taken_.insert(story).second) return story;
    }
    std::string story = id_of(first->docid);
    taken_.insert(story);
    return story;
}

/// Not when the article of that id is there and belongs elsewhere: its own story has that id.
bool StorySettler::may_keep(const std::string& story, std::uint32_t cluster) {
    const std::string term = corpus::id_term(story);
    const auto article = database_.postlist_begin(term);
    return article == database_.postlist_end(term) || clusters_.find(*article) == cluster;
}

/// Of the articles that were there before, none is a new copy; of new ones alone, the first is not.
void StorySettler::count(const Member* first, const Member* last) {
    std::unordered_set<std::string> texts;
    bool has_first = false;
    for (const bool fresh : {false, true}) {
        for (const Member* member = first; member != last; ++member) {
            if (fresh_[member->docid] != fresh) continue;
            const bool is_new_text = texts.insert(sketch_of(member->docid)).second;
            if (fresh && has_first) ++(is_new_text ? counts_.near_copies : counts_.exact_copies);
            has_first = true;
        }
    }
}

std::string StorySettler::id_of(Xapian::docid docid) const {
    return corpus::decode_stored_article(database_.get_document(docid).get_data()).article.id;
}

std::string StorySettler::sketch_of(Xapian::docid docid) const {
    return database_.get_document(docid).get_value(corpus::slot::kSketch);
}

/// Xapian rewrites no more than the values when nothing else of a document changes.
void StorySettler::write(Xapian::docid docid, const std::string& slot) {
    Xapian::Document document = database_.get_document(docid);
    if (document.get_value(corpus::slot::kStory) == slot) return;
    if (slot.empty()) {
        document.remove_value(corpus::slot::kStory);
    } else {
        document.add_value(corpus::slot::kStory, slot);
    }
    database_.replace_document(docid, document);
    if (++pending_ % kDocumentsPerCommit != 0) return;
    database_.commit_transaction();
    database_.begin_transaction();
}

}  // namespace chancery::indexer
