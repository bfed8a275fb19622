/** Names a process so that a later one with the same number is not taken for it. */
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the kernel's ticks, and the boot these count from; null where there is no /proc. */
  readonly birth: string | null;
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, host: hostname(), birth: birthOf(pid) };
}

/** Of another host nothing is known, so its processes count as running. */
export function isRunning({ pid, host, birth }: ProcessIdentity): boolean {
  if (host !== hostname()) return true;
  if (!answersSignals(pid)) return false;
  return birth === null || birth === birthOf(pid);
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function birthOf(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The process' name, in brackets, may hold spaces and brackets itself. The start time is field 22, the name field 2.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${boot}/${ticks}`;
  } catch {
    return null;
  }
}
