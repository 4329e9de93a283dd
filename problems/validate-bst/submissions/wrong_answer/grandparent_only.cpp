// Looks up two levels only.
class Solution {
    bool valid(TreeNode* node, TreeNode* parent, TreeNode* above) {
        if (!node) return true;
        for (TreeNode* a : {parent, above}) {
            if (!a) continue;
            bool left = a == parent ? a->left == node : a->left == parent;
            if (left ? node->val >= a->val : node->val <= a->val) return false;
        }
        return valid(node->left, node, parent) && valid(node->right, node, parent);
    }

public:
    bool isValidBST(TreeNode* root) { return valid(root, nullptr, nullptr); }
};
