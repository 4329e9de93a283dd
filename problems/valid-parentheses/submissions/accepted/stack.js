const isValid = (s) => {
    const open = { ")": "(", "]": "[", "}": "{" };
    const stack = [];
    for (const c of s) {
        if (!(c in open)) stack.push(c);
        else if (stack.pop() !== open[c]) return false;
    }
    return stack.length === 0;
};
