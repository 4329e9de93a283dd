class Store:
    BUCKETS = 97

    def __init__(self):
        self.buckets = [[] for _ in range(self.BUCKETS)]

    def put(self, key: int, value: int) -> None:
        bucket = self.buckets[key % self.BUCKETS]
        for pair in bucket:
            if pair[0] == key:
                pair[1] = value
                return
        bucket.append([key, value])

    def get(self, key: int) -> int:
        for k, v in self.buckets[key % self.BUCKETS]:
            if k == key:
                return v
        return -1

    def remove(self, key: int) -> bool:
        bucket = self.buckets[key % self.BUCKETS]
        for i, pair in enumerate(bucket):
            if pair[0] == key:
                del bucket[i]
                return True
        return False
