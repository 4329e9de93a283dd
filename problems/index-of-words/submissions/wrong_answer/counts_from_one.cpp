// The first place is 1.
map<string, vector<int>> indexOfWords(vector<string> words) {
    map<string, vector<int>> places;
    int place = 0;
    for (auto& word : words) places[word].push_back(++place);
    return places;
}
