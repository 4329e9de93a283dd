# attack: raises its own limits
# allowed: RTE
# layer: kernel
def echo_sum(nums):
    import resource, sys
    for limit in (resource.RLIMIT_NOFILE, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE, resource.RLIMIT_STACK):
        try:
            resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            print("BREACH raised", limit, file=sys.stderr)
        except (OSError, ValueError):
            pass
    raise RuntimeError("refused")
