// One ordered multiset and the lower of its two middle places, moved by half a step for each number.
class MedianFinder {
    multiset<long long> numbers;
    multiset<long long>::iterator middle;

public:
    void addNum(long long num) {
        const bool odd = numbers.size() % 2;
        numbers.insert(num);
        if (numbers.size() == 1) middle = numbers.begin();
        else if (num < *middle) {
            if (odd) --middle;
        } else if (!odd) ++middle;
    }

    double findMedian() {
        if (numbers.empty()) return 0;
        const long long lower = *middle;
        return numbers.size() % 2 ? lower : (lower + *next(middle)) / 2.0;
    }
};
