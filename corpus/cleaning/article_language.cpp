#include "corpus/cleaning/article_language.hpp"

#include <algorithm>
#include <string_view>

#include "corpus/support/ascii.hpp"
#include "corpus/text/language.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLeastBody = 400;  // bytes; a shorter body is helped by the title

/// "fr" of https://www.lejournal.fr/monde/; empty for com, org and the like, which tell nothing.
std::string_view find_country_domain(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    const std::string_view rest = url.substr(scheme + 3);
    const std::string_view host = rest.substr(0, rest.find_first_of(":/?#"));
    const std::size_t dot = host.rfind('.');
    const std::string_view domain = dot == std::string_view::npos ? std::string_view() : host.substr(dot + 1);
    const bool is_country = domain.size() == 2 && std::all_of(domain.begin(), domain.end(), is_lower);
    return is_country ? domain : std::string_view();
}

}  // namespace

std::string find_language(const Article& article) {
    const std::string_view domain = find_country_domain(article.url);
    if (article.body.size() >= kLeastBody) return detect_language(article.body, article.language, domain);
    return detect_language(article.title + "\n" + article.body, article.language, domain);
}

}  // namespace chancery::corpus
