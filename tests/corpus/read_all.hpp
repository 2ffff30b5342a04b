#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/detection.hpp"

namespace chancery::tests {

/// Everything that a reader gives for an input in memory.
struct Reading {
    std::vector<corpus::Article> articles;
    std::vector<corpus::Rejection> rejections;
};

inline Reading read_all(std::string_view format, std::string_view bytes, const corpus::ReaderOptions& options = {},
                        const std::string& name = "input") {
    Reading reading;
    const auto input = corpus::open_byte_stream(bytes, name);
    const corpus::ArticleSink sink{
        [&](corpus::Article&& article) {
            reading.articles.push_back(std::move(article));
            return true;
        },
        [&](corpus::Rejection&& rejection) { reading.rejections.push_back(std::move(rejection)); }};
    corpus::make_reader(format, options)->read(*input, sink);
    return reading;
}

}  // namespace chancery::tests
