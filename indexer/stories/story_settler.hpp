#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <tsl/robin_set.h>
#include <xapian.h>

#include "indexer/stories/copy_clusters.hpp"

namespace chancery::indexer {

/// How copies are looked for.
struct StoryOptions {
    std::int32_t window_days = 7;  ///< copies are published at most that far apart
};

/// What a settlement found.
struct StoryCounts {
    std::uint64_t exact_copies = 0;  ///< of the articles that were looked at: those with the text of another
    std::uint64_t near_copies = 0;   ///< those that are otherwise a copy of another
    std::uint64_t stories = 0;       ///< distinct stories in the whole index
};

/// What has changed since stories were settled last: documents written, and stories that lost or may lose an article.
struct StoryChanges {
    std::vector<Xapian::docid> written;
    std::unordered_set<std::uint64_t> stories;  ///< hashes of the id terms of theirs

    /// Notes the story that a document is about to leave, if it shares one.
    void touch(const Xapian::Document& document);
    /// Notes the story that would have the id of an article, by the term of that id.
    void touch_term(std::string_view id_term);
    [[nodiscard]] bool has(std::string_view story) const;
};

/// Finds the copies of changed articles in a whole index and writes the story slots.
///
/// A story that is there keeps its id; stories that turn out to be one go on under the id of the older. The lead is the
/// earliest article, of those of one day the longest. Which articles are copies does not depend on the order in which
/// they came. Memory: some 120 bytes for each article that changed, 10 for each other.
class StorySettler {
public:
    StorySettler(Xapian::WritableDatabase& database, StoryOptions options);

    /// Settles what changed, or everything when `changes` is null. Must be called outside a transaction.
    ///
    /// Errors:  throws chancery::Error (IndexCorrupt) for a damaged slot; Xapian's errors pass.
    StoryCounts settle(const StoryChanges* changes);

private:
    /// An article of a story that may change.
    struct Member {
        std::uint32_t cluster = 0;
        Xapian::docid docid = 0;
        std::uint32_t length = 0;
    };

    void read_slots();
    void mark_fresh(const StoryChanges* changes);
    void join_known();
    void join_copies();
    using Fingerprints = tsl::robin_set<std::uint32_t>;

    [[nodiscard]] Fingerprints fingerprints_of_fresh() const;
    void collect_fingerprints(const Fingerprints* wanted, std::uint32_t pass, std::uint32_t passes,
                              std::vector<FingerprintEntry>& entries) const;
    [[nodiscard]] std::vector<Member> members_to_settle();
    void settle_cluster(Member* first, Member* last);
    [[nodiscard]] std::string story_of(const Member* first, const Member* last);
    [[nodiscard]] bool may_keep(const std::string& story, std::uint32_t cluster);
    [[nodiscard]] bool leads_before(const Member& left, const Member& right) const;
    [[nodiscard]] std::string id_of(Xapian::docid docid) const;
    [[nodiscard]] std::string sketch_of(Xapian::docid docid) const;
    void count(const Member* first, const Member* last);
    void write(Xapian::docid docid, const std::string& slot);

    static constexpr std::uint32_t kNoStory = UINT32_MAX;

    Xapian::WritableDatabase& database_;
    StoryOptions options_;
    std::vector<std::int32_t> days_;        ///< by docid
    std::vector<bool> present_;             ///< by docid: there is such a document
    std::vector<bool> fresh_;               ///< by docid: looked at again
    std::vector<std::uint32_t> old_story_;  ///< by docid: index into stories_, as the slots say
    std::vector<std::string> stories_;
    std::unordered_set<std::string> taken_;  ///< ids given to clusters in this settlement
    CopyClusters clusters_;
    StoryCounts counts_;
    std::uint64_t pending_ = 0;  ///< documents written since the last commit
};

}  // namespace chancery::indexer
