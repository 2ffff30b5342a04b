#pragma once

#include <string>

#include "corpus/reader/byte_stream.hpp"
#include "corpus/reader/unpack_budget.hpp"
#include "corpus/support/error.hpp"

namespace chancery::corpus {

/// Another stream that stops, with an error, where its source's budget ends.
///
/// Shape:   all three outlive it. `source` tells how far the source itself was read.
class MeteredStream final : public ByteStream {
public:
    MeteredStream(ByteStream& inner, UnpackBudget& budget, const ByteStream& source)
        : inner_(inner), budget_(budget), source_(source) {}

    std::string_view next_chunk() override {
        if (over_) return {};
        const std::string_view chunk = take([&] { return inner_.next_chunk(); });
        budget_.see_input(source_.input_bytes());
        budget_.add_bytes(chunk.size());
        if (!budget_.allows()) fail();
        return chunk;
    }

    std::string_view peek_chunk() override {
        if (over_) return {};
        return take([&] { return inner_.peek_chunk(); });
    }

    [[nodiscard]] const std::string& name() const override { return inner_.name(); }
    [[nodiscard]] std::uint64_t input_bytes() const override { return source_.input_bytes(); }

private:
    /// A stream below may have ended the reading; libarchive then says that the bytes are damaged.
    template <class Read>
    std::string_view take(const Read& read) {
        try {
            return read();
        } catch (const Error&) {
            if (!budget_.allows()) fail();
            throw;
        }
    }

    [[noreturn]] void fail() {
        over_ = true;
        throw Error(ErrorCode::Io, name() + ": " + budget_.problem());
    }

    ByteStream& inner_;
    UnpackBudget& budget_;
    const ByteStream& source_;
    bool over_ = false;
};

}  // namespace chancery::corpus
