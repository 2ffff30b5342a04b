#pragma once

#include <cstdint>

namespace chancery::indexer {

/// Where and how often an article mentions an actor, beside the other actors of its facet.
struct MentionProfile {
    bool in_title = false;
    bool in_dateline = false;
    std::uint32_t first_byte =
        UINT32_MAX;                    ///< of the first mention in the body; UINT32_MAX when it is in the title only
    std::uint32_t mentions = 0;        ///< title and body
    std::uint32_t facet_mentions = 0;  ///< of all actors of the facet
    std::uint32_t top_mentions = 0;    ///< of the facet's most mentioned actor
    std::uint32_t facet_actors = 0;    ///< distinct actors of the facet
};

/// The salience of an actor, 50 to 99; 85 and above means that the article is about it.
///
/// The probability p of being what the article is about is a logistic over: in the title 2.6; first mention within 150
/// bytes of the body 1.0, 400 bytes 0.8, 1,200 bytes 0.45; share of the facet's mentions 0.5; ratio to the top
/// actor 1.0; ln(mentions) 1.35; sole actor of its facet 1.4; ln(actors of the facet) 0.6; in the record's
/// dateline 4.0, but 2.0 where that is all and the text names others; bias -2.4. p from 0 to 0.5 is 50 to 85, p from
/// 0.5 to 1 is 85 to 99.
///
/// Source:  weights fitted by coordinate search on Reuters-21578 TRAIN (1987 wire copy, editors' tags) and 160
/// hand-labelled
///          documents of 2000 to 2024 together, signs held; F1 of major countries 0.885 and 0.944.
[[nodiscard]] int actor_salience(const MentionProfile& profile);

/// The salience of a theme from its score: 70 at the threshold, 85 at one and three quarters of it, 99 at the most.
[[nodiscard]] int theme_salience(double score, double threshold);

}  // namespace chancery::indexer
