// Goes down only where both children exist.
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<vector<int>> result;
        vector<TreeNode*> row;
        if (root) row.push_back(root);
        while (!row.empty()) {
            vector<TreeNode*> below;
            vector<int> level;
            for (TreeNode* node : row) {
                level.push_back(node->val);
                if (node->left && node->right) {
                    below.push_back(node->left);
                    below.push_back(node->right);
                }
            }
            result.push_back(level);
            row = below;
        }
        return result;
    }
};
