import { toPointer } from "../../diagnostics/pointer.ts";
import { compare, toNumeric } from "../../expression/values/index.ts";
import type { Value } from "../../model/expression.ts";
import { toMinorUnits } from "./amount.ts";
import { resolveCurrency } from "./currency.ts";
import { type Findings, isWritten, neededProperty, refuse, refuseMissing, toExactText } from "./findings.ts";
import { rowNamed, type TableRow } from "./table-rows.ts";

export interface ResolvedFulfillment {
  readonly fulfillment_type: { readonly key: string; readonly label: string };
  readonly fulfillment_data: Readonly<Record<string, string | number>>;
}

/** The data of a fulfillment, parameter by parameter as its type asks; undefined when anything was refused. */
export function resolveFulfillment(findings: Findings): ResolvedFulfillment | undefined {
  const before = findings.refusals.length;
  const written = (findings.block.block as { fulfillment_type_key?: unknown }).fulfillment_type_key;
  const key = typeof written === "string" ? written : "";
  const type = rowNamed(findings.state.module.document, "fulfillmentTypes", key, "key");
  if (!type) {
    return refuse(
      findings,
      "unknown_fulfillment_type",
      `“${key}” is not one of the module's fulfillment types.`,
      "/fulfillment_type_key",
    );
  }
  const parameters = parametersOf(type);
  if (parameters.some(([, parameter]) => parameter["valueType"] === "currency")) resolveCurrency(findings);
  const data: Record<string, string | number> = {};
  for (const [name, parameter] of parameters) {
    const property = propertyOf(name);
    const label = typeof parameter["label"] === "string" ? parameter["label"].toLowerCase() : name;
    if (!isWritten(findings, property)) refuseMissing(findings, property, label, []);
    const value = neededProperty(findings, property, label);
    const resolved = value === undefined ? undefined : resolveParameter(findings, property, label, parameter, value);
    if (resolved !== undefined) data[name] = resolved;
  }
  for (const property of unexpectedProperties(findings, parameters)) {
    const reason = `The fulfillment type “${key}” has no parameter “${property.slice("/fulfillment_data/".length)}”.`;
    refuse(findings, "unexpected_fulfillment_data", reason, property);
  }
  if (findings.refusals.length > before) return undefined;
  const label = typeof type["label"] === "string" ? type["label"] : key;
  return { fulfillment_type: { key, label }, fulfillment_data: data };
}

function resolveParameter(
  findings: Findings,
  property: string,
  label: string,
  parameter: TableRow,
  value: Value,
): string | number | undefined {
  const printed = toExactText(findings, value, property, label);
  if (printed === undefined) return undefined;
  if (parameter["valueType"] === "enum") return resolveOption(findings, property, label, parameter, printed);
  if (parameter["valueType"] !== "currency") return printed;
  const number = toNumeric(value);
  if (number === undefined)
    return refuse(findings, "not_a_number", `The ${label} is “${printed}”, which is not a number.`, property);
  if (compare(number, 0) < 0)
    return refuse(findings, "amount_not_positive", `The ${label} is less than zero.`, property);
  return toMinorUnits(findings, number, property, label);
}

/** The option's key; a label stands for its key only where it names exactly one. */
function resolveOption(
  findings: Findings,
  property: string,
  label: string,
  parameter: TableRow,
  printed: string,
): string | undefined {
  const options = parameter["valueOptions"];
  const entries = typeof options === "object" && options !== null ? Object.entries(options) : [];
  if (entries.some(([key]) => key === printed)) return printed;
  const keys = entries.filter(([, text]) => text === printed).map(([key]) => key);
  if (keys.length === 1) return keys[0];
  if (keys.length === 0)
    return refuse(findings, "unknown_option", `“${printed}” is not an option of the ${label}.`, property);
  const reason = `“${printed}” is the label of ${keys.length} options of the ${label} (${keys.join(", ")}); use the key of one.`;
  return refuse(findings, "ambiguous_option", reason, property);
}

function parametersOf(type: TableRow): readonly (readonly [string, TableRow])[] {
  const parameters = type["fulfillmentData"];
  if (typeof parameters !== "object" || parameters === null) return [];
  return Object.entries(parameters as Record<string, TableRow | null>).map(([name, row]) => [name, row ?? {}] as const);
}

function propertyOf(name: string): string {
  return toPointer(["fulfillment_data", name]);
}

function unexpectedProperties(findings: Findings, parameters: readonly (readonly [string, TableRow])[]): string[] {
  const expected = new Set(parameters.map(([name]) => propertyOf(name)));
  return [...findings.block.fields.keys()].filter(
    (property) => property.startsWith("/fulfillment_data/") && !expected.has(property),
  );
}
