#include "corpus/schema/facet_columns.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>
#include <xxhash.h>

#include "corpus/schema/day_key.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/schema/index_directory.hpp"
#include "corpus/schema/packed_facets.hpp"
#include "corpus/schema/story_rings.hpp"
#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

constexpr std::string_view kFilePrefix = "columns.";

/// The file: this header, then offsets[documents + 2], days, leads and next[documents + 1] each, codes[code_count], as
/// 32-bit numbers in the machine's order (the magic tells another order).
struct Header {
    std::uint64_t magic = 0x32306c6f43616843ULL;  // "ChaCol02" in little-endian order
    std::uint64_t checksum = 0;                   // XXH3-64 of what follows the header
    std::uint64_t revision = 0;
    std::uint32_t last_docid = 0;
    std::uint32_t code_count = 0;
};

std::filesystem::path cache_path(const Xapian::Database& database, const std::filesystem::path& index) {
    return index / fmt::format("{}{}.{}", kFilePrefix, database.get_uuid(), database.get_revision());
}

[[noreturn]] void fail_write(const std::filesystem::path& file) {
    throw Error(ErrorCode::Io,
                fmt::format("{}: cannot be written: {}", file.string(), std::generic_category().message(errno)));
}

void write_all(int handle, const void* data, std::size_t size, const std::filesystem::path& file) {
    const char* at = static_cast<const char*>(data);
    while (size > 0) {
        const ssize_t written = ::write(handle, at, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail_write(file);
        at += written;
        size -= static_cast<std::size_t>(written);
    }
}

std::size_t number_count(std::uint32_t last_docid, std::uint32_t codes) {
    return std::size_t{last_docid} * 4 + 5 + codes;
}

}  // namespace

/// A read-only mapping of a whole file.
class FacetColumns::Mapping {
public:
    Mapping(void* address, std::size_t size) : address_(address), size_(size) {}
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    ~Mapping() { ::munmap(address_, size_); }

    [[nodiscard]] const char* data() const { return static_cast<const char*>(address_); }
    [[nodiscard]] std::size_t size() const { return size_; }

private:
    void* address_;
    std::size_t size_;
};

FacetColumns::FacetColumns() = default;
FacetColumns::FacetColumns(FacetColumns&&) noexcept = default;
FacetColumns& FacetColumns::operator=(FacetColumns&&) noexcept = default;
FacetColumns::~FacetColumns() = default;

FacetColumns FacetColumns::load(const Xapian::Database& database, const std::filesystem::path& index) {
    FacetColumns columns;
    if (auto mapping = map_cache(cache_path(database, index)); mapping && columns.adopt(std::move(mapping), database))
        return columns;
    return build(database);
}

std::unique_ptr<FacetColumns::Mapping> FacetColumns::map_cache(const std::filesystem::path& file) {
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return nullptr;
    struct stat status {};
    void* address = MAP_FAILED;
    if (::fstat(handle, &status) == 0 && status.st_size >= static_cast<off_t>(sizeof(Header))) {
        address = ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_SHARED, handle, 0);
    }
    ::close(handle);
    if (address == MAP_FAILED) return nullptr;
    return std::make_unique<Mapping>(address, static_cast<std::size_t>(status.st_size));
}

bool FacetColumns::adopt(std::unique_ptr<Mapping> mapping, const Xapian::Database& database) {
    Header header;
    std::memcpy(&header, mapping->data(), sizeof header);
    const std::size_t payload = mapping->size() - sizeof header;
    if (header.magic != Header{}.magic || header.revision != database.get_revision() ||
        header.last_docid != database.get_lastdocid())
        return false;
    if (payload != number_count(header.last_docid, header.code_count) * sizeof(std::uint32_t)) return false;
    if (header.checksum != XXH3_64bits(mapping->data() + sizeof header, payload)) return false;
    const auto* const numbers =
        static_cast<const std::uint32_t*>(static_cast<const void*>(mapping->data() + sizeof header));
    divide(numbers, std::size_t{header.last_docid} + 1, header.code_count);
    mapping_ = std::move(mapping);
    return true;
}

