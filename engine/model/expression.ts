import type { Span } from "./source.ts";

/**
 * What an expression can give. `undefined` is "no value": absent and null read as it. A decimal that is not a safe
 * integer is a big.js value, seen here only as an object.
 */
export type Value = undefined | string | number | boolean | object;

/** The reading of a condition. `error` names a text that is neither true nor false; it acts as unknown. */
export type Truth = "true" | "false" | "unknown" | "error";

/** One typed tree for Handlebars templates and JSON Logic. `span` is an offset range in the template's text. */
export type Expression =
  | { readonly kind: "literal"; readonly value: Value; readonly span: Span }
  | ReferenceExpression
  | DataExpression
  | CallExpression
  | OperationExpression
  | { readonly kind: "join"; readonly parts: readonly Expression[]; readonly span: Span }
  | ChoiceExpression
  | LoopExpression
  | WithExpression;

/**
 * A field. `origin` says what `path` starts from: the scope given to the evaluation, or a context `depth` levels up
 * inside `each` and `with` (0 is the innermost), or the innermost block parameter that has the name `path[0]`.
 */
export interface ReferenceExpression {
  readonly kind: "reference";
  readonly origin: "root" | "context" | "parameter";
  readonly depth: number;
  readonly path: readonly string[];
  /** As the author wrote it, `claim.policy.beneficiaries.[0].percentage`. */
  readonly text: string;
  readonly span: Span;
  /** Where it stands in a JSON Logic condition, whose spans say nothing. */
  readonly pointer?: string;
  /** Paths after `@root` stop at 0, false and '' and give them, as Handlebars does. */
  readonly stopsAtFalsy?: true;
}

/** `@index`, `@key`, `@first` and `@last` of the loop `depth` loops up. */
export interface DataExpression {
  readonly kind: "data";
  readonly name: "index" | "key" | "first" | "last";
  readonly depth: number;
  readonly span: Span;
}

/**
 * An operation of JSON Logic. Two more are ours: `condition` is a named condition put in its place (read as a condition is
 * read, not by truthiness), and `list` is a list with parts to be evaluated. The body of `map`, `filter`, `all`, `some`
 * and `none` is its second operand; its references start from the item.
 */
export interface OperationExpression {
  readonly kind: "operation";
  readonly operator: LogicOperator;
  readonly operands: readonly Expression[];
  readonly span: Span;
  readonly pointer: string;
}

export type LogicOperator =
  | "==="
  | "!=="
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "and"
  | "or"
  | "!"
  | "!!"
  | "if"
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "min"
  | "max"
  | "in"
  | "cat"
  | "substr"
  | "merge"
  | "missing"
  | "missing_some"
  | "map"
  | "filter"
  | "reduce"
  | "all"
  | "some"
  | "none"
  | "default"
  | "list"
  | "condition";

export interface CallExpression {
  readonly kind: "call";
  readonly helper: string;
  readonly args: readonly Expression[];
  readonly named: { readonly [name: string]: Expression };
  readonly span: Span;
  /** Where the helper's name stands. */
  readonly nameSpan: Span;
}

/** `{{#helper …}}body{{else}}otherwise{{/helper}}`; `test` is the call. `unless` swaps the branches. */
export interface ChoiceExpression {
  readonly kind: "choice";
  readonly test: Expression;
  readonly body: Expression;
  readonly otherwise: Expression;
  /** `{{#if count includeZero=true}}`: 0 counts as yes. */
  readonly includeZero?: true;
  readonly span: Span;
}

export interface LoopExpression {
  readonly kind: "each";
  readonly over: Expression;
  readonly body: Expression;
  readonly otherwise: Expression;
  readonly parameters: readonly string[];
  readonly span: Span;
}

/** `with`, and a bare section `{{#path}}`, which loops over a list, enters an object, and tests anything else. */
export interface WithExpression {
  readonly kind: "with" | "section";
  readonly over: Expression;
  readonly body: Expression;
  readonly otherwise: Expression;
  readonly parameters: readonly string[];
  readonly span: Span;
}

