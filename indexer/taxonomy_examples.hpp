#pragma once

#include <string>
#include <vector>

#include "corpus/taxonomy/matcher.hpp"

namespace chancery::indexer {

/// An example of the taxonomy that does not come out as its file says.
struct FailedExample {
    corpus::TagId tag;
    corpus::Origin origin;
    bool must_tag = false;  ///< it must give the tag and did not; false: it must not and did
    std::string sentence;
    std::string got;  ///< all tags that the sentence gave
};

/// What running all examples gave.
struct ExampleResult {
    std::size_t examples = 0;
    std::vector<FailedExample> failed;
};

/// Tags every example sentence of every entry and theme as an article of its own.
[[nodiscard]] ExampleResult run_examples(const corpus::Matcher& matcher);

}  // namespace chancery::indexer
