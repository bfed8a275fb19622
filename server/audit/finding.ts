/** A fault in a history as it is reported. */
import type { FaultKind, HistoryFault } from "../store/history/history-entry.ts";

export interface Finding extends Omit<HistoryFault, "kind"> {
  readonly code: string;
  /** File and line, or the commit of a database. */
  readonly place: string;
}

const codes: Readonly<Record<FaultKind, string>> = {
  changed: "CB6030",
  misplaced: "CB6031",
  document: "CB6032",
  seal: "CB6033",
};

const mostListed = 20;

export function toFinding(place: string, { kind, ...fault }: HistoryFault): Finding {
  return { code: codes[kind], place, ...fault };
}

/** The first findings, and how many there are: whoever writes a log anew would get as many as it has lines. */
export class FindingList {
  readonly listed: Finding[] = [];
  count = 0;

  add(finding: Finding): void {
    this.count += 1;
    if (this.listed.length < mostListed) this.listed.push(finding);
  }
}
