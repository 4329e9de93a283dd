// Forgets the brackets that are left open at the end.
class Solution {
public:
    bool isValid(string s) {
        stack<char> open;
        for (char c : s) {
            if (c == '(') open.push(')');
            else if (c == '[') open.push(']');
            else if (c == '{') open.push('}');
            else {
                if (open.empty() || open.top() != c) return false;
                open.pop();
            }
        }
        return true;
    }
};
