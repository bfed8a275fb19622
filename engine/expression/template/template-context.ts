/** What converting one template needs to know, and where its mistakes are collected. */
import { findNearestName } from "../../diagnostics/nearest-name.ts";
import type { Expression, ExpressionError, HelperRow } from "../../model/expression.ts";
import type { Span } from "../../model/source.ts";
import type { Location, ProgramNode } from "./syntax-tree.ts";
import { TextPositions } from "./text-positions.ts";

/** What surrounds a node. */
export interface TemplateScope {
  /** Inside a block that changes what names mean; otherwise they start from the root of the scope. */
  readonly insideContext: boolean;
  /** Names of block parameters that can be seen here. */
  readonly parameters: ReadonlySet<string>;
  readonly nesting: number;
}

export const outermost: TemplateScope = { insideContext: false, parameters: new Set(), nesting: 0 };

export type ConvertProgram = (
  program: ProgramNode | undefined,
  scope: TemplateScope,
  context: TemplateContext,
) => Expression;

export class TemplateContext {
  readonly positions: TextPositions;
  readonly helpers: ReadonlyMap<string, HelperRow>;
  readonly errors: ExpressionError[] = [];
  readonly #convertProgram: ConvertProgram;

  /** `convertProgram` is handed in because blocks hold programs and programs hold blocks. */
  constructor(text: string, helpers: ReadonlyMap<string, HelperRow>, convertProgram: ConvertProgram) {
    this.positions = new TextPositions(text);
    this.helpers = helpers;
    this.#convertProgram = convertProgram;
  }

  convertProgram(program: ProgramNode | undefined, scope: TemplateScope): Expression {
    return this.#convertProgram(program, scope, this);
  }

  spanOf(location: Location): Span {
    return this.positions.spanOf(location);
  }

  /** Notes a mistake. What it answers stands in for the node, so that the rest of the template is checked too. */
  refuse(code: string, location: Location, params: ExpressionError["params"] = {}): Expression {
    const span = this.spanOf(location);
    this.errors.push({ code, params, span });
    return { kind: "literal", value: undefined, span };
  }

  /** `params` with the name that was probably meant, when there is one. */
  withNearest(
    params: ExpressionError["params"],
    name: string,
    candidates: Iterable<string>,
  ): ExpressionError["params"] {
    const nearest = findNearestName(name, candidates);
    return nearest === undefined ? params : { ...params, nearest };
  }
}
