#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

namespace chancery::corpus {

/// Which documents are one story, as arrays by document number.
struct StoryRings {
    std::vector<std::uint32_t> leads;  ///< the document that leads the story; itself where it stands alone
    std::vector<std::uint32_t>
        next;  ///< the story's next document, from the last to the first again; itself where alone
};

/// Reads the story slots.
///
/// Shape:   both arrays have last docid + 1 elements. A story that lost its lead is led by its first document.
/// Errors:  throws chancery::Error (IndexCorrupt) for a damaged slot; Xapian's errors pass.
[[nodiscard]] StoryRings read_story_rings(const Xapian::Database& database);

}  // namespace chancery::corpus
