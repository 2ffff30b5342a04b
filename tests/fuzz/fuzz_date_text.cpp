#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "corpus/article/date_in_path.hpp"
#include "corpus/article/date_text.hpp"

using namespace chancery::corpus;

/// Invariant: what is read is a day of the calendar between 1400 and 2200 (one day of leeway for the zone), and its
/// ISO form reads as the same day.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto date = parse_date_text(text)) {
        const int year = static_cast<int>(date->year());
        if (!date->ok() || year < 1399 || year > 2201) std::abort();
        if (year >= 1400 && year <= 2200 && parse_date_text(to_iso8601(*date)) != date) std::abort();
    }
    if (const auto date = find_date_in_path(text); date && !date->ok()) std::abort();
    return 0;
}
