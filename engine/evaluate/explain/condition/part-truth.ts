import { combineTruths, negateTruth } from "../../../expression/index.ts";
import type { Frame, Truth } from "../../../model/expression.ts";
import type { ConditionPart, LeafPart } from "./condition-part.ts";

export function truthOfPart(part: ConditionPart, frame: Frame): Truth {
  switch (part.kind) {
    case "leaf":
      return part.compiled.truth(frame);
    case "constant":
      return part.value ? "true" : "false";
    case "named":
      return truthOfPart(part.item, frame);
    case "not":
      return negateTruth(truthOfPart(part.item, frame));
    default:
      return combinePartTruths(
        part.kind,
        part.items.map((item) => truthOfPart(item, frame)),
      );
  }
}

export function combinePartTruths(kind: "all" | "any", truths: readonly Truth[]): Truth {
  return combineTruths(kind === "all" ? "and" : "or", truths);
}

// Less than any number of tests adds up to, so that work on another way counts only between equals.
const otherWays = 0.0001;

/**
 * How many tests have to come out differently for the part to become `wanted`. Where one way is enough it is the nearest,
 * and a trace of the others tells which of two claims is nearer to all of them.
 */
export function distanceOfPart(part: ConditionPart, wanted: boolean, frame: Frame): number {
  switch (part.kind) {
    case "leaf":
      return part.compiled.truth(frame) === (wanted ? "true" : "false") ? 0 : 1;
    case "constant":
      return part.value === wanted ? 0 : Infinity;
    case "named":
      return distanceOfPart(part.item, wanted, frame);
    case "not":
      return distanceOfPart(part.item, !wanted, frame);
    default: {
      const distances = part.items.map((item) => distanceOfPart(item, wanted, frame));
      const needsAll = (part.kind === "all") === wanted;
      const sum = distances.reduce((total, distance) => total + distance, 0);
      if (needsAll || distances.includes(0)) return needsAll ? sum : 0;
      return Math.min(...distances) + (Number.isFinite(sum) ? sum * otherWays : 0);
    }
  }
}

export function leavesOfPart(part: ConditionPart): readonly LeafPart[] {
  if (part.kind === "leaf") return [part];
  if ("items" in part) return part.items.flatMap(leavesOfPart);
  return part.kind === "constant" ? [] : leavesOfPart(part.item);
}
