#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include <xapian.h>

namespace chancery::corpus {

/// Throws the chancery::Error that stands for the Xapian::Error being handled. Call inside a catch clause only.
[[noreturn]] void rethrow_as_error(const std::filesystem::path& index);

/// Runs `work`; whatever Xapian::Error it throws leaves as chancery::Error, naming `index`.
template <class Work>
decltype(auto) with_xapian_errors(const std::filesystem::path& index, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const Xapian::Error&) {
        rethrow_as_error(index);
    }
}

}  // namespace chancery::corpus
