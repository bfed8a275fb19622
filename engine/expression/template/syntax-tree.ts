/** The part of Handlebars' syntax tree that we read, so that its types end in the one file that imports its parser. */
export interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export interface PathNode {
  readonly type: "PathExpression";
  /** Written with `@`. */
  readonly data: boolean;
  /** How many `../` it starts with. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
  readonly loc: Location;
}

export interface LiteralNode {
  readonly type: "StringLiteral" | "NumberLiteral" | "BooleanLiteral" | "UndefinedLiteral" | "NullLiteral";
  readonly value?: string | number | boolean | null;
  readonly original?: string | number | boolean | null;
  readonly loc: Location;
}

export interface HashNode {
  readonly pairs: readonly { readonly key: string; readonly value: ArgumentNode; readonly loc: Location }[];
}

export interface CallNode {
  readonly path: PathNode | LiteralNode;
  readonly params: readonly ArgumentNode[];
  readonly hash?: HashNode;
  readonly loc: Location;
}

export interface SubExpressionNode extends CallNode {
  readonly type: "SubExpression";
}

export interface MustacheNode extends CallNode {
  readonly type: "MustacheStatement";
}

export interface BlockNode extends CallNode {
  readonly type: "BlockStatement";
  readonly program?: ProgramNode;
  readonly inverse?: ProgramNode;
}

export interface ContentNode {
  readonly type: "ContentStatement";
  /** After whitespace control. */
  readonly value: string;
  readonly loc: Location;
}

export interface OtherNode {
  readonly type: "CommentStatement" | "PartialStatement" | "PartialBlockStatement" | "Decorator" | "DecoratorBlock";
  readonly loc: Location;
}

export interface ProgramNode {
  readonly body: readonly StatementNode[];
  readonly blockParams?: readonly string[];
}

export type ArgumentNode = PathNode | LiteralNode | SubExpressionNode;
export type StatementNode = MustacheNode | BlockNode | ContentNode | OtherNode;
