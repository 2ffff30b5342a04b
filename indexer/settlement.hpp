#pragma once

#include <optional>
#include <vector>

#include "corpus/taxonomy/matcher.hpp"
#include "indexer/actor_hit.hpp"

namespace chancery::indexer {

/// Turns the mentions of an article into hits on entries: those with an owner as they are, those that the taxonomy
/// leaves to the document by what else stands in it (docs/taxonomy.md, "Settlements"). Forms that do not hold on the
/// day of publication are left out.
///
/// Shape:  replaces `hits`; in order of field, then place.
void settle_mentions(const corpus::Matcher& matcher, const corpus::MatchResult& matches,
                     const std::optional<corpus::PublicationDate>& published, std::vector<ActorHit>& hits);

}  // namespace chancery::indexer
