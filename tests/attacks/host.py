"""What must be the same on the host before and after a hostile submission, and how tests run the judge."""
import ctypes
import json
import mmap
import os
import pathlib
import resource
import subprocess
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGES = ROOT / "tests" / "packages"
FIRST_JAIL_ID = 1_878_000_000
PR_SET_CHILD_SUBREAPER = 36
CLONE_NEWUSER = 0x10000000
DEADLINE_SECONDS = 10
RUN_SECONDS = 180


def become_subreaper():
    """Whatever outlives the judge becomes a child of this process, where it is seen."""
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError("prctl(PR_SET_CHILD_SUBREAPER)")


def has_landlock():
    """Whether this kernel has a version that jails use (sandbox/jail/landlock.h)."""
    create_ruleset, ask_version = 444, 1
    return ctypes.CDLL(None).syscall(create_ruleset, None, 0, ask_version) >= 2


def has_32_bit_entry():
    """Whether int 0x80 makes a system call: kernels may be built or started without it."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        getpid = b"\xb8\x14\0\0\0\xcd\x80\xc3"  # mov eax, 20; int 0x80; ret
        page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
        page.write(getpid)
        ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def _can_make_user_namespaces():
    child = os.fork()
    if child == 0:
        os._exit(0 if ctypes.CDLL(None).unshare(CLONE_NEWUSER) == 0 else 1)
    return os.waitpid(child, 0)[1] == 0


def missing_capability():
    """"" if this machine and user can run the sandbox, else what is missing."""
    if os.geteuid() != 0:
        return "" if _can_make_user_namespaces() else "this user may make no user namespaces, which jails need"
    mounts = pathlib.Path("/proc/self/mountinfo").read_text()
    if " - cgroup " not in mounts and " - cgroup2 " not in mounts:
        return "no cgroup hierarchy is mounted"
    return ""


class SandboxTest(unittest.TestCase):
    """A test that needs the sandbox: skipped where it cannot run, with `folder`, a scratch folder of its own that others may
    enter."""

    @classmethod
    def setUpClass(cls):
        become_subreaper()

    def setUp(self):
        missing = missing_capability()
        if missing and os.environ.get("JUDGE_REQUIRE_ALL") == "1":
            self.fail(missing)
        if missing:
            self.skipTest(f"SKIPPED, the sandbox is NOT tested here: {missing}")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.folder.chmod(0o755)


def children_of(pid):
    """Pids of the children of every thread of a process; none if it is gone."""
    children = []
    try:
        tasks = os.listdir(f"/proc/{pid}/task")
    except OSError:
        return children
    for task in tasks:
        try:
            children += map(int, pathlib.Path(f"/proc/{pid}/task/{task}/children").read_text().split())
        except OSError:
            pass
    return children


def wait_until(condition, what, seconds=DEADLINE_SECONDS):
    """Polls until the condition gives something true, which is returned; fails after a deadline."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {seconds} s")
        time.sleep(0.002)


def control_groups_of(executors):
    """Folders of these executors' control groups; other executors of the machine may come and go meanwhile."""
    prefixes = tuple(f"judged-{pid}-" for pid in executors)
    return sorted(os.path.join(folder, name) for folder, names, _ in os.walk("/sys/fs/cgroup") for name in names if name.startswith(prefixes))


def _kept(path, keep=lambda line: True):
    try:
        return sorted(line for line in pathlib.Path(path).read_text().splitlines() if keep(line))
    except OSError:
        return []


def _scratch_of_jails():
    """Entries of the host's scratch folders that a jail's id owns."""
    found = []
    for folder in ("/tmp", "/var/tmp", "/dev/shm"):
        for entry in os.scandir(folder) if os.path.isdir(folder) else ():
            try:
                if entry.stat(follow_symlinks=False).st_uid >= FIRST_JAIL_ID:
                    found.append(entry.path)
            except OSError:
                pass
    return found


def remove_scratch_of_jails():
    """After a weakened jail, whose submissions could reach these folders."""
    for path in _scratch_of_jails():
        os.unlink(path)


def snapshot():
    """Everything that a submission must not change. Counters of use (attached processes, times) are left out."""
    ids = {kind: sorted(line.split()[1] for line in _kept(f"/proc/sysvipc/{kind}")[:-1]) for kind in ("shm", "sem", "msg")}
    return {
        "children of the test": children_of(os.getpid()),
        "mounts": _kept("/proc/self/mountinfo"),
        "System V objects": ids,
        "keys": _kept("/proc/keys", lambda line: "judged" in line or any(w.isdigit() and int(w) >= FIRST_JAIL_ID for w in line.split())),
        "files of jails": _scratch_of_jails(),
    }


class Judge:
    """The judge program, run in a folder of its own so that anything it leaves is seen. `cache`: the folder of its compile
    cache; without one every submission is compiled. `environment`: variables besides this process's."""

    def __init__(self, program, cache="off", environment=None):
        self.program = os.path.abspath(program)
        self.packages = PACKAGES
        self.environment = dict(os.environ, JUDGE_HOME=str(ROOT), NO_COLOR="1", JUDGE_CACHE=str(cache), **(environment or {}))

    def command(self, problem, source, *options):
        return [self.program, "run", "--problems", str(self.packages), "--format", "json", *options, problem, str(source)]

    def run(self, problem, source, *options):
        """(report, exit code, what it left behind: files in the working folder and control groups)."""
        with tempfile.TemporaryDirectory() as folder:
            environment = dict(self.environment, TMPDIR=folder)
            process = subprocess.Popen(self.command(problem, source, *options), cwd=folder, env=environment, stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE, text=True, errors="replace")
            out, err, executors = self._finish(process)
            left = sorted(os.listdir(folder)) + control_groups_of(executors)
        if not out or not executors:
            raise AssertionError(f"no report or no executor; exit code {process.returncode}; {err}")
        return json.loads(out), process.returncode, left

    @staticmethod
    def _finish(process):
        """Output, and the pids of the helpers that the judge had while it ran."""
        executors = set()
        end = time.monotonic() + RUN_SECONDS
        while True:
            executors.update(children_of(process.pid))
            try:
                return *process.communicate(timeout=0.01), executors
            except subprocess.TimeoutExpired:
                if time.monotonic() > end:
                    process.kill()
                    process.communicate()
                    raise AssertionError(f"judge did not end within {RUN_SECONDS} s") from None
