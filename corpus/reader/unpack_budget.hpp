#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

namespace chancery::corpus {

/// How much one source may unpack to before it is taken for a bomb.
///
/// Units:   bytes, over all its members and over everything that is unpacked on the way to them.
struct UnpackLimits {
    std::uint64_t max_members = 10'000'000;
    std::uint64_t max_expansion = 200;       ///< bytes unpacked for a byte of the source; news text reaches about 10
    std::uint64_t free_bytes = 256U << 20U;  ///< allowed whatever the expansion
    std::uint64_t max_bytes = 1ULL << 40U;   ///< never more than that
};

/// Counts what one source unpacks to.
class UnpackBudget {
public:
    /// Shape:   `input_bytes` is the size of the source, 0 where it is not known yet.
    UnpackBudget(const UnpackLimits& limits, std::uint64_t input_bytes) : limits_(limits), input_bytes_(input_bytes) {}

    /// Notes that so much of the source was read: for one that has no size.
    void see_input(std::uint64_t input_bytes) { input_bytes_ = std::max(input_bytes_, input_bytes); }

    void add_bytes(std::uint64_t bytes) { unpacked_ += bytes; }
    void add_member() { ++members_; }

    /// False when `more` bytes would be too many.
    [[nodiscard]] bool allows(std::uint64_t more = 0) const {
        return unpacked_ <= most() && more <= most() - unpacked_;
    }

    /// False when `bytes` would be too many even if nothing else were unpacked.
    [[nodiscard]] bool allows_alone(std::uint64_t bytes) const { return bytes <= most(); }

    [[nodiscard]] bool allows_members() const { return members_ <= limits_.max_members; }

    /// What to say of a source that is over it.
    [[nodiscard]] std::string problem() const {
        return "it unpacks to more than " + std::to_string(limits_.max_expansion) +
               " times its size and is read no further; --max-expansion allows more";
    }

private:
    [[nodiscard]] std::uint64_t most() const {
        const std::uint64_t by_size = input_bytes_ > limits_.max_bytes / limits_.max_expansion
                                          ? limits_.max_bytes
                                          : std::max(input_bytes_ * limits_.max_expansion, limits_.free_bytes);
        return std::min(by_size, limits_.max_bytes);
    }

    UnpackLimits limits_;
    std::uint64_t input_bytes_;
    std::uint64_t unpacked_ = 0;
    std::uint64_t members_ = 0;
};

}  // namespace chancery::corpus
