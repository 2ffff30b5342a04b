#include <rapidcheck/catch.h>

#include "indexer/salience.hpp"

using chancery::indexer::actor_salience;
using chancery::indexer::MentionProfile;
using chancery::indexer::theme_salience;

namespace {

MentionProfile profile(bool in_title, std::uint32_t first_byte, std::uint32_t mentions, std::uint32_t facet_mentions,
                       std::uint32_t top, std::uint32_t actors) {
    return {in_title, false, first_byte, mentions, facet_mentions, top, actors};
}

/// A profile that an article can have.
rc::Gen<MentionProfile> profiles() {
    return rc::gen::exec([] {
        MentionProfile made;
        made.in_title = *rc::gen::arbitrary<bool>();
        made.in_dateline = *rc::gen::arbitrary<bool>();
        made.first_byte = *rc::gen::inRange<std::uint32_t>(0, 5000);
        made.mentions = *rc::gen::inRange<std::uint32_t>(1, 40);
        made.facet_actors = *rc::gen::inRange<std::uint32_t>(1, 12);
        const std::uint32_t others = made.facet_actors - 1;
        made.top_mentions = others == 0 ? made.mentions : made.mentions + *rc::gen::inRange<std::uint32_t>(0, 20);
        const bool is_top = made.top_mentions == made.mentions;
        made.facet_mentions = is_top ? made.mentions + others : made.mentions + made.top_mentions + others - 1;
        return made;
    });
}

}  // namespace

TEST_CASE("An actor that the article is about is major", "[indexer][salience]") {
    // In the title and often in the text.
    CHECK(actor_salience(profile(true, 10, 6, 8, 6, 2)) >= 95);
    // The only one, at the head of a short text.
    CHECK(actor_salience(profile(false, 0, 1, 1, 1, 1)) >= 85);
    CHECK(actor_salience(profile(false, 40, 5, 9, 5, 3)) >= 85);
}

TEST_CASE("An actor that is only mentioned is minor", "[indexer][salience]") {
    CHECK(actor_salience(profile(false, 3000, 1, 20, 9, 5)) < 85);
    CHECK(actor_salience(profile(false, 900, 1, 12, 8, 4)) < 85);
    CHECK(actor_salience(profile(false, 5000, 1, 40, 30, 3)) < 70);
}

TEST_CASE("The salience of an actor lies between 50 and 99", "[indexer][salience][property]") {
    rc::prop("bounds", [] {
        const int salience = actor_salience(*profiles());
        RC_ASSERT(salience >= 50);
        RC_ASSERT(salience <= 99);
    });
}

TEST_CASE("Nothing that speaks for an actor makes it less salient", "[indexer][salience][property]") {
    rc::prop("in the title", [] {
        MentionProfile without = *profiles();
        without.in_title = false;
        MentionProfile with = without;
        with.in_title = true;
        RC_ASSERT(actor_salience(with) >= actor_salience(without));
    });
    rc::prop("in the dateline", [] {
        MentionProfile without = *profiles();
        without.in_dateline = false;
        MentionProfile with = without;
        with.in_dateline = true;
        RC_ASSERT(actor_salience(with) >= actor_salience(without));
    });
    rc::prop("earlier", [] {
        const MentionProfile late = *profiles();
        MentionProfile early = late;
        early.first_byte = *rc::gen::inRange<std::uint32_t>(0, late.first_byte + 1);
        RC_ASSERT(actor_salience(early) >= actor_salience(late));
    });
    rc::prop("one mention more", [] {
        const MentionProfile fewer = *profiles();
        MentionProfile more = fewer;
        ++more.mentions;
        ++more.facet_mentions;
        more.top_mentions = std::max(more.top_mentions, more.mentions);
        RC_ASSERT(actor_salience(more) >= actor_salience(fewer));
    });
    rc::prop("fewer mentions of the others", [] {
        const MentionProfile many = *profiles();
        MentionProfile few = many;
        few.facet_mentions =
            *rc::gen::inRange<std::uint32_t>(many.mentions + many.facet_actors - 1, many.facet_mentions + 1);
        RC_ASSERT(actor_salience(few) >= actor_salience(many));
    });
}

TEST_CASE("A theme is 70 at its threshold and major from one and three quarters of it", "[indexer][salience]") {
    auto [score, threshold, expected] = GENERATE(table<double, double, int>({
        {2.0, 2.0, 70},
        {2.5, 2.0, 75},
        {3.0, 2.0, 80},
        {3.49, 2.0, 84},
        {3.5, 2.0, 85},
        {5.5, 2.0, 91},
        {8.0, 2.0, 98},
        {9.0, 2.0, 99},
        {1000.0, 2.0, 99},
        {1.0, 1.0, 70},
        {1.75, 1.0, 85},
        {7.0, 4.0, 85},
    }));
    CAPTURE(score, threshold);
    CHECK(theme_salience(score, threshold) == expected);
}

TEST_CASE("A theme's salience grows with its score", "[indexer][salience][property]") {
    rc::prop("monotone and bounded", [] {
        const double threshold = *rc::gen::inRange(1, 60) / 10.0;
        const double low = threshold * (1.0 + *rc::gen::inRange(0, 1000) / 100.0);
        const double high = low + *rc::gen::inRange(0, 1000) / 100.0;
        RC_ASSERT(theme_salience(low, threshold) <= theme_salience(high, threshold));
        RC_ASSERT(theme_salience(low, threshold) >= 70);
        RC_ASSERT(theme_salience(high, threshold) <= 99);
    });
}
