#include "indexer/interruption.hpp"

#include <csignal>

#include <unistd.h>

namespace chancery::indexer {

namespace {

volatile std::sig_atomic_t caught = 0;

extern "C" void on_signal(int number) {
    if (caught != 0) ::_exit(128 + number);
    caught = number;
}

}  // namespace

void catch_interruptions() {
    struct sigaction action {};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

bool is_interrupted() { return caught != 0; }

ExitStatus interrupted_status(ExitStatus otherwise) {
    if (caught == 0) return otherwise;
    return caught == SIGTERM ? ExitStatus::Terminated : ExitStatus::Interrupted;
}

}  // namespace chancery::indexer
