#pragma once

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/program_options.hpp>

namespace chancery {

/// The options of one command, over Boost.Program_options: no abbreviations, one way of failing.
class OptionSet {
public:
    /// `usage` is the line after the program's name: "build SOURCE... [OPTIONS]".
    explicit OptionSet(std::string_view program, std::string_view usage, std::string_view summary);

    /// A group of options with a heading; add to it with add_options().
    boost::program_options::options_description& group(const std::string& heading);

    /// Words without an option go to the option `name`.
    void positional(const std::string& name, int most = -1);

    /// A word such as `-japan` is positional too, not a row of short options: those stand alone (`-n 5`) or before a
    /// number (`-n5`).
    void allow_dash_words() { dash_words_ = true; }

    /// Parses and stores into the bound variables. Returns false when --help was asked for and printed.
    ///
    /// Errors:  throws chancery::Error (BadUsage) with the nearest known option as the hint.
    [[nodiscard]] bool parse(std::span<const std::string> arguments, std::ostream& out);

    /// Lines printed under the options.
    void set_examples(std::string_view examples) { examples_ = examples; }

private:
    [[nodiscard]] std::vector<std::string> names() const;
    void print(std::ostream& out) const;

    std::string program_;
    std::string usage_;
    std::string summary_;
    std::string examples_;
    std::vector<std::unique_ptr<boost::program_options::options_description>> groups_;
    boost::program_options::positional_options_description positional_;
    bool dash_words_ = false;
};

}  // namespace chancery
