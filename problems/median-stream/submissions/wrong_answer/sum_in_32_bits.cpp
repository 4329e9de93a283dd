// Two large numbers are added as ints, as the machine does it where nobody looks.
class MedianFinder {
    priority_queue<int> low;
    priority_queue<int, vector<int>, greater<int>> high;

public:
    void addNum(int num) {
        low.push(num);
        high.push(low.top());
        low.pop();
        if (high.size() > low.size()) {
            low.push(high.top());
            high.pop();
        }
    }

    double findMedian() {
        if (low.empty()) return 0;
        if (low.size() > high.size()) return low.top();
        return (int)((unsigned)low.top() + (unsigned)high.top()) / 2.0;
    }
};
