// Says nothing of brackets that are never closed.
const isValid = (s) => {
    const open = { ")": "(", "]": "[", "}": "{" };
    const stack = [];
    for (const c of s) {
        if (!(c in open)) stack.push(c);
        else if (stack.pop() !== open[c]) return false;
    }
    return true;
};
