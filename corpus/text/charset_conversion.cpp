#include "corpus/text/charset_conversion.hpp"

#include <array>

#include <unicode/localpointer.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

namespace chancery::corpus {

namespace {

/// ICU's own substitution writes U+001A for some charsets and counts nothing.
void U_CALLCONV replace(const void* context, UConverterToUnicodeArgs* arguments, const char* /*bytes*/,
                        std::int32_t /*length*/, UConverterCallbackReason reason, UErrorCode* status) {
    if (reason > UCNV_IRREGULAR) return;
    constexpr UChar kReplacement = 0xFFFD;
    *status = U_ZERO_ERROR;
    ++*static_cast<std::size_t*>(const_cast<void*>(context));
    ucnv_cbToUWriteUChars(arguments, &kReplacement, 1, 0, status);
}

icu::LocalUConverterPointer open_converter(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUConverterPointer converter(ucnv_open(name, &status));
    if (U_SUCCESS(status)) return converter;
    status = U_ZERO_ERROR;
    return icu::LocalUConverterPointer(ucnv_open("windows-1252", &status));
}

}  // namespace

ConvertedText convert_to_utf8(std::string_view bytes, const char* converter_name) {
    ConvertedText converted;
    const icu::LocalUConverterPointer from = open_converter(converter_name);
    const icu::LocalUConverterPointer to = open_converter("UTF-8");
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(from.getAlias(), replace, &converted.replaced, nullptr, nullptr, &status);
    std::array<UChar, 4096> pivot{};
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    std::array<char, 16384> out{};
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    converted.text.reserve(bytes.size() + bytes.size() / 2);
    for (bool first = true;; first = false) {
        char* target = out.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.getAlias(), from.getAlias(), &target, out.data() + out.size(), &source, end, pivot.data(),
                       &pivot_source, &pivot_target, pivot.data() + pivot.size(), first ? 1 : 0, 1, &status);
        converted.text.append(out.data(), static_cast<std::size_t>(target - out.data()));
        if (status != U_BUFFER_OVERFLOW_ERROR) break;
    }
    return converted;
}

}  // namespace chancery::corpus
