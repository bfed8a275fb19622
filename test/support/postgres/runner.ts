import { execFileSync } from "node:child_process";

/** The user as whom PostgreSQL runs: it refuses to run as root. */
export interface Runner {
  readonly isOther: boolean;
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

export function findRunner(): Runner {
  if (process.getuid?.() !== 0) return { isOther: false, ids: {} };
  return { isOther: true, ids: { uid: idOfNobody("-u"), gid: idOfNobody("-g") } };
}

function idOfNobody(option: "-u" | "-g"): number {
  return Number(execFileSync("id", [option, "nobody"], { encoding: "utf8" }));
}
