#include "corpus/reader/mediawiki_pages.hpp"

#include "corpus/reader/wiki_template.hpp"

namespace chancery::corpus {

void WikiExportHandler::start(std::string_view name, const Attributes& attributes) {
    path_.emplace_back(name);
    text_.clear();
    if (name == "page") {
        page_ = {};
        page_.number = ++page_count_;
        inside_page_ = true;
    }
    if (name == "redirect") page_.is_redirect = true;
    for (const auto& [attribute, value] : attributes) {
        if (name == "mediawiki" && attribute == "lang") site_.language = value;
        if (name == "namespace" && attribute == "key") namespace_key_ = value;
    }
}

void WikiExportHandler::restart() {
    path_.clear();
    text_.clear();
    inside_page_ = false;
}

void WikiExportHandler::text(std::string_view piece) {
    if (text_.size() + piece.size() > max_bytes_) {
        page_.is_too_large = true;
        return;
    }
    text_.append(piece);
}

void WikiExportHandler::end(std::string_view name) {
    if (!path_.empty()) path_.pop_back();
    if (inside_page_)
        end_in_page(name);
    else
        end_in_site(name);
    text_.clear();
}

void WikiExportHandler::end_in_page(std::string_view name) {
    if (name == "page") {
        inside_page_ = false;
        give_(site_, std::move(page_));
        page_ = {};
    } else if (is_below("revision")) {
        if (name == "text") page_.markup.swap(text_);
        if (name == "timestamp" && page_.timestamp.empty()) page_.timestamp.swap(text_);
    } else if (is_below("page")) {
        if (name == "title") page_.title.swap(text_);
        if (name == "ns") page_.name_space.swap(text_);
        if (name == "id") page_.id.swap(text_);
    }
}

void WikiExportHandler::end_in_site(std::string_view name) {
    if (name == "sitename") site_.name.swap(text_);
    if (name == "dbname") site_.database.swap(text_);
    if (name == "base") site_.base = text_.substr(0, text_.rfind('/') + 1);
    if (name != "namespace") return;
    if (namespace_key_ == "6") site_.namespaces.file.push_back(to_wiki_name(text_));
    if (namespace_key_ == "14") site_.namespaces.category.push_back(to_wiki_name(text_));
}

}  // namespace chancery::corpus
