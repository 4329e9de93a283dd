map<string, vector<int>> indexOfWords(const vector<string>& words) {
    map<string, vector<int>> places;
    for (size_t i = 0; i < words.size(); ++i) places[words[i]].push_back(static_cast<int>(i));
    return places;
}
