// The places come out in descending order.
class Solution {
public:
    unordered_map<string, vector<int>> indexOfWords(vector<string>& words) {
        unordered_map<string, vector<int>> places;
        for (int i = (int)words.size() - 1; i >= 0; --i) places[words[i]].push_back(i);
        return places;
    }
};
