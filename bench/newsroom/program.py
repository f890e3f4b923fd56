"""Finds and runs `claimcheck`."""
import os
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def build():
    """Builds for release and returns the program's path."""
    if subprocess.run(["make", "--no-print-directory", "-C", ROOT, "build"],
                      stdout=sys.stderr).returncode != 0:
        raise SystemExit("error: the build failed")
    folder = subprocess.run(
        [os.environ.get("SWIFT", "swift"), "build", "--package-path", ROOT,
         "--configuration", "release", "--show-bin-path"],
        stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    return os.path.join(folder, "claimcheck")


def check(program, folder, report, jobs):
    """Runs `check`; returns seconds passed, seconds of processor time and megabytes held at most."""
    started = time.perf_counter()
    process = subprocess.Popen([program, "check", folder, "--format", "json", "-o", report,
                                "--fail-on", "never", "--no-config", "--jobs", str(jobs)])
    _, status, usage = os.wait4(process.pid, 0)
    passed = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    # 3 says that a bound on the comparisons cut in, which the program tells itself.
    if process.returncode not in (0, 3):
        raise SystemExit(f"error: claimcheck check ended with status {process.returncode}; "
                         "nothing is measured")
    return passed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
