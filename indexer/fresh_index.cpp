#include "indexer/fresh_index.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fmt/format.h>
#include <xxhash.h>

#include "corpus/schema/facet_columns.hpp"
#include "corpus/schema/index_directory.hpp"
#include "corpus/schema/xapian_errors.hpp"
#include "corpus/support/error.hpp"

namespace chancery::indexer {

namespace {

constexpr std::size_t kShards = 2;
constexpr std::size_t kMostWaiting = 128;

std::filesystem::path shard_path(const std::filesystem::path& workplace, std::size_t shard) {
    return workplace / fmt::format("shard{}", shard);
}

std::filesystem::path made_path(const std::filesystem::path& workplace) { return workplace / "index"; }

/// Nobody reads a shard before it is compacted, so its commits need not reach the disk.
Xapian::WritableDatabase make_shard(const std::filesystem::path& directory) {
    return Xapian::WritableDatabase(directory.string(),
                                    Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
}

/// "./idx/" and "idx" are the same place; the workplace must stand beside it, not in it.
std::filesystem::path workplace_of(const std::filesystem::path& index) {
    std::filesystem::path place = std::filesystem::absolute(index).lexically_normal();
    if (!place.has_filename()) place = place.parent_path();
    return place.string() + ".building";
}

void make_directories(const std::filesystem::path& directory) {
    std::error_code failed;
    std::filesystem::create_directories(directory, failed);
    if (failed)
        throw Error(ErrorCode::Io, fmt::format("{}: cannot be made: {}", directory.string(), failed.message()),
                    "give --index a place that you may write to");
}

/// What a killed build left is of no use to anyone; anything else is somebody's.
void clear_workplace(const std::filesystem::path& workplace) {
    const auto is_ours = [&](const std::filesystem::path& item) {
        return item == made_path(workplace) || item == shard_path(workplace, 0) || item == shard_path(workplace, 1);
    };
    for (const auto& item : std::filesystem::directory_iterator(workplace)) {
        if (is_ours(item.path())) continue;
        throw Error(
            ErrorCode::IndexForeign,
            fmt::format("{}: it is where the index would be made, but holds something else", workplace.string()),
            "move it away, or give --index another name");
    }
    for (const auto& item : std::filesystem::directory_iterator(workplace)) std::filesystem::remove_all(item.path());
}

void sync_file(const std::filesystem::path& file) {
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0) ::close(handle);
    if (!synced) throw Error(ErrorCode::Io, fmt::format("{}: cannot be synced to disk", file.string()));
}

}  // namespace

DirectoryLock::DirectoryLock(const std::filesystem::path& directory)
    : handle_(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (handle_ < 0)
        throw Error(ErrorCode::Io, fmt::format("{}: {}", directory.string(), std::generic_category().message(errno)));
    if (::flock(handle_, LOCK_EX | LOCK_NB) != 0) {
        ::close(handle_);
        throw Error(ErrorCode::IndexLocked,
                    fmt::format("{}: another process is building this index", directory.string()),
                    "wait until it has finished, then run the command again");
    }
}

DirectoryLock::~DirectoryLock() { ::close(handle_); }

ShardWriter::ShardWriter(const std::filesystem::path& directory)
    : writer_(make_shard(directory)), thread_([this] { run(); }) {}

ShardWriter::~ShardWriter() { stop(); }

void ShardWriter::push(NumberedDocument&& numbered) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return failure_ || waiting_.size() < kMostWaiting; });
    if (failure_) std::rethrow_exception(failure_);
    waiting_.push_back(std::move(numbered));
    changed_.notify_all();
}

WriteCounts ShardWriter::finish() {
    stop();
    if (failure_) std::rethrow_exception(failure_);
    return writer_.counts();
}

void ShardWriter::run() {
    try {
        while (true) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return finishing_ || !waiting_.empty(); });
            if (waiting_.empty()) break;
            const NumberedDocument next = std::move(waiting_.front());
            waiting_.pop_front();
            changed_.notify_all();
            lock.unlock();
            writer_.write(next);
        }
        writer_.commit();
        writer_.database().close();
    } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
        changed_.notify_all();
    }
}

void ShardWriter::stop() {
    {
        const std::lock_guard lock(mutex_);
        finishing_ = true;
        changed_.notify_all();
    }
    if (thread_.joinable()) thread_.join();
}

FreshIndex::FreshIndex(const BuilderOptions& options) : IndexBuilder(options), workplace_(workplace_of(options.index)) {
    make_directories(workplace_);
    lock_ = std::make_unique<DirectoryLock>(workplace_);
    clear_workplace(workplace_);
    corpus::with_xapian_errors(options_.index, [&] {
        for (std::size_t i = 0; i < kShards; ++i)
            shards_.push_back(std::make_unique<ShardWriter>(shard_path(workplace_, i)));
    });
}

FreshIndex::~FreshIndex() {
    shards_.clear();
    std::error_code ignored;
    std::filesystem::remove_all(workplace_, ignored);
}

void FreshIndex::write(NumberedDocument&& numbered) {
    const std::string& id = numbered.document.id_term;
    const std::size_t shard = XXH3_64bits(id.data(), id.size()) % kShards;
    corpus::with_xapian_errors(options_.index, [&] { shards_[shard]->push(std::move(numbered)); });
}

WriteCounts FreshIndex::finish() {
    return corpus::with_xapian_errors(options_.index, [&] {
        WriteCounts counts;
        for (const auto& shard : shards_) counts += shard->finish();
        compact();
        counts.stories = complete(made_path(workplace_));
        return counts;
    });
}

void FreshIndex::compact() {
    Xapian::Database all;
    for (std::size_t i = 0; i < kShards; ++i) {
        all.add_database(
            Xapian::Database(shard_path(workplace_, i).string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS));
    }
    all.compact(made_path(workplace_).string(), Xapian::DBCOMPACT_MULTIPASS);
}

StoryCounts FreshIndex::complete(const std::filesystem::path& made) {
    StoryCounts stories;
    {
        Xapian::WritableDatabase database(made.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        stories = StorySettler(database, options_.stories).settle(nullptr);
        save_dictionary(database);
        database.commit();
    }
    const Xapian::Database database(made.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    corpus::FacetColumns::build(database).save(database, made);
    for (const auto& item : std::filesystem::directory_iterator(made)) sync_file(item.path());
    corpus::sync_directory(made);
    const std::filesystem::path place =
        workplace_.string().substr(0, workplace_.string().size() - std::string_view(".building").size());
    std::error_code failed;
    std::filesystem::rename(made, place, failed);
    if (failed)
        throw Error(ErrorCode::Io, fmt::format("{}: cannot be put in its place: {}", place.string(), failed.message()));
    corpus::sync_directory(place.parent_path());
    return stories;
}

}  // namespace chancery::indexer
