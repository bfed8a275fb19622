/** Runs a body for every item of a list, or every member of an object, within the limits of the evaluation. */
import type { Frame, Value } from "../../model/expression.ts";
import type { LoopState } from "./loop-state.ts";
import type { ReadValue } from "./node.ts";
import { hasMembers } from "./read-property.ts";

export interface Loop {
  /** The texts of the body one after another; undefined when one has no value. */
  run(frame: Frame, subject: Value, read: ReadValue): string | undefined;
  setParameter(value: unknown): void;
  /** The place of the item at hand in `list`. */
  locate(list: string | undefined): string | undefined;
}

/** The body's block parameters, the item and its key, stand in `slot` and the one after it. */
export function makeLoop(state: LoopState, slot: number, parameterCount: number): Loop {
  let currentKey: string | number | undefined;

  const runOne = (frame: Frame, key: string | number, item: unknown, read: ReadValue): Value => {
    const outer = state.context;
    const isNew = state.enter(item);
    if (parameterCount > 0) state.parameters[slot] = item;
    if (parameterCount > 1) state.parameters[slot + 1] = key;
    currentKey = key;
    const result = read(frame);
    state.leave(outer, isNew);
    return result;
  };

  return {
    run(frame, subject, read) {
      if (!hasMembers(subject)) return "";
      const keys = Array.isArray(subject) ? undefined : Object.keys(subject);
      const count = keys ? keys.length : Number(subject["length"]);
      const outerKey = currentKey;
      const round = state.beginLoop();
      let text = "";
      let isComplete = true;
      for (let index = 0; index < count && state.mayIterate(frame); index++) {
        const key = keys?.[index] ?? index;
        round.index = index;
        round.key = key;
        round.isFirst = index === 0;
        round.isLast = index === count - 1;
        const result = runOne(frame, key, subject[key], read);
        if (typeof result === "string") text += result;
        else isComplete = false;
        if (!state.mayPrint(frame, text.length)) break;
      }
      state.endLoop();
      currentKey = outerKey;
      return isComplete ? text : undefined;
    },
    setParameter(value) {
      if (parameterCount > 0) state.parameters[slot] = value;
      currentKey = undefined;
    },
    locate(list) {
      return list === undefined || currentKey === undefined ? list : `${list}.${currentKey}`;
    },
  };
}
