#pragma once

#include <cstdint>
#include <optional>

#include "indexer/stories/text_sketch.hpp"

namespace chancery::indexer {

/// How two texts overlap, estimated from their sketches. Shares are 0 to 1.
struct Overlap {
    double containment = 0;         ///< of the shorter text's shingles in the longer
    double resemblance = 0;         ///< shingles of both by shingles of either
    std::uint32_t compared = 0;     ///< shingles of the shorter that containment stands on
    std::uint32_t opening = 0;      ///< fingerprints that the first words share
    double details = 0;             ///< of the text with fewer names and numbers in the other
    std::uint32_t same_slots = 0;   ///< the same name or number between the same words
    std::uint32_t other_slots = 0;  ///< another between the same words
    bool titles_differ = false;     ///< each title names what the other article does not
};

[[nodiscard]] Overlap overlap_of(const TextSketch& left, const TextSketch& right);

/// Whether two articles are copies of one text: the same, abridged, or with other lines around it.
///
/// Much of the shorter text must stand in the longer. Texts made from one form (market reports, declarations, readouts)
/// share their words too, but have other names and numbers between them. Symmetric.
///
/// Shape:  `days_apart` is the distance of the days of publication; none when one is unknown: then the texts must be
///         nearly the same.
[[nodiscard]] bool are_copies(const TextSketch& left, const TextSketch& right, std::optional<std::int32_t> days_apart);

}  // namespace chancery::indexer
