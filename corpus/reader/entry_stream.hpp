#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "corpus/reader/archive_handle.hpp"
#include "corpus/reader/byte_stream.hpp"
#include "corpus/support/error.hpp"

namespace chancery::corpus {

/// The bytes of the entry that a handle stands at. The handle outlives the stream, and stays at the entry.
///
/// The first piece holds at least kHeadBytes where the entry has as many: enough to tell its format.
class EntryStream : public ByteStream {
public:
    static constexpr std::size_t kHeadBytes = 64U << 10U;

    EntryStream(archive* handle, std::string name) : handle_(handle), name_(std::move(name)) {}

    std::string_view next_chunk() override;
    std::string_view peek_chunk() override;
    [[nodiscard]] const std::string& name() const override { return name_; }
    [[nodiscard]] std::uint64_t input_bytes() const override;

    /// True once its bytes were found to be damaged.
    [[nodiscard]] bool has_failed() const { return failed_; }

protected:
    void set_ended() { ended_ = true; }

private:
    std::string_view read_head();
    std::string_view read_block();
    [[noreturn]] void fail();

    archive* handle_;
    std::string name_;
    std::string head_;  ///< the first pieces together, where the first alone is too short
    std::string_view chunk_;
    std::optional<Error> pending_;  ///< found behind the head, thrown once that was given
    bool started_ = false;
    bool peeked_ = false;
    bool ended_ = false;
    bool failed_ = false;
};

}  // namespace chancery::corpus
