import { createPaint, type Paint } from "../../diagnostics/format/paint.ts";
import { formatMoney } from "../../expression/values/index.ts";
import { describeVersions } from "../describe-versions.ts";
import { printableLine as line } from "../printable-line.ts";
import type { ImpactReport } from "./impact-report.ts";
import type { ChangeCount, ClaimExample } from "./tally.ts";

export interface ImpactStyle {
  readonly color: boolean;
  readonly currency: string | undefined;
  /** BCP 47. */
  readonly locale: string;
}

/** For people: how many claims, what happens to how many, then each block with examples. */
export function formatImpact(report: ImpactReport, style: ImpactStyle): string {
  const paint = createPaint(style.color);
  const { old, new: now, claims, kinds, changes, unreadable } = report;
  return [
    `${describeVersions(old, now)}  at ${report.now}`,
    ...(report.partial ? [paint("yellow", "Stopped early: only the first claims were counted.")] : []),
    `${claims.read} read, ${claims.changed} look different, ${claims.unreadable} cannot be read.`,
    ...(kinds.length === 0 ? [] : ["", ...kinds.map((kind) => `${column(kind.claims)}  ${inWords(kind.kind)}`)]),
    ...changes.flatMap((change) => ["", ...formatChange(change, style, paint)]),
    ...(unreadable.length === 0 ? [] : ["", paint("bold", "Cannot be read")]),
    ...unreadable.map((claim) => `  ${line(placeOf(claim))}  ${line(claim.reason)}`),
    ...(claims.unreadable > unreadable.length ? [`  and ${claims.unreadable - unreadable.length} more`] : []),
  ].join("\n");
}

function formatChange(change: ChangeCount, style: ImpactStyle, paint: Paint): readonly string[] {
  const { block, type, kind, claims, examples } = change;
  const head = `${column(claims)}  ${inWords(kind)}  ${paint("bold", line(block))}  ${paint("dim", type)}`;
  return [head, ...examples.map((example) => formatExample(change, example, style, paint))];
}

function formatExample({ kind }: ChangeCount, example: ClaimExample, style: ImpactStyle, paint: Paint): string {
  const place = paint("dim", line(placeOf(example)));
  return `${" ".repeat(10)}${line(example.claim_id ?? "(no claim_id)")}  ${place}${describeValues(kind, example, style)}`;
}

function describeValues(kind: ChangeCount["kind"], { old, new: now }: ClaimExample, style: ImpactStyle): string {
  if (kind === "appears" || kind === "disappears") return "";
  const isPayable = kind === "becomes_payable" || kind === "stops_being_payable";
  if (isPayable || kind === "amount_changes") {
    const nothing = isPayable ? "not payable" : "no amount";
    const [before, here] = [old, now].map((value) => (value === null ? nothing : printWorth(value, style)));
    return `  ${before} -> ${here}`;
  }
  const [before, here] = [old ?? {}, now ?? {}] as [Record<string, unknown>, Record<string, unknown>];
  const names = Object.keys({ ...before, ...here });
  return names.map((name) => `  ${line(`${name}: ${printValue(before[name])} -> ${printValue(here[name])}`)}`).join("");
}

function printWorth(value: unknown, { currency, locale }: ImpactStyle): string {
  const money = typeof value === "number" && currency !== undefined ? formatMoney(value, currency, locale) : undefined;
  return line(money ?? printValue(value));
}

const longestValue = 60;

function printValue(value: unknown): string {
  const text = value === null || value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

function placeOf({ file, line: number }: { readonly file: string; readonly line: number | null }): string {
  return number === null ? file : `${file}:${number}`;
}

function inWords(kind: ChangeCount["kind"]): string {
  return kind.replaceAll("_", " ");
}

function column(claims: number): string {
  return String(claims).padStart(8);
}
