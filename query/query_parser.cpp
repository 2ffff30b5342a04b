#include "query/query_parser.hpp"

#include <cassert>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "query/date_expression.hpp"
#include "query/joining.hpp"
#include "query/proximity.hpp"
#include "query/query_characters.hpp"
#include "query/query_lexer.hpp"

namespace chancery::query {

namespace {

using corpus::Field;
using corpus::FieldKind;
using Result = Expected<QueryNode, QueryError>;

constexpr std::string_view kNestingHint = "take parentheses out, or split the query";

bool is_operator_level(NodeKind kind) {
    return kind == NodeKind::And || kind == NodeKind::Or || kind == NodeKind::Not || kind == NodeKind::Near ||
           kind == NodeKind::Pre;
}

/// The first node below more than `levels` operators; null when there is none.
const QueryNode* find_too_deep(const QueryNode& node, std::size_t levels) {
    if (!is_operator_level(node.kind)) return nullptr;
    if (levels == 0) return &node;
    for (const QueryNode& child : node.children) {
        if (const QueryNode* deep = find_too_deep(child, levels - 1)) return deep;
    }
    return nullptr;
}

QueryError too_deep(TextSpan span) {
    return {fmt::format("the query is nested more than {} deep", kMaxNesting), std::string(kNestingHint), span};
}

/// Recursive descent, one function for each level of precedence; nesting_ bounds the recursion.
class Parser {
public:
    Parser(std::string_view text, std::span<const Token> tokens, const ParserOptions& options)
        : text_(text), tokens_(tokens), options_(options) {}

    Result run() {
        Result tree = parse_or();
        if (!tree) return tree;
        if (peek().kind == TokenKind::Close) {
            return fail("this parenthesis closes nothing", "take it out, or open one before", peek().span);
        }
        assert(peek().kind == TokenKind::End);
        if (const QueryNode* deep = find_too_deep(*tree, kMaxNesting)) return unexpected(too_deep(deep->span));
        return tree;
    }

private:
    [[nodiscard]] const Token& peek() const { return tokens_[at_]; }

    const Token& take() { return tokens_[at_++]; }

    [[nodiscard]] bool accept(TokenKind kind) {
        if (peek().kind != kind) return false;
        ++at_;
        return true;
    }

    [[nodiscard]] std::string typed(TextSpan span) const {
        return std::string(text_.substr(span.start, span.end - span.start));
    }

    static Result fail(std::string message, std::string hint, TextSpan span) {
        return unexpected(QueryError{std::move(message), std::move(hint), span});
    }

    Result parse_or() {
        std::vector<QueryNode> parts;
        do {
            Result part = parse_and();
            if (!part) return part;
            parts.push_back(std::move(*part));
        } while (accept(TokenKind::Or));
        return joined(NodeKind::Or, std::move(parts));
    }

    Result parse_and() {
        std::vector<Operand> operands;
        bool after_and = false;
        do {
            Result operand = parse_not();
            if (!operand) return operand;
            operands.push_back({std::move(*operand), after_and});
            after_and = accept(TokenKind::And);
        } while (after_and || goes_on());
        return joined_side_by_side(std::move(operands), options_.match);
    }

    /// True when another operand stands at the side of the last one.
    [[nodiscard]] bool goes_on() const {
        const TokenKind kind = peek().kind;
        return kind != TokenKind::Or && kind != TokenKind::Close && kind != TokenKind::End;
    }

    Result parse_not() {
        if (peek().kind != TokenKind::Not && peek().kind != TokenKind::Minus) return parse_near();
        const Token& sign = take();
        if (++nesting_ > kMaxNesting) return unexpected(too_deep(sign.span));
        Result excluded = parse_not();
        --nesting_;
        if (!excluded) return excluded;
        QueryNode node;
        node.kind = NodeKind::Not;
        node.span = cover(sign.span, excluded->span);
        node.children.push_back(std::move(*excluded));
        return node;
    }

    Result parse_near() {
        Result first = parse_operand();
        if (!first || !is_near(peek())) return first;
        QueryNode node;
        const Token& sign = peek();
        node.kind = sign.kind == TokenKind::Near ? NodeKind::Near : NodeKind::Pre;
        node.distance = sign.distance;
        node.children.push_back(std::move(*first));
        while (is_near(peek())) {
            if (peek().kind != sign.kind || peek().distance != sign.distance) return mixed_chain(sign, peek());
            Result next = parse_near_operand(take());
            if (!next) return next;
            node.children.push_back(std::move(*next));
        }
        node.span = cover(node.children.front().span, node.children.back().span);
        if (auto problem = find_proximity_problem(node, typed(sign.span))) return unexpected(std::move(*problem));
        return node;
    }

    static bool is_near(const Token& token) { return token.kind == TokenKind::Near || token.kind == TokenKind::Pre; }

    [[nodiscard]] Result mixed_chain(const Token& sign, const Token& other) const {
        return fail(fmt::format("{} cannot go on with {}", typed(sign.span), typed(other.span)),
                    "write two of them joined by AND: (a NEAR/5 b) AND (b PRE/3 c)", other.span);
    }

