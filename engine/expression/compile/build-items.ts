/** JSON Logic's operations that run a body for each item of a list. */
import type { Frame, OperationExpression, Value } from "../../model/expression.ts";
import { isTruthy } from "../values/index.ts";
import type { Builder, BuildScope } from "./builder.ts";
import type { LoopState } from "./loop-state.ts";
import { constantNode, type Node, type ReadTest, type ReadValue, truthiness, valueNode } from "./node.ts";

type RunList = (frame: Frame, list: readonly unknown[]) => Value;

/** Undefined for operations of any other kind. */
export function buildItems(expression: OperationExpression, builder: Builder, scope: BuildScope): Node | undefined {
  const { operator, operands } = expression;
  const [listOperand, bodyOperand, initialOperand] = operands;
  if (!listOperand || !bodyOperand) return undefined;
  switch (operator) {
    case "map":
    case "filter":
    case "all":
    case "some":
    case "none": {
      const list = builder.build(listOperand, scope);
      const inside = { ...scope, contexts: [...scope.contexts, () => undefined] };
      const body = builder.build(bodyOperand, inside);
      const { run, otherwise } = itemRunners(body, builder.state)[operator];
      return overList(list, run, () => otherwise);
    }
    case "reduce": {
      const list = builder.build(listOperand, scope);
      const initial = initialOperand ? builder.build(initialOperand, scope) : constantNode(undefined);
      const slot = builder.parameterCount;
      builder.parameterCount += 2;
      const parameters = new Map(scope.parameters)
        .set("current", { slot, locate: () => undefined })
        .set("accumulator", { slot: slot + 1, locate: () => undefined });
      const body = builder.build(bodyOperand, { ...scope, parameters });
      return overList(list, reducer(body, initial, slot, builder.state), initial.value);
    }
    default:
      return undefined;
  }
}

/** A list that is missing is unknown; anything else that is no list counts as an empty one. */
function overList(list: Node, run: RunList, otherwise: ReadValue): Node {
  const value: ReadValue = (frame) => {
    const subject = list.value(frame);
    if (subject === undefined) return undefined;
    return Array.isArray(subject) && subject.length > 0 ? run(frame, subject) : otherwise(frame);
  };
  return { ...valueNode(value), test: truthiness(value) };
}

interface Runner {
  readonly run: RunList;
  readonly otherwise: Value;
}

function itemRunners(
  body: Node,
  state: LoopState,
): Readonly<Record<"map" | "filter" | "all" | "some" | "none", Runner>> {
  const map = collect(state, body.value, (result, _item, kept) => kept.push(result));
  const filter = collect(state, body.test, (result, item, kept) => {
    if (result === true) kept.push(item);
  });
  const some = decide(state, body.test, true, true);
  return {
    map: { run: map, otherwise: [] },
    filter: { run: filter, otherwise: [] },
    all: { run: decide(state, body.test, false, false), otherwise: false },
    some: { run: some, otherwise: false },
    none: { run: decide(state, body.test, true, false), otherwise: true },
  };
}

/** One item without a result leaves the whole list unknown. */
function collect(
  state: LoopState,
  read: ReadValue,
  keep: (result: Value, item: unknown, kept: unknown[]) => void,
): RunList {
  return (frame, list) => {
    const kept: unknown[] = [];
    for (const item of list) {
      const result = state.mayIterate(frame) ? inItem(state, frame, item, read) : undefined;
      if (result === undefined) return undefined;
      keep(result, item, kept);
    }
    return kept;
  };
}

/** The first item whose test is `deciding` gives `whenDecided`; if none is, the opposite, or unknown if one is unknown. */
function decide(state: LoopState, test: ReadTest, deciding: boolean, whenDecided: boolean): RunList {
  return (frame, list) => {
    let isKnown = true;
    for (const item of list) {
      const result = state.mayIterate(frame) ? inItem(state, frame, item, test) : undefined;
      if (result === undefined) isKnown = false;
      else if (isTruthy(result) === deciding) return whenDecided;
      if (state.stopped) return undefined;
    }
    return isKnown ? !whenDecided : undefined;
  };
}

function reducer(body: Node, initial: Node, slot: number, state: LoopState): RunList {
  return (frame, list) => {
    let accumulator = initial.value(frame);
    for (const item of list) {
      if (!state.mayIterate(frame)) return undefined;
      state.parameters[slot] = item;
      state.parameters[slot + 1] = accumulator;
      accumulator = body.value(frame);
    }
    return accumulator;
  };
}

function inItem(state: LoopState, frame: Frame, item: unknown, read: ReadValue): Value {
  const outer = state.context;
  const isNew = state.enter(item);
  const result = read(frame);
  state.leave(outer, isNew);
  return result;
}
