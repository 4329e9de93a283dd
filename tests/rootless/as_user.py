"""Runs a command as a user without privileges, who finds every file where it is.   as_user.py COMMAND...

Only as root is there anything to do: who is not root is such a user. A checkout may lie in a folder that only root may
enter (a home): then this command, in a mount namespace of its own, sees the checkout there and nothing else."""
import ctypes
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
USER = 54_321  # no account has it
SKIPPED = 77   # ctest's SKIP_RETURN_CODE
CLONE_NEWNS, CLONE_NEWUSER = 0x00020000, 0x10000000
MS_BIND, MS_REC, MS_PRIVATE = 0x1000, 0x4000, 0x40000
libc = ctypes.CDLL(None, use_errno=True)


def check(result, what):
    if result != 0:
        raise OSError(ctypes.get_errno(), f"{what}: {os.strerror(ctypes.get_errno())}")


def mount(source, target, kind, flags, options=None):
    check(libc.mount(str(source).encode(), str(target).encode(), kind, flags, options), f"mount {target}")


def uncover(folder):
    """Makes the folder reachable for everybody, in this process's view alone."""
    closed = [parent for parent in reversed(folder.parents) if not parent.stat().st_mode & 0o001]
    if not closed:
        return
    check(libc.unshare(CLONE_NEWNS), "unshare")
    mount("none", "/", None, MS_REC | MS_PRIVATE)
    here = os.open(folder, os.O_PATH)
    mount("none", closed[0], b"tmpfs", 0, b"mode=0755")
    folder.mkdir(parents=True)
    mount(f"/proc/self/fd/{here}", folder, None, MS_BIND | MS_REC)
    os.close(here)


def become_user():
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(USER, USER, USER)
        os.setresuid(USER, USER, USER)


def can_make_user_namespaces():
    child = os.fork()
    if child == 0:
        become_user()
        os._exit(0 if libc.unshare(CLONE_NEWUSER) == 0 else 1)
    return os.waitpid(child, 0)[1] == 0


def main():
    if not can_make_user_namespaces():
        print("SKIPPED, judge without root is NOT tested here: users may make no user namespaces", file=sys.stderr)
        return 1 if os.environ.get("JUDGE_REQUIRE_ALL") == "1" else SKIPPED
    home = tempfile.mkdtemp(prefix="judged-user-")
    try:
        if os.geteuid() == 0:
            os.chown(home, USER, USER)
            uncover(ROOT)
        environment = dict(os.environ, HOME=home, TMPDIR=home)
        return subprocess.run(sys.argv[1:], env=environment, preexec_fn=become_user, check=False).returncode
    finally:
        shutil.rmtree(home)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main())
