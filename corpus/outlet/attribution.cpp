#include "corpus/outlet/attribution.hpp"

#include "corpus/outlet/country_domain.hpp"
#include "corpus/outlet/host_name.hpp"
#include "corpus/outlet/outlet_table.hpp"
#include "corpus/outlet/wire_credit.hpp"

namespace chancery::corpus {

namespace {

bool is_agency(const Outlet* outlet) { return outlet != nullptr && outlet->kind == OutletKind::Agency; }

}  // namespace

void set_outlet(Article& article) {
    const OutletTable& table = outlet_table();
    std::string host = find_host(article.url);
    const Outlet* known = table.find_by_host(host);
    if (known == nullptr) known = table.find_by_source(article.source);
    if (known != nullptr) {
        article.outlet = known->name;
        article.outlet_country = known->country;
        return;
    }
    const std::string source_host = find_host(article.source);
    if (host.empty()) host = source_host;
    article.outlet = article.source.empty() || !source_host.empty() ? std::string(bare_host(host)) : article.source;
    article.outlet_country = find_country_of_host(host);
}

void set_wire(Article& article) {
    if (!article.wire.empty()) return;
    if (const Outlet* const credited = find_wire_credit(article)) article.wire = credited->name;
}

void set_own_wire(Article& article) {
    if (!article.wire.empty()) return;
    const Outlet* const source = outlet_table().find_by_source(article.source);
    const Outlet* const outlet = outlet_table().find_by_name(article.outlet);
    if (is_agency(source))
        article.wire = source->name;
    else if (is_agency(outlet))
        article.wire = outlet->name;
}

}  // namespace chancery::corpus
