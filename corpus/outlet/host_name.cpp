#include "corpus/outlet/host_name.hpp"

#include <algorithm>
#include <array>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestHost = 253;  // RFC 1035, 2.3.4, as text

bool is_host_character(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// The last label of a name has two characters at least and is no number; that of an address is.
bool ends_in_domain(std::string_view host) {
    const std::string_view last = host.substr(host.rfind('.') + 1);
    return last.size() > 1 && !std::all_of(last.begin(), last.end(), is_digit);
}

}  // namespace

std::string find_host(std::string_view address) {
    address = address.substr(0, 2048);
    if (const std::size_t scheme = address.find("://"); scheme <= 10)
        address.remove_prefix(scheme + 3);
    else if (address.substr(0, 2) == "//")
        address.remove_prefix(2);
    address = address.substr(0, address.find_first_of("/?#"));
    if (const std::size_t user = address.rfind('@'); user != std::string_view::npos) address.remove_prefix(user + 1);
    address = address.substr(0, address.find(':'));
    while (!address.empty() && address.back() == '.') address.remove_suffix(1);
    const std::string host = lowered(address.substr(0, kLongestHost + 1));
    const bool named = host.size() <= kLongestHost && host.find('.') != std::string::npos && host.front() != '.' &&
                       host.find("..") == std::string::npos &&
                       std::all_of(host.begin(), host.end(), is_host_character) && ends_in_domain(host);
    return named ? host : std::string();
}

std::string_view bare_host(std::string_view host) {
    constexpr std::array<std::string_view, 6> kServing{"www.", "www2.", "m.", "amp.", "mobile.", "edition."};
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view prefix : kServing) {
            const bool has = host.substr(0, prefix.size()) == prefix;
            if (!has || host.find('.', prefix.size()) == std::string_view::npos) continue;
            host.remove_prefix(prefix.size());
            cut = true;
        }
    }
    return host;
}

}  // namespace chancery::corpus
