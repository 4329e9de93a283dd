// Asks in every node on the way down whether both lie below its child.
class Solution {
    bool has(TreeNode* node, int value) {
        return node && (node->val == value || has(node->left, value) || has(node->right, value));
    }

public:
    int lowestCommonAncestor(TreeNode* root, int p, int q) {
        TreeNode* node = root;
        while (true) {
            if (has(node->left, p) && has(node->left, q)) node = node->left;
            else if (has(node->right, p) && has(node->right, q)) node = node->right;
            else return node->val;
        }
    }
};
