// The front of the text itself serves as the stack.
bool isValid(std::string& s) {
    const std::string opens = "([{", closes = ")]}";
    size_t top = 0;
    for (char c : s) {
        size_t kind = closes.find(c);
        if (kind == std::string::npos) s[top++] = c;
        else if (top == 0 || s[--top] != opens[kind]) return false;
    }
    return top == 0;
}
