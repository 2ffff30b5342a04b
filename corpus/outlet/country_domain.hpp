#pragma once

#include <string>
#include <string_view>

namespace chancery::corpus {

/// The country that a host's top-level domain tells, where the sites under it are of that country; empty otherwise.
///
/// Shape:   ISO 3166-1 alpha-2. Domains that are sold as words or to anybody (.io .tv .co .me .ai .fm .to .am .md)
///          tell nothing: better no country than a wrong one.
/// Source:  IANA root zone database, country-code top-level domains; which are used as words is our own judgement.
[[nodiscard]] std::string find_country_of_host(std::string_view host);

}  // namespace chancery::corpus
