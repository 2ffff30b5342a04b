#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

#include "indexer/index_builder.hpp"

namespace chancery::indexer {

/// An exclusive hold on a directory by this process, given up when the object goes or the process dies.
class DirectoryLock {
public:
    /// Errors:  throws chancery::Error: IndexLocked when another process holds it, Io.
    explicit DirectoryLock(const std::filesystem::path& directory);
    DirectoryLock(const DirectoryLock&) = delete;
    DirectoryLock& operator=(const DirectoryLock&) = delete;
    ~DirectoryLock();

private:
    int handle_;
};

/// Writes one of the databases of a new index, on its own thread.
class ShardWriter {
public:
    explicit ShardWriter(const std::filesystem::path& directory);
    ShardWriter(const ShardWriter&) = delete;
    ShardWriter& operator=(const ShardWriter&) = delete;
    ~ShardWriter();

    /// Hands over a document; waits while many are waiting.
    /// Errors:  throws again what the thread threw.
    void push(NumberedDocument&& numbered);

    /// Commits and ends the thread.
    WriteCounts finish();

private:
    void run();
    void stop();

    DatabaseWriter writer_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<NumberedDocument> waiting_;
    bool finishing_ = false;
    std::exception_ptr failure_;
    std::thread thread_;
};

/// Makes a new index in DIR.building and renames it to DIR.
class FreshIndex : public IndexBuilder {
public:
    explicit FreshIndex(const BuilderOptions& options);
    FreshIndex(const FreshIndex&) = delete;
    FreshIndex& operator=(const FreshIndex&) = delete;
    ~FreshIndex() override;

    WriteCounts finish() override;

private:
    void write(NumberedDocument&& numbered) override;
    void compact();
    StoryCounts complete(const std::filesystem::path& made);

    std::filesystem::path workplace_;
    std::unique_ptr<DirectoryLock> lock_;
    std::vector<std::unique_ptr<ShardWriter>> shards_;
};

}  // namespace chancery::indexer
