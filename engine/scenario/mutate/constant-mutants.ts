import { parsePointer, toPointer } from "../../diagnostics/index.ts";
import { isDisbursement } from "../../model/block-kinds.ts";
import type { Json } from "../../model/json.ts";
import type { CheckedBlock, CheckedModule } from "../../model/module.ts";
import { isJsonObject } from "../read/is-json-object.ts";
import { changeBlock } from "./change-blocks.ts";
import { otherValues } from "./literal-changes.ts";
import type { Mutant } from "./mutant.ts";

// Not the lengths of texts: no scenario should have to hold a text of two thousand letters.
const limits: ReadonlySet<string> = new Set(["/min", "/max", "/default_value"]);

/** The numbers of a block that decide without any template: limits of inputs, amounts, days and counts of disbursements. */
export function constantMutants(module: CheckedModule, checked: CheckedBlock): readonly Mutant[] {
  const { key, type, block, blockPointer, pointer } = checked;
  const decides = (property: string): boolean => limits.has(property) || isDisbursement(type);
  return leavesOf(block as unknown as Json, "")
    .filter(([property, value]) => decides(property) && !checked.templates.has(property) && isNumberOrBoolean(value))
    .flatMap(([property, value]) =>
      otherConstants(value).map((other) => ({
        where: key,
        change: `${property.slice(1).replaceAll("/", ".")} became ${JSON.stringify(other)}`,
        place: { pointer: blockPointer + property },
        build: () =>
          changeBlock(module, pointer, (before) => ({
            ...before,
            block: put(
              before.block as unknown as Json,
              parsePointer(property),
              other,
            ) as unknown as CheckedBlock["block"],
          })),
      })),
    );
}

function leavesOf(value: Json, pointer: string): readonly (readonly [string, Json])[] {
  if (!isJsonObject(value)) return [[pointer, value]];
  // The blocks of a group have their own turn.
  const entries = Object.entries(value).filter(([name]) => name !== "blocks");
  return entries.flatMap(([name, item]) => leavesOf(item, pointer + toPointer([name])));
}

function isNumberOrBoolean(value: Json): boolean {
  return typeof value === "number" || typeof value === "boolean" || isNumericText(value);
}

function isNumericText(value: Json): value is string {
  return typeof value === "string" && /^\d{1,15}$/.test(value);
}

/** A number that was written as a text stays one. */
function otherConstants(value: Json): readonly Json[] {
  if (isNumericText(value)) return otherValues(Number(value)).map(String);
  return otherValues(value as number | boolean);
}

function put(target: Json, [name, ...rest]: readonly string[], value: Json): Json {
  if (name === undefined) return value;
  return isJsonObject(target) ? { ...target, [name]: put(target[name] ?? null, rest, value) } : target;
}
