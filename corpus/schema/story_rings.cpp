#include "corpus/schema/story_rings.hpp"

#include <numeric>
#include <string>
#include <unordered_map>

#include "corpus/schema/field.hpp"
#include "corpus/schema/story_slot.hpp"

namespace chancery::corpus {

namespace {

/// A story while its documents are being found, in ascending order.
struct OpenRing {
    Xapian::docid first = 0;
    Xapian::docid last = 0;
    Xapian::docid lead = 0;
};

}  // namespace

StoryRings read_story_rings(const Xapian::Database& database) {
    StoryRings rings;
    rings.leads.resize(std::size_t{database.get_lastdocid()} + 1);
    std::iota(rings.leads.begin(), rings.leads.end(), 0U);
    rings.next = rings.leads;
    std::unordered_map<std::string, OpenRing> open;
    for (auto slot = database.valuestream_begin(slot::kStory); slot != database.valuestream_end(slot::kStory); ++slot) {
        const auto place = from_story_slot(*slot);
        if (!place) continue;
        const Xapian::docid docid = slot.get_docid();
        OpenRing& ring = open.try_emplace(place->story, OpenRing{docid, docid, docid}).first->second;
        rings.next[ring.last] = docid;
        rings.next[docid] = ring.first;
        ring.last = docid;
        if (place->lead) ring.lead = docid;
    }
    for (const auto& [story, ring] : open) {
        Xapian::docid docid = ring.first;
        do {
            rings.leads[docid] = ring.lead;
            docid = rings.next[docid];
        } while (docid != ring.first);
    }
    return rings;
}

}  // namespace chancery::corpus
