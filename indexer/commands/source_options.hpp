#pragma once

#include <string>
#include <thread>
#include <vector>

#include <boost/program_options.hpp>

#include "corpus/support/options.hpp"
#include "indexer/article_feed.hpp"

namespace chancery::indexer {

/// The options of every command that reads sources.
struct SourceOptions {
    std::vector<std::string> sources;
    std::string format;
    std::vector<std::string> maps;  ///< "canonical=field"
    std::string taxonomy;           ///< a directory that extends or replaces the embedded taxonomy
    std::string rejects;            ///< a file for the refused records
    std::string today;              ///< the day of the run, as YYYY-MM-DD; empty: the system's
    int max_expansion = 200;        ///< times its size that a source may unpack to
    int jobs = 0;                   ///< 0: as many as the machine has processors

    /// Binds the options to this struct; positional words are sources.
    void add_to(OptionSet& options);

    /// What the typed options mean.
    ///
    /// Errors:  throws chancery::Error (BadUsage).
    [[nodiscard]] FeedOptions feed() const;
    [[nodiscard]] unsigned workers() const;
};

}  // namespace chancery::indexer
