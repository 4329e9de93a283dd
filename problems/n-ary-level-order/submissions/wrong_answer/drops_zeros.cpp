// Takes a node with the value 0 for a missing one.
class Solution {
public:
    vector<vector<int>> levelOrder(Node* root) {
        vector<vector<int>> result;
        visit(root, 0, result);
        return result;
    }

    void visit(Node* node, size_t depth, vector<vector<int>>& result) {
        if (!node || !node->val) return;
        if (depth == result.size()) result.emplace_back();
        result[depth].push_back(node->val);
        for (Node* child : node->children) visit(child, depth + 1, result);
    }
};
