# attack: fetches a page from an internal service
# allowed: SV RTE
# layer: seccomp
# next: namespace
def echo_sum(nums):
    import sys, urllib.request
    data = urllib.request.urlopen("http://127.0.0.1:@PORT@/", timeout=5).read()
    print("BREACH fetched", len(data), file=sys.stderr)
    raise RuntimeError("not ended")
