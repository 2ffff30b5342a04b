#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "corpus/article/rejection.hpp"
#include "corpus/reader/byte_stream.hpp"
#include "corpus/reader/unpack_budget.hpp"

namespace chancery::corpus {

/// Where the members of a source go. Returning false stops the walk.
struct MemberSink {
    std::function<bool(ByteStream& member)> member;
    std::function<void(Rejection&&)> rejection;
};

/// Gives every file in an archive (tar, zip, 7z, compressed or not) as a stream of its own, named
/// "dump.zip!dir/a.json"; a file that is no archive is its own only member. "-" is standard input.
///
/// Shape:   in the order of the archive, read in place: nothing is written, so a name like "../a" does no harm. A
///          compressed member is decompressed, an archive in an archive is walked, a third level is refused.
///          Directories, links, devices, hidden files and __MACOSX are left out. A zip or 7z that cannot be sought in
///          (standard input, a member) is held in memory, up to 64 MiB.
/// Errors:  throws chancery::Error (Io) when the source is missing or cannot be read from the start. Whatever is wrong
///          behind that is a rejection: a member that is encrypted or damaged, an archive that ends too early, a
///          source over its limits. The sound members before and, where the archive lets them be found, after are
///          given.
void walk_members(const std::string& path, const MemberSink& sink, const UnpackLimits& limits = {});

/// The same over bytes in memory, which outlive the walk.
void walk_members(std::string_view bytes, const std::string& name, const MemberSink& sink,
                  const UnpackLimits& limits = {});

}  // namespace chancery::corpus
