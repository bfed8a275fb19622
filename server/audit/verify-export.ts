/** Verifies an export by itself: that it holds the very events that its header speaks of. */
import { closeSync, openSync } from "node:fs";
import { diskErrorName, isDiskError } from "../store/embedded/disk-error.ts";
import { readLines } from "../store/embedded/read-lines.ts";
import { EventChains } from "../store/history/event-chains.ts";
import type { HistoryFault } from "../store/history/history-entry.ts";
import { type ExportHeader, parseExportHeader, parseExportLine } from "./export-format.ts";
import { FindingList, toFinding } from "./finding.ts";
import { findMissingHead, type VerifyAnswer } from "./verified.ts";

export function verifyExport(file: string, head: string | undefined): VerifyAnswer {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, "r");
    return verifyLines(descriptor, file, head);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return { failure: { code: "CB6035", params: { file, reason: diskErrorName(error) } } };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function verifyLines(descriptor: number, file: string, wanted: string | undefined): VerifyAnswer {
  const findings = new FindingList();
  const report = (line: number, fault: HistoryFault): void => findings.add(toFinding(`${file}:${line}`, fault));
  let isHeadMissing = wanted !== undefined;
  let header: ExportHeader | undefined;
  let chains = new EventChains();
  let line = 0;
  for (const { bytes, terminated } of readLines(descriptor, 0)) {
    line += 1;
    const text = bytes.toString("utf8");
    if (!terminated) report(line, { kind: "changed", reason: "the line does not end with a newline" });
    if (line === 1) {
      header = parseExportHeader(text);
      if (header === undefined) break;
      const { after, after_root: root } = header;
      if (root === wanted) isHeadMissing = false;
      chains = new EventChains({ after, root }, (_number, reached) => {
        if (reached === wanted) isHeadMissing = false;
      });
      continue;
    }
    // What is no UTF-8 reads as something else.
    const event = Buffer.from(text).equals(bytes) ? parseExportLine(text) : undefined;
    if (event) for (const fault of chains.check(event)) report(line, fault);
    else report(line, { kind: "changed", reason: "the line is not an event as it was exported" });
  }
  if (header === undefined) report(1, { kind: "changed", reason: "it is not the header of an export" });
  const { last: through, root: head } = chains;
  const after = header?.after ?? 0;
  if (header && (header.through !== through || header.head !== head)) {
    const [expected, found] = [header, { through, head }].map((end) => `${end.head} through event ${end.through}`);
    const reason = "the events are not those of the header";
    report(1, { kind: "seal", reason, ...(expected && { expected }), ...(found && { found }) });
  }
  if (wanted !== undefined && isHeadMissing) findings.add(findMissingHead(file, wanted));
  return {
    place: file,
    events: through - after,
    chains: chains.chains,
    after,
    through,
    head,
    sealed_through: chains.sealedThrough,
    unfinished_bytes: 0,
    finding_count: findings.count,
    findings: findings.listed,
  };
}
