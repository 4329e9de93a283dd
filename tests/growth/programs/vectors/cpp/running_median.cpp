class Solution {
    priority_queue<double> low;
    priority_queue<double, vector<double>, greater<double>> high;

public:
    double solve(vector<double>& x) {
        double sum = 0;
        for (double value : x) {
            low.push(value);
            high.push(low.top());
            low.pop();
            if (high.size() > low.size()) {
                low.push(high.top());
                high.pop();
            }
            sum += low.size() > high.size() ? low.top() : (low.top() + high.top()) / 2;
        }
        return sum / x.size();
    }
};
