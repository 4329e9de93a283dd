double solve(vector<double>& x) {
    const size_t width = 4;
    double first = 0, last = 0;
    for (size_t i = 0; i < width; ++i) {
        first += x[i];
        last += x[x.size() - 1 - i];
    }
    return (last - first) / width / static_cast<double>(x.size() - width);
}
