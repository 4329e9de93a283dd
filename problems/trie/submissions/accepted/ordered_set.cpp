class Trie {
    set<string> words;

public:
    void insert(const string& word) { words.insert(word); }
    bool search(const string& word) { return words.count(word) > 0; }
    bool startsWith(const string& prefix) {
        auto at = words.lower_bound(prefix);
        return at != words.end() && at->compare(0, prefix.size(), prefix) == 0;
    }
};
