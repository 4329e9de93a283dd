class Solution {
public:
    unordered_map<string, vector<int>> indexOfWords(vector<string>& words) {
        unordered_map<string, vector<int>> places;
        for (int i = 0; i < (int)words.size(); ++i) places[words[i]].push_back(i);
        return places;
    }
};
