// Adds digit by digit, and knows no negative numbers.
class Solution {
public:
    string fibonacci(int n, string a, string b) {
        if (a[0] == '-') a.erase(0, 1);
        if (b[0] == '-') b.erase(0, 1);
        for (int i = 0; i < n; ++i) {
            string sum;
            int carry = 0;
            for (size_t at = 0; at < max(a.size(), b.size()) || carry; ++at) {
                carry += at < a.size() ? a[a.size() - 1 - at] - '0' : 0;
                carry += at < b.size() ? b[b.size() - 1 - at] - '0' : 0;
                sum += char('0' + carry % 10);
                carry /= 10;
            }
            reverse(sum.begin(), sum.end());
            a = b;
            b = sum;
        }
        return a;
    }
};
