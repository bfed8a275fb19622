import { isDecimal, toPrinted } from "../../expression/values/index.ts";
import type { Refusal, RequestNote, Rounding } from "../../model/documents.ts";
import type { Value } from "../../model/expression.ts";
import type { CompiledBlock } from "../../model/module.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { frameOf } from "../frame.ts";
import { describePath } from "../reason/describe-path.ts";
import { joinNames } from "../reason/describe-refusals.ts";
import { type ResolvedProperty, resolveProperty } from "../resolve-property.ts";
import { isAnyWrittenIn } from "./written-holders.ts";

/** What resolving a disbursement collects on the way. It can be used only if `refusals` stays empty. */
export interface Findings {
  readonly block: CompiledBlock;
  readonly state: EvaluationState;
  readonly refusals: Refusal[];
  readonly roundings: Rounding[];
  readonly notes: RequestNote[];
}

/** As much of it as refusing takes. */
export type Refusing = Pick<Findings, "refusals">;

export function refuse(findings: Refusing, code: string, reason: string, property?: string): undefined {
  findings.refusals.push({ code, reason, ...(property !== undefined && { property }) });
  return undefined;
}

/** A property that must have a value where it is written; undefined when it is not written or was refused. */
export function neededProperty(findings: Findings, property: string, name: string): ResolvedProperty["value"] {
  const resolved = resolveProperty(findings.block, property, findings.state);
  if (!resolved) return undefined;
  if (resolved.value === undefined) {
    const note = resolved.missing.length === 0 ? firstNote(findings, property) : undefined;
    refuseMissing(findings, property, name, resolved.missing, note);
  }
  return resolved.value;
}

/** Why a helper gave no value although all its arguments had one. */
function firstNote({ block, state }: Findings, property: string): string | undefined {
  const field = block.fields.get(property);
  if (!field || !("slot" in field)) return undefined;
  const notes: string[] = [];
  field.slot.expression.value({ ...frameOf(state.module, state.claim, state.now), notes });
  return notes[0];
}

export function refuseMissing(
  findings: Refusing,
  property: string,
  name: string,
  missing: readonly string[],
  note?: string,
): void {
  const [path] = missing;
  findings.refusals.push({
    code: "missing_value",
    reason: note === undefined ? `The ${name} has no value.` : `The ${name} has no value: ${note}.`,
    property,
    ...(path !== undefined && { path, missing: [...missing] }),
  });
}

/** A property whose value is sent as text; undefined when it is not written or was refused. */
export function neededText(findings: Findings, property: string, name: string): string | undefined {
  const value = neededProperty(findings, property, name);
  return value === undefined ? undefined : toText(findings, value, property, name);
}

/** Blanks around a text are never meant here. */
export function toText(findings: Refusing, value: Value, property: string, name: string): string | undefined {
  const text = toExactText(findings, value, property, name)?.trim();
  if (text === undefined) return undefined;
  if (text !== "") return text;
  refuseMissing(findings, property, name, []);
  return undefined;
}

/** A list or an object would print as something that nobody wrote. */
export function toExactText(findings: Refusing, value: Value, property: string, name: string): string | undefined {
  if (typeof value !== "object" || isDecimal(value)) return toPrinted(value);
  return refuse(findings, "not_a_text", `The ${name} is a list or an object, not a text.`, property);
}

export function describePaths(paths: readonly string[], { state }: Pick<Findings, "state">): string {
  return joinNames([...new Set(paths.map((path) => describePath(path, state.module)))]);
}

export function isWritten(findings: Findings, property: string): boolean {
  return findings.block.fields.has(property);
}

/** True when anything below the property is written: `/payment_details` when `/payment_details/type` is. */
export function isAnyWritten(findings: Findings, property: string): boolean {
  return isAnyWrittenIn(findings.block, property);
}
