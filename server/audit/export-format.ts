/** The lines of an export. Each says nothing but what the hashes cover, so that no byte of it can change unnoticed. */
import { canonicalEvent } from "../store/event-chain.ts";
import type { RecordedEvent } from "../store/history/recorded-commit.ts";
import { isObject, parseObject } from "../store/history/parse-object.ts";

export interface ExportHeader {
  /** The number of the last event before the first line, and the root at it. */
  readonly after: number;
  readonly after_root: string | null;
  /** The number of the last event, and the root at it. */
  readonly through: number;
  readonly head: string | null;
}

const format = "claimblocks-audit-1";

/** Enough for the largest numbers: the line is written last, when the head is known, into its place at the beginning. */
const headerLength = 288;

export function formatExportHeader({ after, after_root, through, head }: ExportHeader): string {
  return `${JSON.stringify({ format, after, after_root, through, head }).padEnd(headerLength - 1)}\n`;
}

/** Undefined unless it is exactly what `formatExportHeader` wrote. */
export function parseExportHeader(line: string): ExportHeader | undefined {
  const header: Partial<ExportHeader> | undefined = parseObject(line);
  if (!header || formatExportHeader(header as ExportHeader) !== `${line}\n`) return undefined;
  const { after, after_root, through, head } = header;
  if (!Number.isSafeInteger(after) || !Number.isSafeInteger(through)) return undefined;
  return isRoot(after_root) && isRoot(head) ? (header as ExportHeader) : undefined;
}

export function formatExportLine({
  number,
  previous,
  hash,
  canonical,
}: Pick<RecordedEvent, "number" | "previous" | "hash" | "canonical">): string {
  return `${JSON.stringify({ number, previous, hash }).slice(0, -1)},"event":${canonical}}\n`;
}

interface ExportLine extends Pick<RecordedEvent, "number" | "previous" | "hash"> {
  readonly event: Parameters<typeof canonicalEvent>[0];
}

/** Undefined unless it is exactly what `formatExportLine` writes for some event. */
export function parseExportLine(line: string): RecordedEvent | undefined {
  const found = parseObject(line);
  if (!found || !isExportLine(found)) return undefined;
  const { number, previous, hash, event } = found;
  const { text: canonical, dataText } = canonicalEvent(event);
  const { type, subject } = event;
  const recorded = { number, previous, hash, canonical };
  return formatExportLine(recorded) === `${line}\n` ? { ...recorded, type, subject, dataText } : undefined;
}

function isExportLine(found: object): found is ExportLine {
  const { number, hash, event }: Partial<Record<string, unknown>> = { ...found };
  if (!Number.isSafeInteger(number) || typeof hash !== "string" || !isObject(event)) return false;
  return "actor" in event && isObject(event.actor) && "subject" in event && isObject(event.subject);
}

function isRoot(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}
