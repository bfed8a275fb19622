import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Span } from "../../model/source.ts";

export type YamlScalar = Scalar;
export type YamlMap = YAMLMap<YamlNode | null, YamlNode | null>;
export type YamlList = YAMLSeq<YamlNode>;
export type YamlAlias = Alias;
export type YamlNode = YamlScalar | YamlMap | YamlList | YamlAlias;

export function isScalarNode(node: YamlNode | null | undefined): node is YamlScalar {
  return isScalar(node);
}

export function isMapNode(node: YamlNode | null | undefined): node is YamlMap {
  return isMap(node);
}

export function isListNode(node: YamlNode | null | undefined): node is YamlList {
  return isSeq(node);
}

export function isAliasNode(node: YamlNode | null | undefined): node is YamlAlias {
  return isAlias(node);
}

export interface YamlError {
  readonly kind: "syntax" | "tag" | "several_documents" | "too_deep" | "version";
  /** The library's own name for a mistake of syntax. */
  readonly code?: string;
  readonly message: string;
  readonly span: Span;
}

export interface YamlTree {
  readonly root: YamlNode | null;
  /** The first mistake; what follows it can no longer be understood with certainty. */
  readonly error?: YamlError;
}

/**
 * Text to nodes with offsets. What the values mean, and every limit but the depth, is the caller's:
 * left to `yaml`, keys would take quadratic time, and aliases and odd values would throw or warn.
 */
export function parseYamlTree(text: string, deepest: number): YamlTree {
  const tokenized = tokenize(text, deepest);
  if ("kind" in tokenized) return { root: null, error: tokenized };
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const documents = composer.compose(tokenized.tokens, true, text.length);
  const document = documents.next().value;
  if (!document) return { root: null };
  const error = firstError(document, tokenized.unclosed) ?? versionError(document);
  if (error) return { root: null, error };
  const second = documents.next().value;
  if (second) {
    const [start] = second.range;
    return { root: null, error: { kind: "several_documents", message: "", span: { start, end: start } } };
  }
  return { root: document.contents };
}

interface Tokenized {
  readonly tokens: readonly CST.Token[];
  /** The first quoted text without its closing quote. */
  readonly unclosed: Span | undefined;
}

// The composer recurses, and near the end of the stack a regular expression in it can abort the process instead of
// throwing. So the parser is stopped as soon as its own stack is too deep.
function tokenize(text: string, deepest: number): Tokenized | YamlError {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let unclosed: Span | undefined;
  for (const lexeme of new Lexer().lex(text)) {
    if (isUnclosed(lexeme)) unclosed ??= { start: parser.offset, end: parser.offset + lexeme.length };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > deepest + 2) {
      return { kind: "too_deep", message: "", span: { start: parser.offset, end: parser.offset } };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, unclosed };
}

function isUnclosed(lexeme: string): boolean {
  const quote = lexeme[0];
  if (quote !== '"' && quote !== "'") return false;
  return lexeme.length === 1 || !lexeme.endsWith(quote);
}

const tagErrors = new Set(["TAG_RESOLVE_FAILED", "BAD_COLLECTION_TYPE", "MULTIPLE_TAGS"]);

function firstError(document: Document.Parsed, unclosed: Span | undefined): YamlError | undefined {
  const [first] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (!first) return undefined;
  // Reported where the text ends, it would point far below the mistake.
  const [start, end] = first.pos[0] === unclosed?.end ? [unclosed.start, unclosed.start + 1] : first.pos;
  const kind = tagErrors.has(first.code) ? "tag" : "syntax";
  return { kind, code: first.code, message: first.message, span: { start, end } };
}

function versionError({ directives }: Document.Parsed): YamlError | undefined {
  if (!directives.yaml.explicit || directives.yaml.version === "1.2") return undefined;
  return { kind: "version", message: directives.yaml.version, span: { start: 0, end: 0 } };
}
