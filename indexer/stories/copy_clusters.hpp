#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "corpus/schema/facet_columns.hpp"
#include "indexer/stories/text_sketch.hpp"

namespace chancery::indexer {

/// A fingerprint and the document that has it.
struct FingerprintEntry {
    std::uint32_t fingerprint = 0;
    std::uint32_t document = 0;
};

/// Groups documents that are copies of one text, directly or through others.
///
/// Documents are numbers below the size of `days`. Which pairs are compared does not depend on the order in which
/// documents came: those that share a fingerprint and lie within the window of days, each with its nearest by day.
class CopyClusters {
public:
    using ReadSketch = std::function<TextSketch(std::uint32_t document)>;

    /// `days` by document, FacetColumns::kNoDay where unknown; it must outlive the object.
    CopyClusters(const std::vector<std::int32_t>& days, std::int32_t window_days, ReadSketch read);

    /// Compares the documents of equal fingerprints; a pair of which neither is in `fresh` is taken as known.
    /// Sorts `entries`. All entries of a fingerprint must come in one call.
    void join(std::vector<FingerprintEntry>& entries, const std::vector<bool>& fresh);

    /// Declares two documents to be of one cluster.
    void unite(std::uint32_t left, std::uint32_t right);

    /// A document that stands for the cluster of `document`: the smallest.
    [[nodiscard]] std::uint32_t find(std::uint32_t document);

    /// Pairs whose sketches were compared.
    [[nodiscard]] std::uint64_t compared() const noexcept { return compared_; }

private:
    void join_run(const FingerprintEntry* first, const FingerprintEntry* last, const std::vector<bool>& fresh);
    bool compare(std::uint32_t left, std::uint32_t right);
    [[nodiscard]] bool near(std::int32_t left, std::int32_t right) const;

    const std::vector<std::int32_t>& days_;
    std::int32_t window_days_;
    ReadSketch read_;
    std::vector<std::uint32_t> parent_;
    std::vector<std::uint64_t> refused_;  ///< pairs found to differ, by a hash of theirs: a cache that forgets
    TextSketch held_;                     ///< of held_document_, which is compared with several in a row
    std::uint32_t held_document_ = UINT32_MAX;
    std::uint64_t compared_ = 0;
};

}  // namespace chancery::indexer
