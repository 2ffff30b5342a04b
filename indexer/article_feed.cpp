#include "indexer/article_feed.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "corpus/reader/byte_stream.hpp"
#include "corpus/reader/detection.hpp"
#include "corpus/reader/member_walk.hpp"
#include "corpus/reader/reader.hpp"
#include "corpus/reader/source_walk.hpp"
#include "corpus/support/error.hpp"

namespace chancery::indexer {

namespace {

class Feed {
public:
    Feed(const FeedOptions& options, const FeedSink& sink) : options_(options), sink_(sink) {}

    void run() {
        const std::vector<std::string> files = corpus::walk_sources(options_.sources);
        if (files.empty())
            reject(options_.sources.front(), corpus::RejectionReason::NoArticles, "there is no file to read in it");
        for (const std::string& file : files) {
            if (sink_.stopped()) return;
            read_file(file);
        }
    }

private:
    void read_file(const std::string& file) {
        corpus::MemberSink members;
        members.member = [&](corpus::ByteStream& member) {
            read_member(member);
            return !sink_.stopped();
        };
        members.rejection = [&](corpus::Rejection&& rejection) { give(std::move(rejection)); };
        read_to_ = 0;
        try {
            corpus::walk_members(file, members, options_.limits);
        } catch (const Error& error) {
            // An argument that cannot be read is the user's mistake; a file found on the way is one record less.
            if (options_.sources.size() == 1 && options_.sources.front() == file) throw;
            reject(file, corpus::RejectionReason::Unreadable, error.what());
        }
        taken_ += read_to_;
    }

    void read_member(corpus::ByteStream& member) {
        std::string_view format = options_.format;
        if (format.empty()) format = corpus::detect_format(member.peek_chunk(), member.name());
        corpus::ReaderOptions reader_options;
        reader_options.fields = options_.fields;
        reader_options.dates = options_.dates;
        const auto reader = corpus::make_reader(format, reader_options);
        sink_.opened(member.name(), reader->format());
        bool any = false;
        reader->read(member, {[&](corpus::Article&& article) {
                                  any = true;
                                  sink_.article(std::move(article));
                                  note_progress(member);
                                  sink_.progress(taken_ + read_to_);
                                  return !sink_.stopped();
                              },
                              [&](corpus::Rejection&& rejection) {
                                  any = true;
                                  give(std::move(rejection));
                              }});
        if (sink_.closed) sink_.closed(member.name(), reader->format(), reader->field_use());
        if (!any) reject(member.name(), corpus::RejectionReason::NoArticles, "there is no article in it");
        note_progress(member);
    }

    void note_progress(const corpus::ByteStream& member) { read_to_ = std::max(read_to_, member.input_bytes()); }

    /// What a stream says of itself begins with its name, which the rejection has already.
    void give(corpus::Rejection&& rejection) {
        const std::string name = rejection.file + ": ";
        if (rejection.detail.starts_with(name)) rejection.detail.erase(0, name.size());
        sink_.rejection(std::move(rejection));
    }

    void reject(const std::string& file, corpus::RejectionReason reason, const std::string& detail) {
        give({file, 0, reason, detail, ""});
    }

    const FeedOptions& options_;
    const FeedSink& sink_;
    std::uint64_t taken_ = 0;    ///< bytes of the sources before this one
    std::uint64_t read_to_ = 0;  ///< bytes of this one
};

}  // namespace

void feed_articles(const FeedOptions& options, const FeedSink& sink) { Feed(options, sink).run(); }

}  // namespace chancery::indexer
