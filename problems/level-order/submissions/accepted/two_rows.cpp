class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<vector<int>> result;
        vector<TreeNode*> row, below;
        if (root) row.push_back(root);
        while (!row.empty()) {
            below.clear();
            result.emplace_back();
            for (TreeNode* node : row) {
                result.back().push_back(node->val);
                if (node->left) below.push_back(node->left);
                if (node->right) below.push_back(node->right);
            }
            swap(row, below);
        }
        return result;
    }
};
