/** Compiles an expression's nodes from the inside out. */
import type { Expression, HelperRow } from "../../model/expression.ts";
import { buildCall } from "./build-call.ts";
import { buildChoice } from "./build-choice.ts";
import { buildJoin } from "./build-join.ts";
import { buildOperation } from "./build-operation.ts";
import { buildData, buildReference } from "./build-reference.ts";
import { buildScoped } from "./build-scoped.ts";
import type { Builder, BuildScope, Wrap } from "./builder.ts";
import { foldConstant } from "./fold-constant.ts";
import { LoopState } from "./loop-state.ts";
import { constantNode, type Node } from "./node.ts";

const rootScope: BuildScope = { parameters: new Map(), contexts: [() => ""] };

/** `state` is absent when nothing in the expression changes what names mean. `wrap` sees each node that is made. */
export function buildNodes(
  expression: Expression,
  helpers: ReadonlyMap<string, HelperRow>,
  wrap?: Wrap,
): { readonly node: Node; readonly state: LoopState | undefined } {
  let state: LoopState | undefined;
  const builder: Builder = {
    helpers,
    parameterCount: 0,
    get state() {
      return (state ??= new LoopState());
    },
    build(inner, scope) {
      const node = buildNode(inner, builder, scope);
      return wrap ? wrap(inner, node) : foldConstant(inner, node, helpers);
    },
  };
  return { node: builder.build(expression, rootScope), state };
}

function buildNode(expression: Expression, builder: Builder, scope: BuildScope): Node {
  switch (expression.kind) {
    case "literal":
      return constantNode(expression.value);
    case "reference":
      return buildReference(expression, builder, scope);
    case "data":
      return buildData(expression, builder);
    case "call":
      return buildCall(expression, builder, scope);
    case "operation":
      return buildOperation(expression, builder, scope);
    case "join":
      return buildJoin(expression.parts, builder, scope);
    case "choice":
      return buildChoice(expression, builder, scope);
    default:
      return buildScoped(expression, builder, scope);
  }
}
