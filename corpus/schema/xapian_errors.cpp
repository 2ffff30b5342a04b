#include "corpus/schema/xapian_errors.hpp"

#include <cerrno>
#include <system_error>

#include <fmt/format.h>

#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

bool is_disk_full(const Xapian::Error& error) {
    const char* const reason = error.get_error_string();
    if (reason == nullptr) return false;
    const auto says = [&](int code) { return std::generic_category().message(code) == reason; };
    return says(ENOSPC) || says(EFBIG);
}

}  // namespace

void rethrow_as_error(const std::filesystem::path& index) {
    const std::string name = index.string();
    try {
        throw;
    } catch (const Xapian::DatabaseLockError&) {
        throw Error(ErrorCode::IndexLocked, fmt::format("{}: another process is writing this index", name),
                    "wait until it has finished, then run the command again");
    } catch (const Xapian::DatabaseNotFoundError&) {
        throw Error(ErrorCode::IndexMissing, fmt::format("{}: no index here", name),
                    "make one with `chancery-index build SOURCE --index DIR`");
    } catch (const Xapian::DatabaseVersionError& error) {
        throw Error(ErrorCode::SchemaMismatch, fmt::format("{}: {}", name, error.get_msg()),
                    "build the index again with this version");
    } catch (const Xapian::DatabaseError& error) {
        if (is_disk_full(error)) {
            throw Error(ErrorCode::DiskFull, fmt::format("{}: no space left: {}", name, error.get_msg()),
                        "free some space; the index is as it was at its last commit");
        }
        throw Error(ErrorCode::IndexCorrupt, fmt::format("{}: {}", name, error.get_msg()),
                    "run `chancery-index check`; if it finds damage, build the index again");
    } catch (const Xapian::Error& error) {
        throw Error(ErrorCode::IndexCorrupt, fmt::format("{}: {}: {}", name, error.get_type(), error.get_msg()));
    }
}

}  // namespace chancery::corpus
