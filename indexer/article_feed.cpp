#include "indexer/article_feed.hpp"

#include <memory>

#include "corpus/reader/byte_stream.hpp"
#include "corpus/reader/detection.hpp"
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
        std::unique_ptr<corpus::ByteStream> stream;
        std::string_view format = options_.format;
        try {
            stream = corpus::open_byte_stream(file);
            if (format.empty()) format = corpus::detect_format(stream->peek_chunk(), file);
        } catch (const Error& error) {
            // An argument that cannot be read is the user's mistake; a file found on the way is one record less.
            if (options_.sources.size() == 1 && options_.sources.front() == file) throw;
            return reject(file, corpus::RejectionReason::Unreadable, error.what());
        }
        read_stream(*stream, file, format);
        taken_ += stream->input_bytes();
    }

    void read_stream(corpus::ByteStream& stream, const std::string& file, std::string_view format) {
        corpus::ReaderOptions reader_options;
        reader_options.fields = options_.fields;
        reader_options.dates = options_.dates;
        const auto reader = corpus::make_reader(format, reader_options);
        sink_.opened(file, reader->format());
        bool any = false;
        reader->read(stream, {[&](corpus::Article&& article) {
                                  any = true;
                                  sink_.article(std::move(article));
                                  sink_.progress(taken_ + stream.input_bytes());
                                  return !sink_.stopped();
                              },
                              [&](corpus::Rejection&& rejection) {
                                  any = true;
                                  sink_.rejection(std::move(rejection));
                              }});
        if (!any) reject(file, corpus::RejectionReason::NoArticles, "there is no article in it");
    }

    void reject(const std::string& file, corpus::RejectionReason reason, const std::string& detail) {
        sink_.rejection({file, 0, reason, detail, ""});
    }

    const FeedOptions& options_;
    const FeedSink& sink_;
    std::uint64_t taken_ = 0;
};

}  // namespace

void feed_articles(const FeedOptions& options, const FeedSink& sink) { Feed(options, sink).run(); }

}  // namespace chancery::indexer
