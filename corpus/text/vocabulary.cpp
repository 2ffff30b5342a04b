#include "corpus/text/vocabulary.hpp"

#include <algorithm>
#include <cstring>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace chancery::corpus {

namespace {
constexpr std::size_t kBlockBytes = 64U << 10U;
}  // namespace

std::size_t Vocabulary::hash(std::string_view folded) noexcept { return XXH3_64bits(folded.data(), folded.size()); }

WordId Vocabulary::intern(std::string_view folded, std::size_t hash) {
    if (const auto found = ids_.find(folded, hash); found != ids_.end()) return found->second;
    const auto id = static_cast<WordId>(words_.size());
    const std::string_view stored = store(folded);
    words_.push_back(stored);
    ids_.emplace(stored, id);
    return id;
}

void Vocabulary::clear() {
    ids_.clear();
    words_.clear();
    blocks_.clear();
    block_used_ = block_size_ = 0;
    ++generation_;
}

std::string_view Vocabulary::store(std::string_view folded) {
    if (block_size_ - block_used_ < folded.size()) {
        block_size_ = std::max(kBlockBytes, folded.size());
        blocks_.push_back(std::make_unique<char[]>(block_size_));  // NOLINT(modernize-avoid-c-arrays)
        block_used_ = 0;
    }
    char* const place = blocks_.back().get() + block_used_;
    std::memcpy(place, folded.data(), folded.size());
    block_used_ += folded.size();
    return {place, folded.size()};
}

}  // namespace chancery::corpus
