#include <string>

#include <catch2/catch.hpp>

#include "corpus/cleaning/end_mark.hpp"
#include "corpus/cleaning/photo_credit.hpp"

using namespace chancery::corpus;

TEST_CASE("The words under a picture are known", "[corpus][cleaning]") {
    auto [line, credit] = GENERATE(table<std::string, bool>({
        {"Photo: Meridian Wire", true},
        {"(Photo: Ann Lee/Meridian Wire)", true},
        {"Photo by Ann Lee", true},
        {"Image source: ANI", true},
        {"FILE PHOTO: Ships at anchor off the strait, March 3, 2024. REUTERS/Ann Lee/File Photo", true},
        {"A patrol boat leaves the harbour on Monday. (AP Photo/Ann Lee)", true},
        {"A patrol boat leaves the harbour on Monday [Ann Lee/AFP]", true},
        {"A patrol boat leaves the harbour. Ann Lee/Getty Images", true},
        {"Foto: dpa", true},
        {"Фото: пресс-служба", true},
        {"图片来源：新华社", true},
        {"Crédit photo : AFP", true},
        {"Fotoğraf: AA", true},
        {"Photo opportunities were few on Monday.", false},
        {"Image is everything: the minister knows that the picture of the handshake will be seen all over the world",
         false},
        {"The AP said on Monday that a patrol boat had left the harbour.", false},
        {"The pact was reported by AFP and Reuters.", false},
        {"Picture a harbour with no ships", false},
        {"Photographs showed a harbour with no ships.", false},
    }));
    CAPTURE(line);
    CHECK(is_photo_credit(line) == credit);
}

TEST_CASE("The marks that agencies end a report with are known", "[corpus][cleaning]") {
    auto [line, mark] = GENERATE(table<std::string, bool>({
        {"Reuters", true},    {"REUTER...", true},   {"(ANI)", true},
        {"–IANS", true},      {"AFP/Reuters", true}, {"-0-", true},
        {"ENDS", true},       {"###", true},         {"\\###", true},
        {"NNNN", true},       {"(with AP)", true},   {"* * *", true},
        {"bur-jm/ach", true}, {"(END) AFP", true},   {"The Associated Press", false},
        {"", false},          {"Tokyo", false},      {"AP said so", false},
        {"The press", false}, {"and", false},        {"END of the war", false},
    }));
    CAPTURE(line);
    CHECK(is_end_mark(line) == mark);
}
