# attack: fetches a page
# allowed: SV RTE
# layer: seccomp
def echo_sum(nums):
    import sys, urllib.request
    data = urllib.request.urlopen("http://127.0.0.1/", timeout=5).read()
    print("BREACH fetched", len(data), file=sys.stderr)
    raise RuntimeError("not ended")
