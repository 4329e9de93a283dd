"""Runs a command as in a container that was started without any option.   in_container.py user|root|unfiltered COMMAND...

As root, which then has the capabilities that containers' root has, or as a user without any; under a filter that denies what
the usual default profile denies to those without CAP_SYS_ADMIN. `unfiltered`: as root, without the filter (as after
--security-opt seccomp=unconfined), and with the parts of /proc masked that such a container cannot see. Root starts it."""
import ctypes
import errno
import os
import pathlib
import sys

from seccomp_filter import Filter

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "rootless"))
import as_user  # noqa: E402

# CHOWN DAC_OVERRIDE FOWNER FSETID KILL SETGID SETUID SETPCAP NET_BIND_SERVICE NET_RAW SYS_CHROOT MKNOD AUDIT_WRITE SETFCAP
KEPT_CAPABILITIES = {0, 1, 3, 4, 5, 6, 7, 8, 10, 13, 18, 27, 29, 31}
PR_CAPBSET_DROP = 24
NAMESPACES = {"NEWTIME": 0x80, "NEWNS": 0x20000, "NEWCGROUP": 0x2000000, "NEWUTS": 0x4000000, "NEWIPC": 0x8000000,
              "NEWUSER": 0x10000000, "NEWPID": 0x20000000, "NEWNET": 0x40000000}
DENIED = """
    acct add_key bpf clock_adjtime clock_settime delete_module fanotify_init finit_module fsconfig fsmount fsopen fspick get_mempolicy init_module
    io_uring_enter io_uring_register io_uring_setup ioperm iopl kcmp kexec_file_load kexec_load keyctl lookup_dcookie mbind mount mount_setattr
    move_mount move_pages name_to_handle_at open_by_handle_at open_tree perf_event_open pivot_root process_vm_readv process_vm_writev ptrace
    quotactl reboot request_key set_mempolicy setdomainname sethostname setns settimeofday swapoff swapon syslog umount2 unshare userfaultfd
    vhangup""".split()
MASKED = ("/proc/kcore", "/proc/keys", "/proc/interrupts")


def load_default_profile():
    profile = Filter()
    for call in DENIED:
        profile.deny(call)
    for flag in NAMESPACES.values():
        profile.deny("clone", flag)
    profile.deny("clone3", error=errno.ENOSYS)  # its flags are out of a filter's sight
    profile.load(keep_privileges=True)


def drop_capabilities():
    """What is not in the bounding set is lost at the next exec."""
    for capability in range(64):
        if capability not in KEPT_CAPABILITIES and as_user.libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0 \
                and ctypes.get_errno() != errno.EINVAL:
            raise OSError(ctypes.get_errno(), f"capability {capability} cannot be dropped")


def mask_proc():
    as_user.check(as_user.libc.unshare(as_user.CLONE_NEWNS), "unshare")
    as_user.mount("none", "/", None, as_user.MS_REC | as_user.MS_PRIVATE)
    for path in filter(os.path.exists, MASKED):
        as_user.mount("/dev/null", path, None, as_user.MS_BIND)


def main():
    who, *command = sys.argv[1:]
    if who == "user":
        as_user.uncover(ROOT)
    if who == "unfiltered":
        mask_proc()
    drop_capabilities()
    if who != "unfiltered":
        load_default_profile()
    if who == "user":
        as_user.become_user()
    os.environ["container"] = "stand-in"
    os.execvp(command[0], command)


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("user", "root", "unfiltered"):
        sys.exit(__doc__)
    main()
