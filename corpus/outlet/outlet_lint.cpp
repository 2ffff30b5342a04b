#include "corpus/outlet/outlet_lint.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "corpus/outlet/host_name.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

bool is_of(std::string_view text, std::string_view extra) {
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return is_lower(c) || is_digit(c) || extra.find(c) != std::string_view::npos; });
}

bool is_country(std::string_view code) {
    return code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "co.uk", "go.jp", "gov.cn": what many register under.
bool is_public_suffix(std::string_view domain) {
    constexpr std::array<std::string_view, 16> kSecond{"co",  "com", "net", "org", "gov", "gouv", "govt", "go",
                                                       "gop", "or",  "ne",  "ac",  "edu", "info", "nic",  "in"};
    const std::size_t dot = domain.find('.');
    if (dot == std::string_view::npos) return true;
    if (domain.find('.', dot + 1) != std::string_view::npos) return false;
    const std::string_view second = domain.substr(0, dot);
    return domain.size() - dot == 3 && std::find(kSecond.begin(), kSecond.end(), second) != kSecond.end();
}

class Lint {
public:
    explicit Lint(const OutletTable& table) : table_(table) {}

    std::vector<std::string> run() {
        std::string_view before;
        for (const Outlet& outlet : table_.outlets()) {
            if (outlet.id <= before) fault(outlet, "is out of order, or comes twice");
            before = outlet.id;
            check(outlet);
        }
        return std::move(faults_);
    }

private:
    void fault(const Outlet& outlet, const std::string& what) {
        faults_.push_back(fmt::format("{}: {}", outlet.id, what));
    }

    void check(const Outlet& outlet) {
        if (!is_of(outlet.id, "-")) fault(outlet, "the id has more than small letters, digits and hyphens");
        if (!outlet.country.empty() && !is_country(outlet.country)) fault(outlet, "the country is no code");
        if (outlet.languages.empty()) fault(outlet, "there is no language");
        for (const std::string_view language : outlet.languages) {
            if (language.size() != 2 || !is_of(language, "")) fault(outlet, fmt::format("language {}", language));
        }
        for (const std::string_view domain : outlet.domains) check_domain(outlet, domain);
        check_name(outlet, outlet.id);
        check_name(outlet, outlet.name);
        for (const std::string_view name : outlet.names) check_name(outlet, name);
        if ((outlet.kind == OutletKind::Agency) == outlet.credits.empty())
            fault(outlet, "an agency has credits, and nothing else has");
    }

    void check_domain(const Outlet& outlet, std::string_view domain) {
        if (find_host(domain) != domain) fault(outlet, fmt::format("{} is no host", domain));
        if (is_public_suffix(domain)) fault(outlet, fmt::format("{} is a public suffix", domain));
        const auto [place, added] = of_domain_.try_emplace(domain, outlet.id);
        if (!added) fault(outlet, fmt::format("{} is of {} too", domain, place->second));
    }

    void check_name(const Outlet& outlet, std::string_view name) {
        if (name.empty() || name.front() == ' ' || name.back() == ' ') fault(outlet, "a name is empty or has blanks");
        const auto [place, added] = of_name_.try_emplace(outlet_name_key(name), outlet.id);
        if (!added && place->second != outlet.id) fault(outlet, fmt::format("{} is of {} too", name, place->second));
    }

    const OutletTable& table_;
    std::map<std::string_view, std::string_view> of_domain_;
    std::map<std::string, std::string_view> of_name_;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> lint_outlets(const OutletTable& table) { return Lint(table).run(); }

}  // namespace chancery::corpus
