#include "corpus/reader/whole_input.hpp"

#include "corpus/support/error.hpp"

namespace chancery::corpus {

WholeInput read_whole(ByteStream& input, std::size_t max_bytes) {
    WholeInput whole;
    try {
        while (whole.bytes.size() <= max_bytes) {
            const std::string_view chunk = input.next_chunk();
            if (chunk.empty()) return whole;
            whole.bytes.append(chunk);
        }
    } catch (const Error& error) {
        whole.problem = error.what();
        return whole;
    }
    whole.too_large = true;
    whole.bytes.resize(max_bytes);
    return whole;
}

}  // namespace chancery::corpus
