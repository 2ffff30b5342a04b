#include "corpus/support/options.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "corpus/support/error.hpp"
#include "corpus/support/nearest.hpp"

namespace chancery {

namespace po = boost::program_options;

namespace {

constexpr unsigned kWidth = 100;

/// "-japan", but neither "--japan", "-n" nor "-n5".
bool is_dash_word(const std::string& word) {
    if (word.size() < 3 || word[0] != '-' || word[1] == '-') return false;
    return !std::all_of(word.begin() + 2, word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Turns each such word into `--name=word`, which the parser takes for what it is; what follows `--` stays.
void name_dash_words(std::vector<std::string>& words, const std::string& name) {
    for (std::string& word : words) {
        if (word == "--") return;
        if (is_dash_word(word)) word = fmt::format("--{}={}", name, word);
    }
}

}  // namespace

OptionSet::OptionSet(std::string_view program, std::string_view usage, std::string_view summary)
    : program_(program), usage_(usage), summary_(summary) {}

po::options_description& OptionSet::group(const std::string& heading) {
    groups_.push_back(std::make_unique<po::options_description>(heading, kWidth, kWidth / 2));
    return *groups_.back();
}

void OptionSet::positional(const std::string& name, int most) { positional_.add(name.c_str(), most); }

bool OptionSet::parse(std::span<const std::string> arguments, std::ostream& out) {
    namespace style = po::command_line_style;
    po::options_description all;
    all.add_options()("help,h", "this text");
    for (const auto& group : groups_) all.add(*group);
    po::variables_map values;
    try {
        std::vector<std::string> words(arguments.begin(), arguments.end());
        if (dash_words_) name_dash_words(words, positional_.name_for_position(0));
        po::store(po::command_line_parser(words)
                      .options(all)
                      .positional(positional_)
                      .style(style::default_style & ~style::allow_guessing)
                      .run(),
                  values);
        if (values.count("help") != 0) {
            print(out);
            return false;
        }
        po::notify(values);
    } catch (const po::unknown_option& error) {
        std::string typed = error.get_option_name();
        typed.erase(0, typed.find_first_not_of('-'));
        typed.resize(std::min(typed.size(), typed.find('=')));
        const auto nearest = find_nearest(typed, names(), 1);
        throw Error(ErrorCode::BadUsage, fmt::format("there is no option `--{}`", typed),
                    nearest.empty() ? fmt::format("`{} --help` lists the options", program_)
                                    : fmt::format("did you mean `--{}`?", nearest.front()));
    } catch (const po::error& error) {
        throw Error(ErrorCode::BadUsage, error.what(), fmt::format("`{} --help` lists the options", program_));
    }
    return true;
}

std::vector<std::string> OptionSet::names() const {
    std::vector<std::string> names;
    for (const auto& group : groups_) {
        for (const auto& option : group->options()) names.push_back(option->long_name());
    }
    return names;
}

void OptionSet::print(std::ostream& out) const {
    out << "Usage: " << usage_ << "\n\n" << summary_ << "\n";
    for (const auto& group : groups_) {
        if (!group->options().empty() && group->options().front()->description().empty()) continue;
        out << '\n' << *group;
    }
    if (!examples_.empty()) out << "\nExamples:\n" << examples_;
}

}  // namespace chancery
