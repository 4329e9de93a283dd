typedef complex<double> cd;

void fft(vector<cd>& a) {
    size_t n = a.size();
    if (n == 1) return;
    vector<cd> even(n / 2), odd(n / 2);
    for (size_t i = 0; i < n / 2; i++) {
        even[i] = a[2 * i];
        odd[i] = a[2 * i + 1];
    }
    fft(even);
    fft(odd);
    double angle = 2 * M_PI / n;
    cd w(1), step(cos(angle), sin(angle));
    for (size_t i = 0; i < n / 2; i++) {
        a[i] = even[i] + w * odd[i];
        a[i + n / 2] = even[i] - w * odd[i];
        w *= step;
    }
}

class Solution {
public:
    // the strongest frequency's power
    double solve(vector<double>& x) {
        size_t n = 1;
        while (n < x.size()) n *= 2;
        vector<cd> a(n);
        for (size_t i = 0; i < x.size(); i++) a[i] = x[i];
        fft(a);
        double strongest = 0;
        for (size_t i = 1; i < n; i++) strongest = max(strongest, norm(a[i]));
        return strongest;
    }
};
