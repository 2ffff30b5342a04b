#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

#include "tests/corpus/temporary_directory.hpp"

namespace chancery::tests {

/// What a program left behind when it ended.
struct Ended {
    int status = -1;  ///< exit status; 128 + number after a signal
    std::string out;
    std::string err;
};

/// A directory in which the programs of Chancery run, with an environment that knows nothing of this machine.
class Workplace {
public:
    [[nodiscard]] const std::filesystem::path& path() const { return directory_.path(); }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return directory_.path() / name; }

    void write(const std::string& name, std::string_view bytes) const { directory_.write(name, bytes); }

    /// Copies the bundled sample dump to `name`.
    void copy_sample(const std::string& name) const;

    /// Copies `folder` of tests/data: inputs of one format.
    void copy_data(const std::string& folder) const;

    /// Runs "chancery-index" or "chancery-query" to its end; `input` is its standard input.
    [[nodiscard]] Ended run(const std::vector<std::string>& command, const std::string& input = "") const;

private:
    TemporaryDirectory directory_;
};

/// A program that runs while the test goes on, reading what the test feeds it.
class RunningProgram {
public:
    RunningProgram(const Workplace& place, const std::vector<std::string>& command);
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;
    ~RunningProgram();

    /// Writes to its standard input. Returns when the program has taken all but what a pipe holds.
    void feed(std::string_view bytes) const;
    void send(int signal) const;

    /// Closes its standard input and waits for its end.
    Ended wait();

private:
    TemporaryDirectory directory_;
    pid_t process_ = -1;
    int input_ = -1;
};

[[nodiscard]] std::string read_file(const std::filesystem::path& file);

}  // namespace chancery::tests
