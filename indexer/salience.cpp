#include "indexer/salience.hpp"

#include <algorithm>
#include <cmath>

#include "corpus/taxonomy/tag.hpp"

namespace chancery::indexer {

namespace {

constexpr int kLeast = 50;
constexpr int kMost = 99;

double weight_of_place(std::uint32_t first_byte) {
    if (first_byte < 150) return 1.0;
    if (first_byte < 400) return 0.8;
    return first_byte < 1'200 ? 0.45 : 0.0;
}

double weight_of_dateline(const MentionProfile& profile) {
    if (!profile.in_dateline) return 0;
    const bool alone = profile.mentions == 1 && profile.facet_actors > 1;
    return alone ? 2.0 : 4.0;
}

double probability(const MentionProfile& profile) {
    const double share = static_cast<double>(profile.mentions) / profile.facet_mentions;
    const double ratio = static_cast<double>(profile.mentions) / profile.top_mentions;
    double sum =
        -2.4 + 0.5 * share + 1.0 * ratio + 1.35 * std::log(profile.mentions) + 0.6 * std::log(profile.facet_actors);
    if (profile.in_title) sum += 2.6;
    if (profile.facet_actors == 1) sum += 1.4;
    sum += weight_of_place(profile.first_byte) + weight_of_dateline(profile);
    return 1.0 / (1.0 + std::exp(-sum));
}

}  // namespace

int actor_salience(const MentionProfile& profile) {
    const double p = probability(profile);
    const double points = p < 0.5 ? kLeast + p / 0.5 * (corpus::kMajorSalience - kLeast)
                                  : corpus::kMajorSalience + (p - 0.5) / 0.5 * (kMost - corpus::kMajorSalience);
    return std::clamp(static_cast<int>(points), kLeast, kMost);
}

int theme_salience(double score, double threshold) {
    const double over = score / threshold - 1.0;
    const double points = over < 0.75 ? 70.0 + over * 20.0 : 85.0 + (over - 0.75) * 6.0;
    return std::clamp(static_cast<int>(points), kLeast, kMost);
}

}  // namespace chancery::indexer
