#include "corpus/article/url_parameters.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

/// Names that say how a reader came, not what is read; in lower case.
constexpr std::array<std::string_view, 89> kTracking{"__source",
                                                     "__twitter_impression",
                                                     "_ga",
                                                     "_gl",
                                                     "_hsenc",
                                                     "_hsmi",
                                                     "_openstat",
                                                     "action_object_map",
                                                     "action_ref_map",
                                                     "action_type_map",
                                                     "amp",
                                                     "amp_js_v",
                                                     "ampcf",
                                                     "ana",
                                                     "aspsessionid",
                                                     "cfid",
                                                     "cftoken",
                                                     "cmp",
                                                     "cmpid",
                                                     "cmpn",
                                                     "cndid",
                                                     "cvid",
                                                     "dclid",
                                                     "ecid",
                                                     "efg",
                                                     "ei",
                                                     "emc",
                                                     "fb_action_ids",
                                                     "fb_action_types",
                                                     "fb_ref",
                                                     "fb_source",
                                                     "fbclid",
                                                     "feedname",
                                                     "feedtype",
                                                     "ftag",
                                                     "gbraid",
                                                     "gclid",
                                                     "gclsrc",
                                                     "guccounter",
                                                     "guce_referrer",
                                                     "guce_referrer_sig",
                                                     "hootpostid",
                                                     "icid",
                                                     "igsh",
                                                     "igshid",
                                                     "instance_id",
                                                     "intcmp",
                                                     "intcid",
                                                     "itid",
                                                     "jsessionid",
                                                     "mbid",
                                                     "mc_cid",
                                                     "mc_eid",
                                                     "mkt_tok",
                                                     "mod",
                                                     "mref",
                                                     "msclkid",
                                                     "msockid",
                                                     "ncid",
                                                     "ocid",
                                                     "oref",
                                                     "phpsessid",
                                                     "piano_t",
                                                     "ref_src",
                                                     "ref_url",
                                                     "referrer",
                                                     "s_cid",
                                                     "s_kwcid",
                                                     "sessionid",
                                                     "share",
                                                     "sharetype",
                                                     "smid",
                                                     "smprod",
                                                     "smtyp",
                                                     "soc_src",
                                                     "soc_trk",
                                                     "spm",
                                                     "sref",
                                                     "srnd",
                                                     "taid",
                                                     "tpcc",
                                                     "traffic_source",
                                                     "trk",
                                                     "twclid",
                                                     "ttclid",
                                                     "wbraid",
                                                     "wprov",
                                                     "xtor",
                                                     "yclid"};

constexpr std::array<std::string_view, 14> kTrackingPrefixes{
    "utm_", "at_", "ns_", "wt.", "wt_", "pk_", "mtm_", "hsa_", "trkcam", "ga_", "aspsess", "oly_", "vero_", "dm_i"};

/// Parameters that are tracking only with one of these values; elsewhere they may choose content.
constexpr std::array<std::string_view, 17> kTrackingPairs{
    "output=amp",   "outputtype=amp", "partner=rss", "partner=rssnyt",  "ref=rss",    "ref=twitter",
    "ref=facebook", "source=rss",     "src=rss",     "src=twitter",     "format=amp", "view=amp",
    "sh=1",         "from=rss",       "page=all",    "singlepage=true", "type=amp"};

bool is_unreserved(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

void put_escape(unsigned char c, std::string& out) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    out += {'%', kDigits[c / 16U], kDigits[c % 16U]};
}

bool is_tracking(std::string_view parameter) {
    const std::string lower = lowered(parameter);
    const std::string_view name = std::string_view(lower).substr(0, lower.find('='));
    const auto begins_name = [&](std::string_view prefix) { return name.starts_with(prefix); };
    return std::find(kTracking.begin(), kTracking.end(), name) != kTracking.end() ||
           std::any_of(kTrackingPrefixes.begin(), kTrackingPrefixes.end(), begins_name) ||
           std::find(kTrackingPairs.begin(), kTrackingPairs.end(), lower) != kTrackingPairs.end();
}

}  // namespace

std::string with_plain_escapes(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto c = static_cast<unsigned char>(text[i]);
        const bool escape =
            c == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
        if (escape) {
            c = static_cast<unsigned char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        }
        const bool plain =
            escape ? is_unreserved(c) : c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '%';
        if (plain) {
            out.push_back(static_cast<char>(c));
        } else {
            put_escape(c, out);
        }
    }
    return out;
}

std::string content_parameters(std::string_view query) {
    std::vector<std::string> kept;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        std::string_view parameter = query.substr(0, end);
        query.remove_prefix(std::min(query.size(), end + 1));
        while (parameter.starts_with("amp;")) parameter.remove_prefix(4);
        while (parameter.ends_with('=')) parameter.remove_suffix(1);
        if (!parameter.empty() && !is_tracking(parameter)) kept.push_back(with_plain_escapes(parameter));
    }
    std::sort(kept.begin(), kept.end());
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    std::string out;
    for (const std::string& parameter : kept) out += (out.empty() ? "" : "&") + parameter;
    return out;
}

}  // namespace chancery::corpus