/** A field that an expression reads. `path` is from the root of the scope; it ends early at a list that is looped over. */
export interface Reference {
  readonly path: readonly string[];
  readonly text: string;
  readonly span: Span;
  readonly pointer?: string;
}

/**
 * Why an expression cannot be used; `span` is inside its text. `code` is a diagnostic code (CB2104, CB3001 …). In a
 * JSON Logic condition `pointer` says where; `within` is the named condition whose definition has the mistake.
 */
export interface ExpressionError {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly span: Span;
  readonly pointer?: string;
  readonly within?: string;
}

/** What one evaluation of an expression needs; the same frame serves all expressions of one claim. */
export interface Frame {
  /** The scope that paths start from, for a block `{ claim }`. */
  root: unknown;
  /** Milliseconds since the epoch; undefined makes helpers that read the clock give "no value". */
  now: number | undefined;
  /** IANA name. */
  zone: string;
  /** BCP 47. */
  locale: string;
  /** ISO 4217, used where a helper names none. */
  currency: string | undefined;
  /** Paths that had no value are pushed here; null when nobody asks. */
  missing: string[] | null;
  /** Notes on values that could not be used (`abc` is not a date); null when nobody asks. */
  notes: string[] | null;
}

/** What a traced evaluation recorded about one node of an expression. */
export interface TraceNode {
  readonly kind: Expression["kind"] | "rounding" | "condition" | "note";
  /** The source text of the node. */
  readonly text: string;
  /** The JSON form of the result: decimals as text; absent when missing. */
  readonly value?: unknown;
  readonly missing?: true;
  readonly note?: string;
  readonly children?: readonly TraceNode[];
}

export interface CompiledExpression {
  readonly expression: Expression;
  readonly references: readonly Reference[];
  readonly readsClock: boolean;
  /** True when nothing in it depends on the scope or the clock. */
  readonly constant: boolean;
  /** What Handlebars would print. */
  text(frame: Frame): string;
  /** The typed reading: raw for a single mustache, text otherwise, undefined when a part is missing. */
  value(frame: Frame): Value;
  /** The three-valued reading. */
  truth(frame: Frame): Truth;
  /** The typed reading (or the truth) again, with every step recorded. Slow path. */
  trace(frame: Frame, reading: "text" | "value" | "truth"): TraceNode;
}

export type ParameterType = "any" | "number" | "text" | "boolean" | "date" | "list" | "operator" | "money";

export interface HelperParameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly optional?: boolean;
  /** The last positional parameter may repeat; the helper then gets all of them one after another. */
  readonly variadic?: boolean;
  /** The only texts allowed, for operators, units and rounding modes. */
  readonly values?: readonly string[];
}

/** What a helper may ask of the evaluation besides its arguments. */
export type HelperContext = Pick<Frame, "now" | "zone" | "locale" | "currency" | "notes">;

/**
 * One helper, one row. `apply` gets the context, then the positional arguments, then the named ones in the order of
 * `named` (undefined where absent), so that a call allocates nothing. With a variadic parameter there are no named ones.
 * Unless `acceptsMissing`, the caller answers "no value" itself when an argument that was written has no value.
 */
export interface HelperRow {
  readonly name: string;
  readonly group: "number" | "money" | "date" | "text" | "logic" | "list";
  /** One line of documentation. */
  readonly summary: string;
  readonly parameters: readonly HelperParameter[];
  readonly named?: readonly HelperParameter[];
  readonly returns: ParameterType;
  /** Usable as a block, its result being the test. */
  readonly block?: boolean;
  readonly acceptsMissing?: boolean;
  readonly readsClock?: boolean;
  /** Part of the published format, so that a module stays portable. */
  readonly portable?: boolean;
  /** Each is run by a test; `output` is the printed text. */
  readonly examples: readonly HelperExample[];
  readonly apply: (context: HelperContext, ...values: Value[]) => Value;
}

export interface HelperExample {
  readonly template: string;
  readonly scope?: unknown;
  readonly output: string;
}
