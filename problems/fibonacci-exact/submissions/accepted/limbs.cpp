// Base 10^9, least significant first; the sign is in all the limbs: a number's value is the sum of limb * 10^9^i, and
// limbs are made canonical only at the end.
class Solution {
    static constexpr long long kBase = 1000000000;

    static vector<long long> read(const string& text) {
        const int sign = text[0] == '-' ? -1 : 1;
        const string digits = text.substr(sign < 0);
        vector<long long> limbs;
        for (int end = (int)digits.size(); end > 0; end -= 9) {
            const int begin = max(0, end - 9);
            limbs.push_back(sign * stoll(digits.substr(begin, end - begin)));
        }
        return limbs;
    }

    static void add(vector<long long>& a, const vector<long long>& b) {
        a.resize(max(a.size(), b.size()) + 1);
        for (size_t i = 0; i + 1 < a.size(); ++i) {
            a[i] += i < b.size() ? b[i] : 0;
            a[i + 1] += a[i] / kBase;
            a[i] %= kBase;
        }
        while (a.size() > 1 && a.back() == 0) a.pop_back();
    }

    static string write(vector<long long> a) {
        const int sign = a.back() < 0 ? -1 : 1;
        for (auto& limb : a) limb *= sign;
        for (size_t i = 0; i + 1 < a.size(); ++i) {
            if (a[i] >= 0) continue;
            a[i] += kBase;
            --a[i + 1];
        }
        while (a.size() > 1 && a.back() == 0) a.pop_back();
        string out = to_string(a.back());
        for (size_t i = a.size() - 1; i-- > 0;) {
            const string limb = to_string(a[i]);
            out += string(9 - limb.size(), '0') + limb;
        }
        return sign < 0 ? "-" + out : out;
    }

public:
    string fibonacci(int n, string first, string second) {
        vector<long long> a = read(first), b = read(second);
        for (int i = 0; i < n; ++i) {
            add(a, b);
            swap(a, b);
        }
        return write(a);
    }
};
