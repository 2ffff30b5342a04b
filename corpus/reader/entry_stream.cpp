#include "corpus/reader/entry_stream.hpp"

namespace chancery::corpus {

std::string_view EntryStream::next_chunk() {
    const std::string_view chunk = peek_chunk();
    peeked_ = false;
    return chunk;
}

std::string_view EntryStream::peek_chunk() {
    if (!peeked_) chunk_ = started_ ? read_block() : read_head();
    peeked_ = true;
    return chunk_;
}

std::uint64_t EntryStream::input_bytes() const {
    const la_int64_t bytes = archive_filter_bytes(handle_, -1);
    return bytes > 0 ? static_cast<std::uint64_t>(bytes) : 0;
}

std::string_view EntryStream::read_head() {
    started_ = true;
    const std::string_view first = read_block();
    if (first.empty() || first.size() >= kHeadBytes) return first;
    head_ = first;
    try {
        while (head_.size() < kHeadBytes) {
            const std::string_view block = read_block();
            if (block.empty()) break;
            head_ += block;
        }
    } catch (const Error& error) {
        pending_ = error;
    }
    return head_;
}

std::string_view EntryStream::read_block() {
    if (pending_) throw *std::exchange(pending_, std::nullopt);
    const void* bytes = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    while (!ended_ && size == 0) {
        const int status = archive_read_data_block(handle_, &bytes, &size, &offset);
        if (status == ARCHIVE_EOF) ended_ = true;
        if (status < ARCHIVE_WARN) fail();
    }
    return ended_ ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
}

/// Says what is wrong once; after that the stream is at its end.
void EntryStream::fail() {
    ended_ = failed_ = true;
    throw_damaged(name_, handle_);
}

}  // namespace chancery::corpus
