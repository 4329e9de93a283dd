def level_order(root):
    levels = []

    def visit(node, depth):
        if depth == len(levels):
            levels.append([])
        levels[depth].append(node.val)
        for child in node.children:
            visit(child, depth + 1)

    if root:
        visit(root, 0)
    return levels
