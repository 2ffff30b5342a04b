#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// The form of a web address that all addresses of one page share: to be compared, not to be opened.
///
/// Shape:   "https://" host, path without a slash at its end, then the parameters in order that choose content. Gone
///          are the difference between http and https, default ports, user names, `www.`, `m.`, `mobile.`, `amp.`
///          hosts, AMP paths and caches, tracking parameters, session ids and fragments. What is not an address of
///          the web is given back as it stands, without white space around it.
/// Source:  RFC 3986, 6.2 (normalisation); the lists of parameters are our own.
[[nodiscard]] std::string to_url_key(std::string_view url);

/// Whether a key names a page of a site: its front page is no article's address.
[[nodiscard]] bool names_a_page(std::string_view url_key);

}  // namespace chancery::corpus
