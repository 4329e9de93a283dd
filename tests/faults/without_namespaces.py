"""Runs a command on a host that denies user namespaces, as a container's filter does.   without_namespaces.py COMMAND..."""
import errno
import os
import sys

from seccomp_filter import Filter

CLONE_NEWUSER = 0x10000000


def deny_user_namespaces():
    """unshare is refused, clone with the flag too, and clone3, whose flags a filter cannot see, is hidden, so that libc takes clone."""
    denied = Filter()
    denied.deny("unshare")
    denied.deny("clone3", error=errno.ENOSYS)
    denied.deny("clone", CLONE_NEWUSER)
    denied.load()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    deny_user_namespaces()
    os.execvp(sys.argv[1], sys.argv[1:])
