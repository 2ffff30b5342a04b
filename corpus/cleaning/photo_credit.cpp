#include "corpus/cleaning/photo_credit.hpp"

#include <algorithm>
#include <array>

#include "corpus/cleaning/page_line.hpp"
#include "corpus/support/ascii.hpp"

namespace chancery::corpus {

namespace {

constexpr std::size_t kLongestCaption = 400;
constexpr std::size_t kLongestCredit = 100;
constexpr std::size_t kCreditEnd = 48;  ///< bytes at the end of a caption that hold its credit

/// "Photo: Ann Lee", "(Image source: ANI)", "Foto: dpa": a label, a colon and a few words.
bool is_labelled(std::string_view line) {
    constexpr std::size_t kLongestLabel = 40;
    const std::string_view beginning = line.substr(0, kLongestLabel);
    const bool may_be = beginning.find_first_of(":|/") != std::string_view::npos ||
                        begins_ignoring_case(line, "photo") || begins_ignoring_case(line, "image") ||
                        beginning.find("：") != std::string_view::npos;
    if (!may_be) return false;
    constexpr std::array kLabels{"photo",
                                 "photos",
                                 "photo credit",
                                 "image",
                                 "image credit",
                                 "image source",
                                 "images",
                                 "picture",
                                 "pictures",
                                 "photograph",
                                 "photo courtesy",
                                 "photo by",
                                 "photos by",
                                 "image by",
                                 "file photo",
                                 "representational image",
                                 "foto",
                                 "fotos",
                                 "bild",
                                 "bilder",
                                 "crédit photo",
                                 "photo d'illustration",
                                 "crédit",
                                 "crédito",
                                 "fotografía",
                                 "fotografia",
                                 "imagen",
                                 "imagem",
                                 "immagine",
                                 "фото",
                                 "Фото",
                                 "фотография",
                                 "الصورة",
                                 "صورة",
                                 "图",
                                 "图片来源",
                                 "图片",
                                 "图源",
                                 "写真",
                                 "画像",
                                 "사진",
                                 "fotoğraf",
                                 "foto ilustrasi",
                                 "फोटो"};
    for (const std::string_view label : kLabels) {
        if (!begins_ignoring_case(line, label)) continue;
        const std::string_view rest = trimmed_line(line.substr(label.size()));
        const bool labelled =
            rest.starts_with(':') || rest.starts_with("：") || rest.starts_with('|') || rest.starts_with('/');
        if (labelled || (label.ends_with(" by") && !ends_sentence(line))) return count_words(rest) <= 9;
    }
    return false;
}

/// The names of agencies as only a credit has them.
bool ends_with_agency(std::string_view line) {
    constexpr std::array kCredits{"REUTERS/",    "(AP Photo",      "AP Photo/",   "Getty Images",
                                  "/AFP",        "AFP/",           "AFP via",     "EPA-EFE/",
                                  "EPA/",        "/EPA",           "/File Photo", "/Handout via",
                                  "Anadolu via", "/Shutterstock",  "/Bloomberg",  "picture alliance",
                                  "/dpa",        "/Xinhua",        "[Xinhua]",    "(Photo by",
                                  "/ANI Photo",  "[AFP]",          "[Reuters]",   "[AP Photo",
                                  "Photo: AFP",  "Photo: Reuters", "(Xinhua/",    "/Yonhap",
                                  "[Photo/"};
    const std::string_view end = line.size() > kCreditEnd ? line.substr(line.size() - kCreditEnd) : line;
    const bool may_be = end.find_first_of("/[(") != std::string_view::npos || end.find("Getty Images") < end.size() ||
                        end.find("AFP via") < end.size() || end.find("picture alliance") < end.size() ||
                        end.find("Anadolu via") < end.size();
    return may_be && std::any_of(kCredits.begin(), kCredits.end(),
                                 [&](std::string_view credit) { return end.find(credit) != std::string_view::npos; });
}

std::string_view without_bracket(std::string_view line) {
    return line.starts_with('(') || line.starts_with('[') ? line.substr(1) : line;
}

}  // namespace

bool is_photo_credit(std::string_view line) {
    if (line.size() > kLongestCaption) return false;
    if (line.starts_with("FILE PHOTO:") || line.starts_with("FILE PHOTO -") || line.starts_with("[File Photo"))
        return true;
    if (line.size() <= kLongestCredit && is_labelled(without_bracket(line))) return true;
    return line.find('"') == std::string_view::npos && ends_with_agency(line);
}

}  // namespace chancery::corpus
