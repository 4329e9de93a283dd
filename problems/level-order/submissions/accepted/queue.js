class Solution {
    levelOrder(root) {
        const levels = [];
        let level = root === null ? [] : [root];
        while (level.length > 0) {
            levels.push(level.map((node) => node.val));
            level = level.flatMap((node) => [node.left, node.right]).filter((node) => node !== null);
        }
        return levels;
    }
}
