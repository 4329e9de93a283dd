"""A seccomp filter that denies some system calls and allows the rest, for what stands in for a host."""
import ctypes
import errno

SECCOMP_ALLOW = 0x7FFF0000
SECCOMP_ERRNO = 0x00050000
NO_NEW_PRIVILEGES = 3  # SCMP_FLTATR_CTL_NNP
MASKED_EQUAL = 7


class Comparison(ctypes.Structure):
    _fields_ = [("argument", ctypes.c_uint), ("op", ctypes.c_int), ("mask", ctypes.c_uint64), ("value", ctypes.c_uint64)]


class Filter:
    def __init__(self):
        self.library = ctypes.CDLL("libseccomp.so.2")
        self.library.seccomp_init.restype = ctypes.c_void_p
        self.context = ctypes.c_void_p(self.library.seccomp_init(SECCOMP_ALLOW))

    def deny(self, call, flag=0, error=errno.EPERM):
        """The call fails; only where its first argument has the flag, if there is one."""
        rules = (Comparison * 1)(Comparison(0, MASKED_EQUAL, flag, flag))
        number = self.library.seccomp_syscall_resolve_name(call.encode())
        if self.library.seccomp_rule_add_array(self.context, SECCOMP_ERRNO | error, number, 1 if flag else 0, rules) != 0:
            raise OSError(f"no rule for {call}")

    def load(self, keep_privileges=False):
        """From now on, in this process and what it becomes. It gives up set-user-id programs for that unless it is told to keep them."""
        if keep_privileges:
            self.library.seccomp_attr_set(self.context, NO_NEW_PRIVILEGES, 0)
        if self.library.seccomp_load(self.context) != 0:
            raise OSError("the filter cannot be loaded")
