#include <atomic>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/ordered_stage.hpp"

using chancery::indexer::OrderedStage;

namespace {

using Stage = OrderedStage<int, int>;

/// Work of a length that depends on the input and on nothing else.
int busy(int input) {
    std::uint32_t state = static_cast<std::uint32_t>(input) * 2654435761U + 1;
    const std::uint32_t rounds = state % 20'000;
    for (std::uint32_t i = 0; i < rounds; ++i) state = state * 1664525U + 1013904223U;
    return state == 0 ? -1 : input * 2;
}

Stage::Worker busy_worker() {
    return [](int&& input) { return busy(input); };
}

}  // namespace

TEST_CASE("Outputs come in the order of the inputs", "[indexer][stage]") {
    const unsigned workers = GENERATE(1U, 2U, 3U, 8U);
    const std::size_t in_flight = GENERATE(as<std::size_t>{}, 1, 2, 7, 100);
    CAPTURE(workers, in_flight);
    std::vector<int> consumed;
    Stage stage(workers, in_flight, busy_worker, [&](int&& output) { consumed.push_back(output); });
    for (int i = 0; i < 500; ++i) stage.push(i);
    stage.finish();
    std::vector<int> expected(500);
    for (int i = 0; i < 500; ++i) expected[static_cast<std::size_t>(i)] = i * 2;
    CHECK(consumed == expected);
}

TEST_CASE("A stage without inputs ends", "[indexer][stage]") {
    std::size_t consumed = 0;
    Stage stage(4, 4, busy_worker, [&](int&&) { ++consumed; });
    stage.finish();
    CHECK(consumed == 0);
}

TEST_CASE("A stage that is not finished can be dropped", "[indexer][stage]") {
    Stage stage(4, 64, busy_worker, [](int&&) {});
    for (int i = 0; i < 50; ++i) stage.push(i);
}

TEST_CASE("Each thread has a worker of its own", "[indexer][stage]") {
    std::atomic<int> made{0};
    std::atomic<bool> shared{false};
    const auto make = [&]() -> Stage::Worker {
        ++made;
        const auto owner = std::this_thread::get_id();
        return [&shared, owner](int&& input) {
            if (std::this_thread::get_id() != owner) shared = true;
            return busy(input);
        };
    };
    Stage stage(3, 10, make, [](int&&) {});
    for (int i = 0; i < 100; ++i) stage.push(i);
    stage.finish();
    CHECK(made == 3);
    CHECK_FALSE(shared);
}

TEST_CASE("Consuming is never done twice at a time, nor too much held", "[indexer][stage]") {
    std::atomic<int> inside{0};
    std::atomic<bool> together{false};
    std::atomic<int> worked{0};
    std::atomic<int> consumed{0};
    std::atomic<int> most{0};
    constexpr int kInFlight = 5;
    const auto make = [&]() -> Stage::Worker {
        return [&](int&& input) {
            const int held = ++worked - consumed;
            int before = most;
            while (before < held && !most.compare_exchange_weak(before, held)) {
            }
            return busy(input);
        };
    };
    Stage stage(4, kInFlight, make, [&](int&& output) {
        if (++inside != 1) together = true;
        busy(output);
        ++consumed;
        --inside;
    });
    for (int i = 0; i < 300; ++i) stage.push(i);
    stage.finish();
    CHECK_FALSE(together);
    CHECK(most <= kInFlight);
    CHECK(consumed == 300);
}

TEST_CASE("What a worker throws is thrown again by push or finish", "[indexer][stage]") {
    const int culprit = GENERATE(0, 1, 57, 299);
    CAPTURE(culprit);
    std::vector<int> consumed;
    const auto make = [&]() -> Stage::Worker {
        return [&](int&& input) {
            if (input == culprit) throw std::runtime_error("worker");
            return busy(input);
        };
    };
    Stage stage(3, 8, make, [&](int&& output) { consumed.push_back(output); });
    const auto run = [&] {
        for (int i = 0; i < 300; ++i) stage.push(i);
        stage.finish();
    };
    CHECK_THROWS_WITH(run(), "worker");
    CHECK_THROWS_WITH(stage.finish(), "worker");
    // Nothing behind the one that failed was consumed, and what was is in order.
    CHECK(consumed.size() <= static_cast<std::size_t>(culprit));
    for (std::size_t i = 0; i < consumed.size(); ++i) CHECK(consumed[i] == static_cast<int>(i) * 2);
}

TEST_CASE("What the consumer throws is thrown again by push or finish", "[indexer][stage]") {
    const int culprit = GENERATE(0, 1, 57, 299);
    CAPTURE(culprit);
    int consumed = 0;
    Stage stage(3, 8, busy_worker, [&](int&& output) {
        if (output == culprit * 2) throw std::runtime_error("consumer");
        ++consumed;
    });
    const auto run = [&] {
        for (int i = 0; i < 300; ++i) stage.push(i);
        stage.finish();
    };
    CHECK_THROWS_WITH(run(), "consumer");
    CHECK_THROWS_WITH(stage.finish(), "consumer");
    CHECK(consumed == culprit);
}

TEST_CASE("A worker that cannot be made ends the stage", "[indexer][stage]") {
    const auto make = []() -> Stage::Worker { throw std::runtime_error("maker"); };
    Stage stage(2, 4, make, [](int&&) {});
    const auto run = [&] {
        for (int i = 0; i < 20; ++i) stage.push(i);
        stage.finish();
    };
    CHECK_THROWS_WITH(run(), "maker");
}

TEST_CASE("Inputs and outputs need only be movable", "[indexer][stage]") {
    using Box = std::unique_ptr<int>;
    int sum = 0;
    OrderedStage<Box, Box> stage(
        2, 4, [] { return [](Box&& box) { return std::make_unique<int>(*box + 1); }; },
        [&](Box&& box) { sum += *box; });
    for (int i = 0; i < 100; ++i) stage.push(std::make_unique<int>(i));
    stage.finish();
    CHECK(sum == 5050);
}
