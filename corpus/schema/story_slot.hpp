#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/support/error.hpp"

namespace chancery::corpus {

/// The place of an article in a story that it shares with copies.
struct StoryPlace {
    std::string story;  ///< the id of one of the story's articles, kept for as long as the story lasts
    bool lead = false;  ///< the earliest of them

    friend bool operator==(const StoryPlace&, const StoryPlace&) = default;
};

/// The bytes of the story slot: the story's id, a NUL, then 1 for the lead and 0 for the others.
[[nodiscard]] inline std::string to_story_slot(const StoryPlace& place) {
    return place.story + '\0' + (place.lead ? '1' : '0');
}

/// The inverse; none for the empty slot of an article that is a story of its own, under its own id.
///
/// Errors:  throws chancery::Error (IndexCorrupt) for other bytes.
[[nodiscard]] inline std::optional<StoryPlace> from_story_slot(std::string_view slot) {
    if (slot.empty()) return std::nullopt;
    const std::size_t end = slot.size() < 2 ? 0 : slot.size() - 2;
    if (end == 0 || slot[end] != '\0' || (slot[end + 1] != '0' && slot[end + 1] != '1'))
        throw Error(ErrorCode::IndexCorrupt, "a story slot is damaged", "run `chancery-index check`, then build again");
    return StoryPlace{std::string(slot.substr(0, end)), slot[end + 1] == '1'};
}

/// The lowest and highest bytes that the slots of a story's articles have.
[[nodiscard]] inline std::pair<std::string, std::string> story_slot_range(std::string_view story) {
    return {to_story_slot({std::string(story), false}), to_story_slot({std::string(story), true})};
}

}  // namespace chancery::corpus
