// Asks for the queue's size anew on each turn, so levels run into one another.
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<vector<int>> result;
        queue<TreeNode*> queue;
        if (root) queue.push(root);
        while (!queue.empty()) {
            vector<int> level;
            for (size_t i = 0; i < queue.size(); ++i) {
                TreeNode* node = queue.front();
                queue.pop();
                level.push_back(node->val);
                if (node->left) queue.push(node->left);
                if (node->right) queue.push(node->right);
            }
            result.push_back(level);
        }
        return result;
    }
};
