#include "query/query_tree.hpp"

#include <algorithm>

namespace chancery::query {

bool is_same_tree(const QueryNode& left, const QueryNode& right) {
    return left.kind == right.kind && left.text == right.text && left.field == right.field &&
           left.major == right.major && left.distance == right.distance && left.from == right.from &&
           left.until == right.until &&
           std::equal(left.children.begin(), left.children.end(), right.children.begin(), right.children.end(),
                      is_same_tree);
}

}  // namespace chancery::query
