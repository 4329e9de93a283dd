// Joins the levels of both children by copying them, at every node.
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        if (!root) return {};
        vector<vector<int>> result{{root->val}};
        vector<vector<int>> left = levelOrder(root->left), right = levelOrder(root->right);
        for (size_t i = 0; i < max(left.size(), right.size()); ++i) {
            vector<int> level;
            if (i < left.size()) level.insert(level.end(), left[i].begin(), left[i].end());
            if (i < right.size()) level.insert(level.end(), right[i].begin(), right[i].end());
            result.push_back(level);
        }
        return result;
    }
};
