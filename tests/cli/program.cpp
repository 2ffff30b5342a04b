#include "tests/cli/program.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace chancery::tests {

namespace {

namespace fs = std::filesystem;

std::string program_path(const std::string& name) {
    if (name == "chancery-index") return CHANCERY_INDEX_PROGRAM;
    if (name == "chancery-query") return CHANCERY_QUERY_PROGRAM;
    throw std::invalid_argument(name);
}

void redirect(int from, int to) {
    if (::dup2(from, to) < 0) ::_exit(126);
}

/// Becomes the program; only calls that are safe after a fork.
[[noreturn]] void become(const char* program, char* const* arguments, char* const* environment, const char* directory,
                         std::array<int, 3> streams) {
    for (int i = 0; i < 3; ++i) redirect(streams[static_cast<std::size_t>(i)], i);
    if (::chdir(directory) != 0) ::_exit(126);
    ::execve(program, arguments, environment);
    ::_exit(127);
}

int open_file(const fs::path& file, int flags) {
    const int handle = ::open(file.c_str(), flags | O_CLOEXEC, 0600);
    if (handle < 0) throw std::runtime_error("cannot open " + file.string());
    return handle;
}

pid_t start(const std::vector<std::string>& command, const fs::path& directory, std::array<int, 3> streams) {
    const std::string program = program_path(command.front());
    std::vector<std::string> words = command;
    std::vector<std::string> settings{"HOME=/home/analyst", "LC_ALL=C.UTF-8", "TZ=UTC",
                                      "NO_COLOR=1",         "TERM=dumb",      "PATH=/usr/bin:/bin"};
    for (const std::string name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
        if (const char* const value = std::getenv(name.c_str())) settings.push_back(name + '=' + value);
    }
    std::vector<char*> arguments;
    std::vector<char*> environment;
    for (std::string& word : words) arguments.push_back(word.data());
    for (std::string& setting : settings) environment.push_back(setting.data());
    arguments.push_back(nullptr);
    environment.push_back(nullptr);
    const std::string place = directory.string();
    const pid_t process = ::fork();
    if (process == 0) become(program.c_str(), arguments.data(), environment.data(), place.c_str(), streams);
    for (const int stream : streams) ::close(stream);
    if (process < 0) throw std::runtime_error("cannot fork");
    return process;
}

int wait_for(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) throw std::runtime_error("cannot wait");
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

constexpr int kWrite = O_WRONLY | O_CREAT | O_TRUNC;

}  // namespace

std::string read_file(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void Workplace::copy_sample(const std::string& name) const {
    fs::copy(fs::path(CHANCERY_SOURCE_DIR) / "corpus/sample", path() / name, fs::copy_options::recursive);
    fs::remove(path() / name / "README.md");
}

void Workplace::copy_data(const std::string& folder) const {
    fs::copy(fs::path(CHANCERY_SOURCE_DIR) / "tests/data" / folder, path() / folder, fs::copy_options::recursive);
}

Ended Workplace::run(const std::vector<std::string>& command, const std::string& input) const {
    const TemporaryDirectory streams;
    streams.write("in", input);
    const pid_t process = start(command, path(),
                                {open_file(streams.path() / "in", O_RDONLY), open_file(streams.path() / "out", kWrite),
                                 open_file(streams.path() / "err", kWrite)});
    Ended ended;
    ended.status = wait_for(process);
    ended.out = read_file(streams.path() / "out");
    ended.err = read_file(streams.path() / "err");
    return ended;
}

RunningProgram::RunningProgram(const Workplace& place, const std::vector<std::string>& command) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
    input_ = ends[1];
    std::signal(SIGPIPE, SIG_IGN);
    process_ =
        start(command, place.path(),
              {ends[0], open_file(directory_.path() / "out", kWrite), open_file(directory_.path() / "err", kWrite)});
}

RunningProgram::~RunningProgram() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    wait_for(process_);
    ::close(input_);
}

void RunningProgram::feed(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t written = ::write(input_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) throw std::runtime_error("the program reads no more");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void RunningProgram::send(int signal) const { ::kill(process_, signal); }

Ended RunningProgram::wait() {
    ::close(input_);
    Ended ended;
    ended.status = wait_for(process_);
    process_ = -1;
    ended.out = read_file(directory_.path() / "out");
    ended.err = read_file(directory_.path() / "err");
    return ended;
}

}  // namespace chancery::tests
