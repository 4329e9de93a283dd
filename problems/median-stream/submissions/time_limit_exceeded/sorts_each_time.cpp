// Sorts a copy of the whole stream for each question.
class MedianFinder {
    vector<long long> numbers;

public:
    void addNum(long long num) { numbers.push_back(num); }

    double findMedian() {
        if (numbers.empty()) return 0;
        vector<long long> ordered = numbers;
        sort(ordered.begin(), ordered.end());
        const size_t last = ordered.size() - 1;
        return (ordered[last / 2] + ordered[last - last / 2]) / 2.0;
    }
};
