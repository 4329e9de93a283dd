int solve(vector<string>& words) {
    vector<string> distinct;
    for (const auto& word : words) {
        if (find(distinct.begin(), distinct.end(), word) == distinct.end()) distinct.push_back(word);
    }
    return (int)distinct.size();
}
