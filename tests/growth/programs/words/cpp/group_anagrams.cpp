class Solution {
public:
    int solve(vector<string>& words) {
        unordered_map<string, vector<string>> groups;
        for (const string& word : words) {
            string key = word;
            sort(key.begin(), key.end());
            groups[key].push_back(word);
        }
        size_t largest = 0;
        for (auto& [key, group] : groups) largest = max(largest, group.size());
        return static_cast<int>(largest);
    }
};
