class Solution {
    int best = INT_MIN;

    void walk(TreeNode* node, vector<int> path) {
        path.push_back(node->val);
        if (!node->left && !node->right) {
            best = max(best, path[path.size() / 2]);
            return;
        }
        if (node->left) walk(node->left, path);
        if (node->right) walk(node->right, path);
    }

public:
    int solve(TreeNode* root) {
        walk(root, {});
        return best;
    }
};
