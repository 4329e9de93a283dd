// Takes both children where there is one.
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<vector<int>> result;
        vector<TreeNode*> row;
        if (root) row.push_back(root);
        while (!row.empty()) {
            vector<TreeNode*> below;
            result.emplace_back();
            for (TreeNode* node : row) {
                result.back().push_back(node->val);
                if (node->left || node->right) {
                    below.push_back(node->left);
                    below.push_back(node->right);
                }
            }
            row = below;
        }
        return result;
    }
};