/// The arrays stand one after the other.
void FacetColumns::divide(const std::uint32_t* numbers, std::size_t documents, std::size_t codes) {
    offsets_ = {numbers, documents + 1};
    numbers += offsets_.size();
    days_ = {static_cast<const std::int32_t*>(static_cast<const void*>(numbers)), documents};
    leads_ = {numbers + documents, documents};
    next_ = {numbers + documents * 2, documents};
    codes_ = {numbers + documents * 3, codes};
}

FacetColumns FacetColumns::build(const Xapian::Database& database) {
    const Xapian::docid last = database.get_lastdocid();
    std::vector<std::uint32_t> offsets(std::size_t{last} + 2, 0);
    std::vector<std::uint32_t> codes;
    std::vector<FacetOrdinal> ordinals;
    for (auto value = database.valuestream_begin(slot::kFacets); value != database.valuestream_end(slot::kFacets);
         ++value) {
        ordinals.clear();
        unpack_facets(*value, ordinals);
        offsets[value.get_docid() + 1] = static_cast<std::uint32_t>(ordinals.size());
        for (const FacetOrdinal& ordinal : ordinals) codes.push_back(ordinal.ordinal * 2 + (ordinal.major ? 1 : 0));
    }
    for (std::size_t i = 1; i < offsets.size(); ++i) offsets[i] += offsets[i - 1];
    std::vector<std::int32_t> days(std::size_t{last} + 1, kNoDay);
    for (auto value = database.valuestream_begin(slot::kDay); value != database.valuestream_end(slot::kDay); ++value) {
        days[value.get_docid()] = from_day_key(*value).value_or(kNoDay);
    }
    const StoryRings rings = read_story_rings(database);
    FacetColumns columns;
    std::vector<std::uint32_t>& all = columns.owned_;
    all.reserve(number_count(last, static_cast<std::uint32_t>(codes.size())));
    all.assign(offsets.begin(), offsets.end());
    for (const std::int32_t day : days) all.push_back(static_cast<std::uint32_t>(day));
    all.insert(all.end(), rings.leads.begin(), rings.leads.end());
    all.insert(all.end(), rings.next.begin(), rings.next.end());
    all.insert(all.end(), codes.begin(), codes.end());
    columns.divide(all.data(), days.size(), codes.size());
    return columns;
}

void FacetColumns::save(const Xapian::Database& database, const std::filesystem::path& index) const {
    std::vector<std::uint32_t> numbers(offsets_.begin(), offsets_.end());
    for (const std::int32_t day : days_) numbers.push_back(static_cast<std::uint32_t>(day));
    numbers.insert(numbers.end(), leads_.begin(), leads_.end());
    numbers.insert(numbers.end(), next_.begin(), next_.end());
    numbers.insert(numbers.end(), codes_.begin(), codes_.end());
    const std::size_t bytes = numbers.size() * sizeof(std::uint32_t);
    Header header;
    header.revision = database.get_revision();
    header.last_docid = last_docid();
    header.code_count = static_cast<std::uint32_t>(codes_.size());
    header.checksum = XXH3_64bits(numbers.data(), bytes);

    const std::filesystem::path file = cache_path(database, index);
    const std::filesystem::path temporary = file.string() + ".tmp";
    const int handle = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (handle < 0) fail_write(temporary);
    try {
        write_all(handle, &header, sizeof header, temporary);
        write_all(handle, numbers.data(), bytes, temporary);
        if (::fsync(handle) != 0) fail_write(temporary);
    } catch (...) {
        ::close(handle);
        ::unlink(temporary.c_str());
        throw;
    }
    ::close(handle);
    if (::rename(temporary.c_str(), file.c_str()) != 0) fail_write(file);
    std::error_code ignored;  // a leftover is harmless: it is never read
    for (const auto& item : std::filesystem::directory_iterator(index, ignored)) {
        const std::string name = item.path().filename().string();
        if (name.starts_with(kFilePrefix) && item.path() != file) std::filesystem::remove(item.path(), ignored);
    }
    sync_directory(index);
}

}  // namespace chancery::corpus
