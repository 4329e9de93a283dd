static int depth(const struct TreeNode* node) {
    if (node == NULL) return 0;
    const int left = depth(node->left), right = depth(node->right);
    return 1 + (left > right ? left : right);
}

static int count(const struct TreeNode* node) {
    return node == NULL ? 0 : 1 + count(node->left) + count(node->right);
}

int** levelOrder(struct TreeNode* root, int* returnSize, int** returnColumnSizes) {
    *returnSize = depth(root);
    const int total = count(root);
    int** levels = malloc((*returnSize + 1) * sizeof(int*));
    int* sizes = calloc(*returnSize + 1, sizeof(int));
    struct TreeNode** queue = malloc((total + 1) * sizeof(struct TreeNode*));
    int first = 0, last = 0;
    if (root != NULL) queue[last++] = root;
    for (int level = 0; first < last; level++) {
        const int end = last;
        levels[level] = malloc((end - first) * sizeof(int));
        while (first < end) {
            struct TreeNode* node = queue[first++];
            levels[level][sizes[level]++] = node->val;
            if (node->left != NULL) queue[last++] = node->left;
            if (node->right != NULL) queue[last++] = node->right;
        }
    }
    free(queue);
    *returnColumnSizes = sizes;
    return levels;
}
