#include "indexer/stories/copy_rule.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "corpus/support/error.hpp"
#include "tests/stories/sketched.hpp"

namespace chancery::indexer {
namespace {

using tests::sketch_of;

const std::string kFirst =
    "The foreign ministers of Valdoria and Okemba signed a fisheries accord on Tuesday after eleven months of talks, "
    "ending a dispute in which 14 trawlers were seized and two sailors lost their lives. ";
const std::string kSecond =
    "Under the accord, boats from either side may fish within 40 miles of the Trelund shoal from March to September, "
    "provided that they report their catch every evening to a joint office in the port of Quillen. ";
const std::string kThird =
    "Minister Adela Brisk called the text a victory for patience, while her counterpart Tomas Renholm spoke of a debt "
    "owed to the families who had waited so long for an answer. ";
const std::string kFourth =
    "Environmental groups were less pleased: the shoal is a nursery for herring, and the quota of 9,500 tonnes is "
    "nearly double what the institute in Marsonia had recommended last spring. ";
const std::string kArticle = kFirst + kSecond + kThird + kFourth;
const std::string kTitle = "Valdoria and Okemba sign fisheries accord";

/// A declaration as an office fills it in, over and over.
std::string declaration(const std::string& region, const std::string& month, const std::string& officer,
                        const std::string& county) {
    return "Today the President declared that a major disaster exists in the region of " + region +
           " and ordered federal help to add to the efforts of " + region +
           " in the areas affected by storms and floods from the tenth of " + month +
           " onwards. The action makes money available to people in the county of " + county +
           ". Help can pay for temporary housing and repairs, for loans at low cost to cover losses of property that "
           "no "
           "insurance pays, and for other programmes that help persons and owners of businesses to recover. " +
           officer +
           " has been named to lead the work in the areas affected. Damage is still being assessed in other "
           "areas, and more may be added once that is done.";
}

bool same(const std::string& left, const std::string& right, std::optional<std::int32_t> apart = 0) {
    const bool result = are_copies(sketch_of(kTitle, left), sketch_of(kTitle, right), apart);
    CHECK(result == are_copies(sketch_of(kTitle, right), sketch_of(kTitle, left), apart));  // whichever comes first
    return result;
}

}  // namespace

TEST_CASE("What outlets make of a text is a copy of it", "[story]") {
    const std::string made = GENERATE_COPY(values<std::string>(
        {kArticle, kFirst + kSecond, kFirst + kThird + kSecond + kFourth, kFirst + kFourth,
         "QUILLEN (Northern Wire) - " + kArticle, kArticle + "Sign up for our newsletter. Copyright Harbour Post 2031.",
         "QUILLEN (Northern Wire) - " + kFirst + kSecond + kThird + "Follow the Harbour Post for more.",
         kArticle.substr(0, kArticle.size() / 2)}));
    CAPTURE(made);
    CHECK(same(kArticle, made));
    CHECK(same(kArticle, made, 3));
}

TEST_CASE("Capitals, quotes and white space make no other text", "[story]") {
    std::string shouted = kArticle;
    for (char& c : shouted) c = c == ' ' ? '\n' : c;
    CHECK(same(kArticle, shouted));
}

TEST_CASE("Articles on one event with words of their own are not copies", "[story]") {
    CHECK_FALSE(
        same(kArticle,
             "An accord on fishing rights was sealed this week between Okemba and Valdoria. Trawlers will be able "
             "to work near the Trelund shoal for half the year, officials in both capitals confirmed. Adela Brisk "
             "hailed the deal. Critics say that it allows 9,500 tonnes of herring to be taken, far too much for "
             "the stock to bear, and that the joint office in Quillen has neither staff nor money."));
}

TEST_CASE("A paragraph of background makes no copy", "[story]") {
    CHECK_FALSE(same(kArticle,
                     "Storm damage closed the harbour of Besarov for a second day, leaving cranes idle and lorries "
                     "in a queue that reached the ring road. Insurers put the loss at 30 million crowns, and the "
                     "mayor asked the government for soldiers to clear the quays before the weekend market. " +
                         kFourth + "Ferries are to run again from Friday, wind permitting, said the port office."));
}

TEST_CASE("One form with other names and numbers is another text each time", "[story]") {
    const std::string first = declaration("Sangrath", "May", "Maud Ellery", "Pellidor");
    const std::string second = declaration("Dunmere", "June", "Oskar Trent", "Nakuwa");
    CHECK(same(first, first));
    CHECK_FALSE(same(first, second));
    CHECK_FALSE(same(first, second, 2));
    CHECK_FALSE(are_copies(sketch_of("Disaster declared in Sangrath", first),
                           sketch_of("Disaster declared in Dunmere", second), 1));
}

TEST_CASE("Titles that name other things tell texts of one form apart", "[story]") {
    const std::string shared = kSecond + kThird + kFourth;
    CHECK_FALSE(are_copies(sketch_of("Aid for Ilmenau", "Aid for Ilmenau was agreed. " + shared),
                           sketch_of("Aid for Ostrava", "Aid for Ostrava was agreed. " + shared), 0));
    CHECK(are_copies(sketch_of("Aid for Ilmenau", "Aid for Ilmenau was agreed. " + shared),
                     sketch_of("Money comes at last", "Aid for Ilmenau was agreed. " + shared), 0));
}

TEST_CASE("Without dates only nearly the same text is a copy", "[story]") {
    CHECK(same(kArticle, kArticle, std::nullopt));
    CHECK(same(kArticle, "QUILLEN - " + kArticle, std::nullopt));
    CHECK_FALSE(same(kArticle, kFirst + kSecond, std::nullopt));
}

TEST_CASE("Short notices are copies only when they are the same", "[story]") {
    const auto notice = [](const std::string& text) { return sketch_of("Bank keeps its rate", text); };
    const std::string text = "The central bank of Okemba kept its rate at four per cent, as expected.";
    CHECK(are_copies(notice(text), notice(text), 0));
    CHECK_FALSE(are_copies(notice(text), notice(text), 1));  // said again another day, it is another notice
    CHECK_FALSE(are_copies(notice(text), notice("The central bank of Okemba cut its rate to three per cent."), 0));
    CHECK_FALSE(are_copies(sketch_of("A few words", ""), sketch_of("A few words", ""), 0));
    CHECK_FALSE(are_copies(sketch_of("", ""), sketch_of("", ""), 0));
}

TEST_CASE("A sketch reads back as written, and damage is an error", "[story]") {
    for (const TextSketch& sketch :
         {sketch_of(kTitle, kArticle), sketch_of("", ""), sketch_of("A title of some words", "")}) {
        const std::string bytes = encode_sketch(sketch);
        CHECK(decode_sketch(bytes) == sketch);
        std::vector<std::uint32_t> fingerprints;
        decode_fingerprints(bytes, fingerprints);
        CHECK(fingerprints.size() <= TextSketch::kFingerprints + TextSketch::kMostOpening);
        CHECK(std::is_sorted(fingerprints.begin(), fingerprints.end()));
        if (!sketch.shingles.empty()) CHECK(fingerprints.front() == sketch.shingles.front());
    }
    const std::string bytes = encode_sketch(sketch_of(kTitle, kArticle));
    for (std::size_t size = 1; size < bytes.size(); ++size)
        CHECK_THROWS_AS(decode_sketch(bytes.substr(0, size)), Error);
    CHECK_THROWS_AS(decode_sketch("\xff\xff\xff\xff\x0f"), Error);
}

TEST_CASE("The sketch of a text does not depend on what was sketched before", "[story]") {
    const TextSketch first = sketch_of(kTitle, kArticle);
    static_cast<void>(sketch_of("Other words", kFourth + kSecond));
    CHECK(sketch_of(kTitle, kArticle) == first);
}

}  // namespace chancery::indexer
