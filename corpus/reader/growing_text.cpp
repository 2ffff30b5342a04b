#include "corpus/reader/growing_text.hpp"

#include <algorithm>

namespace chancery::corpus {

bool GrowingText::grow_to(Place place) {
    while (place >= end()) {
        const std::string_view chunk = next_chunk_();
        if (chunk.empty()) return false;
        const std::size_t released = released_ - begin_;
        // Moving the rest to the front only when it is the smaller part keeps the work linear.
        if (released >= size_ - released) {
            bytes_.erase(0, released);
            size_ -= released;
            begin_ = released_;
        }
        bytes_.resize(size_);
        bytes_.append(chunk);
        size_ = bytes_.size();
        bytes_.resize(size_ + kPadding);
    }
    return true;
}

}  // namespace chancery::corpus
