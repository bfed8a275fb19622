import { toPointer } from "../../diagnostics/pointer.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { SourceDocument } from "../../model/source.ts";
import { addSection, type Assembly, isObject, refuseContent } from "./assembly.ts";
import { toKey } from "./module-key.ts";
import { addSandboxSample } from "./sandbox-sample.ts";
import { workbenchBlocks, workbenchConfig, workbenchSample } from "./module-files.ts";

/** A Root Workbench folder as it is. Of its configuration only what claims need is read; the rest is not ours to judge. */
export function readWorkbench(assembly: Assembly, documents: readonly SourceDocument[], path: string): void {
  for (const document of documents) {
    if (document.file === workbenchConfig) readConfig(assembly, document, path);
    if (document.file === workbenchBlocks) readBlocks(assembly, document);
    if (document.file === workbenchSample) addSandboxSample(assembly, document);
  }
}

function readConfig(assembly: Assembly, document: SourceDocument, path: string): void {
  const { file, value: config } = document;
  if (!isObject(config)) return refuseContent(assembly, document, "an object");
  const key = toKey(path);
  Object.assign(assembly.document, { key, name: key, version: "0.0.0" });
  for (const [section, from] of copiedSections) {
    const value = valueAt(config, from);
    if (isGiven(value))
      addSection(assembly, section, section === "version" ? toVersion(value) : value, file, toPointer(from));
  }
  readSettings(assembly, config, file);
}

// Fulfillment types stand at the top of real configurations, and under the claims settings in the documentation.
const copiedSections: readonly (readonly [section: string, from: readonly string[]])[] = [
  ["key", ["productModuleKey"]],
  ["name", ["productModuleName"]],
  ["version", ["configVersion"]],
  ["currency", ["settings", "billing", "currency"]],
  ["fulfillmentTypes", ["settings", "claims", "fulfillmentTypes"]],
  ["fulfillmentTypes", ["fulfillmentTypes"]],
];

/** An empty list must not hide what the other place says. */
function isGiven(value: Json | undefined): value is Json {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

function toVersion(version: Json): Json {
  return typeof version === "number" ? String(version) : version;
}

function readSettings(assembly: Assembly, config: JsonObject, file: string): void {
  const settings: { [name: string]: Json } = {};
  const beneficiaries = valueAt(config, ["settings", "beneficiaries"]);
  if (isObject(beneficiaries)) {
    const { min, max } = beneficiaries;
    settings["beneficiaries"] = { ...(typeof min === "number" && { min }), ...(typeof max === "number" && { max }) };
    assembly.sections["settings/beneficiaries"] = { file, pointer: "/settings/beneficiaries" };
  }
  const waiting = readWaitingPeriod(config);
  if (waiting) {
    const { value, pointer } = waiting;
    settings["waiting_period"] = value;
    assembly.sections["settings/waiting_period"] = { file, pointer };
    if (value) assembly.sections["settings/waiting_period/period_type"] = { file, pointer: `${pointer}/periodType` };
  }
  if (Object.keys(settings).length > 0) addSection(assembly, "settings", settings, file, "/settings");
}

/** That of the full policy; null where the configuration says that nothing has one, undefined where it leaves that open. */
function readWaitingPeriod(config: JsonObject): { readonly value: Json; readonly pointer: string } | undefined {
  const waiting = valueAt(config, fullPolicy);
  if (isObject(waiting)) {
    const value = { period: waiting["period"] ?? null, period_type: waiting["periodType"] ?? null };
    return { value, pointer: toPointer(fullPolicy) };
  }
  const none = fullPolicy.map((_, end) => fullPolicy.slice(0, end + 1)).find((path) => valueAt(config, path) === null);
  // Beside the full policy something else may have one.
  if (!none || !isNothing(valueAt(config, fullPolicy.slice(0, 2)))) return undefined;
  return { value: null, pointer: toPointer(none) };
}

const fullPolicy = ["settings", "waitingPeriod", "applyTo", "theFullPolicy"];

function isNothing(value: Json | undefined): boolean {
  return value === null || (isObject(value) && Object.values(value).every(isNothing));
}

function readBlocks(assembly: Assembly, document: SourceDocument): void {
  const { file, value } = document;
  if (Array.isArray(value)) addSection(assembly, "blocks", value, file, "");
  else if (isObject(value) && value["blocks"] !== undefined)
    addSection(assembly, "blocks", value["blocks"], file, "/blocks");
  else refuseContent(assembly, document, "the list of blocks");
}

function valueAt(object: JsonObject, path: readonly string[]): Json | undefined {
  let value: Json | undefined = object;
  for (const name of path) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}
