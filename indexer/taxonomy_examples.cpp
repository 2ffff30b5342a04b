#include "indexer/taxonomy_examples.hpp"

#include <algorithm>

#include "indexer/article_worker.hpp"

namespace chancery::indexer {

namespace {

class Runner {
public:
    explicit Runner(const corpus::Matcher& matcher) : worker_(matcher) {}

    void run(const corpus::TagId& tag, const corpus::Origin& origin, const std::vector<std::string>& sentences,
             bool must_tag, const std::optional<corpus::PublicationDate>& day) {
        for (const std::string& sentence : sentences) {
            ++result_.examples;
            corpus::Article article;
            article.body = sentence;
            article.published = day;
            const std::vector<corpus::Tag> tags = worker_.tag(article);
            const bool tagged =
                std::any_of(tags.begin(), tags.end(), [&](const corpus::Tag& given) { return given.id == tag; });
            if (tagged != must_tag) result_.failed.push_back({tag, origin, must_tag, sentence, list(tags)});
        }
    }

    ExampleResult take() { return std::move(result_); }

private:
    static std::string list(const std::vector<corpus::Tag>& tags) {
        std::string text;
        for (const corpus::Tag& tag : tags) text += (text.empty() ? "" : " ") + to_string(tag.id);
        return text;
    }

    ArticleWorker worker_;
    ExampleResult result_;
};

}  // namespace

ExampleResult run_examples(const corpus::Matcher& matcher) {
    Runner runner(matcher);
    for (const corpus::Entry& entry : matcher.taxonomy().entries) {
        runner.run(entry.tag, entry.origin, entry.tags, true, entry.validity.from);
        runner.run(entry.tag, entry.origin, entry.not_tags, false, entry.validity.from);
    }
    for (const corpus::Theme& theme : matcher.taxonomy().themes) {
        const corpus::TagId tag{corpus::Facet::Theme, theme.id};
        runner.run(tag, theme.origin, theme.tags, true, std::nullopt);
        runner.run(tag, theme.origin, theme.not_tags, false, std::nullopt);
    }
    return runner.take();
}

}  // namespace chancery::indexer
