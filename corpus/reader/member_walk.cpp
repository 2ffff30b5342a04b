#include "corpus/reader/member_walk.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

#include "corpus/reader/archive_handle.hpp"
#include "corpus/reader/archive_kind.hpp"
#include "corpus/reader/entry_stream.hpp"
#include "corpus/reader/member_name.hpp"
#include "corpus/reader/metered_stream.hpp"
#include "corpus/reader/whole_input.hpp"
#include "corpus/support/error.hpp"

namespace chancery::corpus {

namespace {

constexpr unsigned kMostLevels = 2;
constexpr std::size_t kMostBytesInMemory = 64U << 20U;

ArchiveHandle new_handle(ArchiveKind kind) {
    ArchiveHandle handle = new_archive_handle();
    if (kind == ArchiveKind::Tar) archive_read_support_format_tar(handle.get());
    if (kind == ArchiveKind::Zip) archive_read_support_format_zip(handle.get());
    if (kind == ArchiveKind::SevenZip) archive_read_support_format_7zip(handle.get());
    return handle;
}

std::uint64_t size_of_file(const std::string& path) {
    std::error_code none;
    const std::uintmax_t size = std::filesystem::file_size(path, none);
    return none ? 0 : size;
}

/// One walk over one source.
class Walk {
public:
    /// Opens the source again, in a way that can be sought in.
    using Reopen = std::function<void(archive*)>;

    Walk(const MemberSink& sink, const UnpackLimits& limits, std::uint64_t input_bytes)
        : sink_(sink), budget_(limits, input_bytes) {}

    /// Errors:  throws when not even the first bytes can be read.
    void run(ByteStream& source, const Reopen& reopen) {
        MeteredStream metered(source, budget_, source);
        const ArchiveKind kind = kind_of(metered);
        if (kind == ArchiveKind::None) {
            give(metered);
        } else if (kind == ArchiveKind::Tar || !reopen) {
            open_nested(metered, kind, 1, source);
        } else {
            open_members(kind, reopen, {source.name(), 1, nullptr});
        }
    }

private:
    /// An archive that is being walked.
    struct Place {
        std::string name;
        unsigned level = 1;
        const ByteStream* source = nullptr;  ///< what tells the progress; null where the archive itself does
    };

    static ArchiveKind kind_of(ByteStream& input) {
        const std::string_view first = input.peek_chunk();
        return archive_kind({first, input.name()});
    }

    void give(ByteStream& member) { going_on_ = sink_.member(member); }

    void reject(const std::string& name, RejectionReason reason, std::string detail) {
        sink_.rejection({name, 0, reason, std::move(detail), ""});
    }

    /// An archive that is a stream: tar as it comes, the others through memory.
    void open_nested(ByteStream& input, ArchiveKind kind, unsigned level, const ByteStream& source) {
        const Place place{input.name(), level, &source};
        if (level > kMostLevels) {
            return reject(place.name, RejectionReason::Unreadable, "an archive at the third level is not read");
        }
        if (kind == ArchiveKind::Tar) {
            return open_members(
                kind, [&](archive* handle) { open_stream(handle, input); }, place);
        }
        const WholeInput whole = read_whole(input, kMostBytesInMemory);
        if (whole.too_large) {
            return reject(place.name, RejectionReason::TooLarge,
                          "a zip or 7z over 64 MiB can only be read from a file of its own");
        }
        if (!whole.problem.empty()) return reject(place.name, RejectionReason::Unreadable, whole.problem);
        open_members(
            kind, [&](archive* handle) { open_bytes(handle, whole.bytes, place.name); }, place);
    }

    void open_members(ArchiveKind kind, const Reopen& open, const Place& place) {
        const ArchiveHandle handle = new_handle(kind);
        try {
            open(handle.get());
        } catch (const Error& error) {
            return reject(place.name, RejectionReason::Unreadable, error.what());
        }
        walk(handle.get(), place);
    }

    void walk(archive* handle, const Place& place) {
        bool damaged = false;
        std::uint64_t number = 0;
        archive_entry* entry = nullptr;
        while (going_on_) {
            const int status = archive_read_next_header(handle, &entry);
            if (status == ARCHIVE_EOF) break;
            if (status < ARCHIVE_WARN) {
                if (!damaged) reject_rest(place.name, handle);
                return;
            }
            budget_.add_member();
            if (!budget_.allows_members()) return stop(place.name, "it has too many members");
            damaged = read_entry(handle, entry, place, ++number);
        }
        if (number == 0 && going_on_) reject(place.name, RejectionReason::NoArticles, "there is no file in it");
    }

    void reject_rest(const std::string& name, archive* handle) {
        reject(name, RejectionReason::Unreadable, budget_.allows() ? problem_of(handle) : budget_.problem());
    }

    void stop(const std::string& name, std::string detail) {
        reject(name, RejectionReason::TooLarge, std::move(detail));
        going_on_ = false;
    }

    /// In a zip the members stand alone: one that is too large by itself is passed over and costs nothing.
    void refuse_bomb(archive* handle, const std::string& name, std::uint64_t bytes) {
        const bool is_zip = (archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
        reject(name, RejectionReason::TooLarge, budget_.problem());
        going_on_ = is_zip && !budget_.allows_alone(bytes);
    }

    /// True when its bytes are damaged, which was then said.
    bool read_entry(archive* handle, archive_entry* entry, const Place& place, std::uint64_t number) {
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr) return false;
        const std::string inner = member_name(entry, number);
        if (is_hidden_member(inner)) return false;
        const std::string name = place.name + '!' + inner;
        if (archive_entry_is_encrypted(entry) != 0) {
            reject(name, RejectionReason::Unreadable, "it is encrypted");
            return false;
        }
        const auto declared = static_cast<std::uint64_t>(std::max<la_int64_t>(archive_entry_size(entry), 0));
        if (!budget_.allows(declared)) {
            refuse_bomb(handle, name, declared);
            return false;
        }
        EntryStream packed(handle, name);
        read_member(packed, place);
        if (!budget_.allows()) going_on_ = false;
        return packed.has_failed();
    }

    void read_member(EntryStream& packed, const Place& place) {
        const ByteStream& source = place.source != nullptr ? *place.source : packed;
        try {
            const auto plain = open_byte_stream(packed);
            MeteredStream member(*plain, budget_, source);
            const ArchiveKind kind = kind_of(member);
            if (kind == ArchiveKind::None)
                give(member);
            else
                open_nested(member, kind, place.level + 1, source);
        } catch (const Error& error) {
            reject(packed.name(), RejectionReason::Unreadable, error.what());
        }
    }

    const MemberSink& sink_;
    UnpackBudget budget_;
    bool going_on_ = true;
};

}  // namespace

void walk_members(const std::string& path, const MemberSink& sink, const UnpackLimits& limits) {
    const auto source = open_byte_stream(path);
    const Walk::Reopen reopen = [&](archive* handle) { open_path(handle, path); };
    const bool is_file = path != "-" && std::filesystem::is_regular_file(path);
    Walk(sink, limits, is_file ? size_of_file(path) : 0).run(*source, is_file ? reopen : nullptr);
}

void walk_members(std::string_view bytes, const std::string& name, const MemberSink& sink, const UnpackLimits& limits) {
    const auto source = open_byte_stream(bytes, name);
    Walk(sink, limits, bytes.size()).run(*source, [&](archive* handle) { open_bytes(handle, bytes, name); });
}

}  // namespace chancery::corpus
