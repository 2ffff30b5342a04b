#include "indexer/stories/story_check.hpp"

#include <map>

#include <fmt/format.h>

#include "corpus/schema/day_key.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/schema/story_slot.hpp"
#include "corpus/schema/term.hpp"
#include "corpus/support/error.hpp"
#include "indexer/stories/text_sketch.hpp"

namespace chancery::indexer {

namespace {

/// The documents of one story as the slots say.
struct Story {
    std::vector<Xapian::docid> members;
    std::vector<Xapian::docid> leads;
};

class StoryCheck {
public:
    StoryCheck(const Xapian::Database& database, const corpus::FacetColumns& columns)
        : database_(database), columns_(columns) {}

    std::vector<std::string> run() {
        read_slots();
        read_sketches();
        for (const auto& [id, story] : stories_) check(id, story);
        return std::move(findings_);
    }

private:
    void read_slots() {
        constexpr auto kSlot = corpus::slot::kStory;
        for (auto value = database_.valuestream_begin(kSlot); value != database_.valuestream_end(kSlot); ++value) {
            try {
                const auto place = corpus::from_story_slot(*value);
                Story& story = stories_[place->story];
                story.members.push_back(value.get_docid());
                if (place->lead) story.leads.push_back(value.get_docid());
            } catch (const Error& error) {
                findings_.push_back(fmt::format("document {}: {}", value.get_docid(), error.what()));
            }
        }
    }

    void read_sketches() {
        constexpr auto kSlot = corpus::slot::kSketch;
        for (auto value = database_.valuestream_begin(kSlot); value != database_.valuestream_end(kSlot); ++value) {
            try {
                static_cast<void>(decode_sketch(*value));
            } catch (const Error& error) {
                findings_.push_back(fmt::format("document {}: {}", value.get_docid(), error.what()));
            }
        }
    }

    void check(const std::string& id, const Story& story) {
        const auto report = [&](const std::string& what) {
            findings_.push_back(fmt::format("story {}: {}", id, what));
        };
        if (story.members.size() < 2) report("it has one article only");
        if (story.leads.size() != 1) return report(fmt::format("it has {} leads", story.leads.size()));
        const Xapian::docid lead = story.leads.front();
        for (const Xapian::docid member : story.members) {
            if (day(member) < day(lead)) report(fmt::format("document {} is earlier than its lead", member));
            if (columns_.lead(member) != lead) report(fmt::format("the columns have another lead of {}", member));
        }
        if (ring_size(lead) != story.members.size()) report("the columns have other articles");
        check_founder(id, story, lead);
    }

    /// The article whose id the story has, where it is there at all.
    void check_founder(const std::string& id, const Story& story, Xapian::docid lead) {
        const std::string term = corpus::id_term(id);
        const auto founder = database_.postlist_begin(term);
        if (founder == database_.postlist_end(term) || columns_.lead(*founder) == lead) return;
        findings_.push_back(
            fmt::format("story {}: the article of that id is not among its {}", id, story.members.size()));
    }

    /// Articles without a date come after all others.
    [[nodiscard]] std::int64_t day(Xapian::docid docid) const {
        const std::int32_t day = columns_.day(docid);
        return day == corpus::FacetColumns::kNoDay ? INT64_MAX : day;
    }

    [[nodiscard]] std::size_t ring_size(Xapian::docid docid) const {
        std::size_t size = 1;
        for (Xapian::docid next = columns_.next_copy(docid); next != docid && size <= columns_.last_docid();
             next = columns_.next_copy(next))
            ++size;
        return size;
    }

    const Xapian::Database& database_;
    const corpus::FacetColumns& columns_;
    std::map<std::string, Story> stories_;
    std::vector<std::string> findings_;
};

}  // namespace

std::vector<std::string> check_stories(const Xapian::Database& database, const corpus::FacetColumns& columns) {
    return StoryCheck(database, columns).run();
}

}  // namespace chancery::indexer
