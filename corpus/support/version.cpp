#include "corpus/support/version.hpp"

namespace chancery {

std::string version_text() { return CHANCERY_VERSION; }

}  // namespace chancery