    Result parse_near_operand(const Token& sign) {
        if (peek().kind != TokenKind::Not && peek().kind != TokenKind::Minus) return parse_operand();
        return fail(fmt::format("{} cannot take a NOT, which has no position", typed(sign.span)),
                    "write the NOT at the end of the query", peek().span);
    }

    Result parse_operand() {
        switch (peek().kind) {
            case TokenKind::Open: return parse_group();
            case TokenKind::Field: return parse_field();
            case TokenKind::Word: return text_node(NodeKind::Word, take());
            case TokenKind::Prefix: return text_node(NodeKind::Prefix, take());
            case TokenKind::Phrase: return text_node(NodeKind::Phrase, take());
            case TokenKind::Value: return parse_values();
            default: return missing_operand();
        }
    }

    Result parse_group() {
        const Token& open = take();
        if (++nesting_ > kMaxNesting) return unexpected(too_deep(open.span));
        Result inside = parse_or();
        --nesting_;
        if (!inside) return inside;
        if (peek().kind != TokenKind::Close) return never_closed(open);
        inside->span = cover(open.span, take().span);
        return inside;
    }

    static Result never_closed(const Token& open) {
        return fail("this parenthesis is never closed", "write the second one, or take this one out", open.span);
    }

    Result parse_field() {
        const Token& name = take();
        if (field_ != nullptr) {
            return fail(fmt::format("{}: cannot stand inside {}:", name.field->name, field_->name),
                        "close the parenthesis before it, or join the two with AND", name.span);
        }
        field_ = name.field;
        Result operand = parse_operand();
        field_ = nullptr;
        if (operand) operand->span = cover(name.span, operand->span);
        return operand;
    }

    [[nodiscard]] QueryNode text_node(NodeKind kind, const Token& token) const {
        QueryNode node;
        node.kind = kind;
        node.span = token.span;
        node.text = token.text;
        if (field_ != nullptr && field_->name != "body") node.field = field_->name;
        return node;
    }

    /// A value, or several with commas between them.
    Result parse_values() {
        std::vector<QueryNode> values;
        do {
            Result value = value_node(take());
            if (!value) return value;
            values.push_back(std::move(*value));
        } while (accept(TokenKind::Comma));
        return joined(NodeKind::Or, std::move(values));
    }

    [[nodiscard]] Result value_node(const Token& token) const {
        assert(field_ != nullptr);
        if (field_->kind == FieldKind::Date) return date_node(token);
        QueryNode node = text_node(NodeKind::Value, token);
        node.major = token.major;
        return node;
    }

    [[nodiscard]] Result date_node(const Token& token) const {
        const auto range = parse_date_expression(token.text, options_.today);
        if (!range) {
            QueryError reason = range.error();
            reason.span = {reason.span.start + token.content.start, reason.span.end + token.content.start};
            return unexpected(std::move(reason));
        }
        QueryNode node;
        node.kind = NodeKind::Date;
        node.span = token.span;
        node.field = field_->name;
        node.from = range->from;
        node.until = range->until;
        return node;
    }

    /// What stands here begins no operand: an operator, a closing parenthesis or the end.
    [[nodiscard]] Result missing_operand() const {
        const Token* before = at_ == 0 ? nullptr : &tokens_[at_ - 1];
        const Token& here = peek();
        if (before != nullptr && before->kind == TokenKind::Open) {
            if (here.kind == TokenKind::End) return never_closed(*before);
            if (here.kind == TokenKind::Close) {
                return fail("there is nothing between the parentheses", "write words there, or take them out",
                            cover(before->span, here.span));
            }
        }
        if (before != nullptr && is_operator(before->kind)) {
            return fail(fmt::format("{} has nothing after it", typed(before->span)), operator_hint(before->span),
                        before->span);
        }
        if (here.kind == TokenKind::Close) {
            return fail("this parenthesis closes nothing", "take it out, or open one before", here.span);
        }
        return fail(fmt::format("{} has nothing before it", typed(here.span)), operator_hint(here.span), here.span);
    }

    static bool is_operator(TokenKind kind) {
        return kind == TokenKind::And || kind == TokenKind::Or || kind == TokenKind::Not || kind == TokenKind::Minus ||
               kind == TokenKind::Near || kind == TokenKind::Pre;
    }

    [[nodiscard]] std::string operator_hint(TextSpan span) const {
        return fmt::format("write what it joins, or \"{}\" in quotes for the word", typed(span));
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    const ParserOptions& options_;
    std::size_t at_ = 0;
    std::size_t nesting_ = 0;
    const Field* field_ = nullptr;  ///< the field around, which its group inherits
};

}  // namespace

Result parse_query(std::string_view text, const ParserOptions& options) {
    const auto tokens = parse_tokens(text);
    if (!tokens) {
        if (trimmed(text) == "*") return QueryNode{};
        return unexpected(tokens.error());
    }
    if (tokens->size() == 1) return QueryNode{};
    return Parser(text, *tokens, options).run();
}

}  // namespace chancery::query
