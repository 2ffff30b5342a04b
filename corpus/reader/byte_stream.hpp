#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// The bytes of one input, already decompressed (gz, bz2, xz, zst, lz4 by libarchive's filters).
///
/// Not thread-safe; closes its handle when it goes.
class ByteStream {
public:
    ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;
    virtual ~ByteStream() = default;

    /// The next piece, empty at the end. Valid until the next call.
    ///
    /// Errors:  throws chancery::Error (Io) when the input is damaged or ends too early;
    ///          everything given before is sound.
    [[nodiscard]] virtual std::string_view next_chunk() = 0;

    /// The piece that next_chunk() will give, without taking it: to look at the format first. The first piece of an
    /// input is 64 KiB or more where there are as many.
    ///
    /// Errors:  as next_chunk().
    [[nodiscard]] virtual std::string_view peek_chunk() = 0;

    /// The name for messages: the path, or "-" for standard input.
    [[nodiscard]] virtual const std::string& name() const = 0;

    /// Bytes taken so far from the compressed input, for the progress line.
    [[nodiscard]] virtual std::uint64_t input_bytes() const = 0;
};

/// Opens a file, or standard input for "-".
///
/// Errors:  throws chancery::Error (Io), naming the file, when it is missing or cannot be read.
[[nodiscard]] std::unique_ptr<ByteStream> open_byte_stream(const std::string& path);

/// A stream over bytes in memory, for tests and fuzzers. Compressed bytes are decompressed too.
///
/// Shape:   keeps no copy: `bytes` must outlive the stream.
[[nodiscard]] std::unique_ptr<ByteStream> open_byte_stream(std::string_view bytes, const std::string& name);

/// A stream over another one, decompressed where that is compressed: for what stands inside an archive.
///
/// Shape:   `packed` must outlive the stream, and gives it its name.
[[nodiscard]] std::unique_ptr<ByteStream> open_byte_stream(ByteStream& packed);

}  // namespace chancery::corpus
