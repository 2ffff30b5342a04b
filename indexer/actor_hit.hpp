#pragma once

#include <cstdint>
#include <vector>

#include "corpus/taxonomy/consuming_form.hpp"
#include "corpus/taxonomy/matcher.hpp"

namespace chancery::indexer {

/// A mention that stands: a piece of text that speaks for one entry of the taxonomy.
struct ActorHit {
    std::uint32_t entry = 0;
    corpus::TextField field = corpus::TextField::Body;
    corpus::Via via = corpus::Via::Name;
    std::uint32_t first = 0;  ///< tokens [first, last)
    std::uint32_t last = 0;
};

}  // namespace chancery::indexer
