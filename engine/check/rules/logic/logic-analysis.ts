import type { Expression } from "../../../model/expression.ts";
import { type ConditionReader, conditionReader, findKnownValues } from "../../domains/index.ts";
import type { PlacedExpression, RuleContext } from "../rule.ts";
import { type ConditionPlaces, findConditionPlaces } from "./condition-places.ts";
import type { Culprit } from "./culprit.ts";
import { findCulprits, nameIn } from "./find-culprits.ts";
import { findImpossible, type Impossible } from "./find-impossible.ts";
import { findOpenGates, type OpenGate } from "./find-open-gates.ts";

/** What the rules of this group share about one module. */
export interface LogicAnalysis {
  readonly culprits: readonly Culprit[];
  readonly impossible: readonly Impossible[];
  readonly openGates: readonly OpenGate[];
  /** Those that are the reason why a block can never be shown or used or held back, and are reported as that. */
  readonly taken: ReadonlySet<Culprit>;
  readonly places: ConditionPlaces;
  readonly read: ConditionReader;
}

const analyses = new WeakMap<RuleContext, LogicAnalysis>();

export function analyseLogic(context: RuleContext): LogicAnalysis {
  const earlier = analyses.get(context);
  if (earlier) return earlier;
  const analysis = analyse(context);
  analyses.set(context, analysis);
  return analysis;
}

function analyse(context: RuleContext): LogicAnalysis {
  const read = conditionReader(findKnownValues(context));
  const places = findConditionPlaces(context);
  const inspected = new Map<PlacedExpression, readonly Culprit[]>();
  const inspect = (placed: PlacedExpression): readonly Culprit[] => {
    const earlier = inspected.get(placed);
    if (earlier) return earlier;
    const { expression, pointer, reading } = placed;
    const culprits = findCulprits(expression, reading === "truth", { pointer, read, named });
    inspected.set(placed, culprits);
    return culprits;
  };
  const named = (name: string): readonly Culprit[] => {
    const definition = places.named(name);
    return definition ? inspect(definition) : [];
  };
  // A condition that is only a name was written where that name is defined.
  const culpritsOf = (expression: Expression, placed: PlacedExpression | undefined): readonly Culprit[] => {
    if (placed) return inspect(placed);
    return expression.kind === "operation" ? named(nameIn(expression)) : [];
  };
  const culprits = [...new Set(context.expressions.flatMap(inspect))];
  const surroundings = { read, places, culpritsOf };
  const impossible = context.blocks.flatMap((block) => findImpossible(block, surroundings) ?? []);
  const openGates = context.blocks.flatMap((block) => findOpenGates(block, surroundings));
  const taken = new Set([...impossible, ...openGates].flatMap((one) => one.culprits));
  return { culprits, impossible, openGates, taken, places, read };
}
