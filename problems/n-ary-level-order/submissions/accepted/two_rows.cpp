class Solution {
public:
    vector<vector<int>> levelOrder(Node* root) {
        vector<vector<int>> result;
        vector<Node*> row;
        if (root) row.push_back(root);
        while (!row.empty()) {
            vector<Node*> below;
            result.emplace_back();
            for (Node* node : row) {
                result.back().push_back(node->val);
                below.insert(below.end(), node->children.begin(), node->children.end());
            }
            row = move(below);
        }
        return result;
    }
};
