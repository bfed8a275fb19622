/** A helper's call as a node. Missing in, missing out, unless the helper says that it knows what to do with it. */
import type { CallExpression, Frame, HelperRow, Value } from "../../model/expression.ts";
import { limits } from "../limits.ts";
import type { Builder, BuildScope } from "./builder.ts";
import { buildComparison } from "./build-comparison.ts";
import { forgivingMissing } from "./missing.ts";
import { constantNode, type Node, type ReadValue, valueNode } from "./node.ts";

interface Argument {
  readonly read: ReadValue;
  /** It was written, so its missing value matters. */
  readonly isNeeded: boolean;
}

export function buildCall(call: CallExpression, builder: Builder, scope: BuildScope): Node {
  const row = builder.helpers.get(call.helper);
  if (!row) return constantNode(undefined);
  const args = call.args.map((argument) => builder.build(argument, scope));
  const comparison = buildComparison(row, args);
  if (comparison) return comparison;
  const named = Object.fromEntries(
    Object.entries(call.named).map(([name, argument]) => [name, builder.build(argument, scope)]),
  );
  const apply = applierOf(row, placeArguments(row, args, named));
  return valueNode(bounded(row, row.acceptsMissing ? forgivingMissing(apply) : apply));
}

/** Positional arguments, then the named ones in the order of the row, as `HelperRow.apply` wants them. */
function placeArguments(
  row: HelperRow,
  args: readonly Node[],
  named: Readonly<Record<string, Node>>,
): readonly Argument[] {
  const isVariadic = row.parameters.at(-1)?.variadic === true;
  const names = row.named ?? [];
  const positions = isVariadic || names.length === 0 ? args.length : row.parameters.length;
  const nodes = [
    ...Array.from({ length: positions }, (_, index) => args[index]),
    ...(isVariadic ? [] : names.map(({ name }) => named[name])),
  ];
  while (nodes.length > 0 && nodes.at(-1) === undefined) nodes.pop();
  const matters = row.acceptsMissing !== true;
  return nodes.map((node) => (node ? { read: node.value, isNeeded: matters } : { read: absent, isNeeded: false }));
}

const absent: ReadValue = () => undefined;

/** One closure for each number of arguments, so that a call makes no list. All are read first: each missing one is named. */
function applierOf({ apply }: HelperRow, args: readonly Argument[]): ReadValue {
  const [first = unused, second = unused, third = unused, fourth = unused] = args;
  const { read: a, isNeeded: needsA } = first;
  const { read: b, isNeeded: needsB } = second;
  const { read: c, isNeeded: needsC } = third;
  const { read: d, isNeeded: needsD } = fourth;
  switch (args.length) {
    case 0:
      return (frame) => apply(frame);
    case 1:
      return (frame) => {
        const x = a(frame);
        return x === undefined && needsA ? undefined : apply(frame, x);
      };
    case 2:
      return (frame) => {
        const x = a(frame);
        const y = b(frame);
        return (x === undefined && needsA) || (y === undefined && needsB) ? undefined : apply(frame, x, y);
      };
    case 3:
      return (frame) => {
        const x = a(frame);
        const y = b(frame);
        const z = c(frame);
        if ((x === undefined && needsA) || (y === undefined && needsB) || (z === undefined && needsC)) return undefined;
        return apply(frame, x, y, z);
      };
    case 4:
      return (frame) => {
        const x = a(frame);
        const y = b(frame);
        const z = c(frame);
        const w = d(frame);
        if ((x === undefined && needsA) || (y === undefined && needsB)) return undefined;
        return (z === undefined && needsC) || (w === undefined && needsD) ? undefined : apply(frame, x, y, z, w);
      };
    default:
      return applyMany(apply, args);
  }
}

const unused: Argument = { read: absent, isNeeded: false };

function applyMany(apply: HelperRow["apply"], args: readonly Argument[]): ReadValue {
  return (frame) => {
    const values: Value[] = [];
    let isComplete = true;
    for (const { read, isNeeded } of args) {
      const value = read(frame);
      if (value === undefined && isNeeded) isComplete = false;
      values.push(value);
    }
    return isComplete ? apply(frame, ...values) : undefined;
  };
}

/** Calls inside calls could double a text again and again. */
function bounded({ name, returns }: HelperRow, read: ReadValue): ReadValue {
  if (returns !== "text" && returns !== "any") return read;
  return (frame: Frame) => {
    const value = read(frame);
    if (typeof value !== "string" || value.length <= limits.output) return value;
    frame.notes?.push(`${name} gave more than ${limits.output} characters`);
    return undefined;
  };
}
