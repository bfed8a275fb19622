import { parsePointer } from "../../diagnostics/pointer.ts";
import type { Json } from "../../model/json.ts";
import type { SourceDocument, Span } from "../../model/source.ts";
import { findNode, followAlias, visibleSpan } from "./find-node.ts";
import { spanInScalar } from "./span-in-scalar.ts";
import { isScalarNode, type YamlAlias, type YamlNode } from "./yaml-tree.ts";

export interface DocumentParts {
  readonly file: string;
  readonly text: string;
  readonly value: Json;
  readonly root: YamlNode;
  readonly targets: ReadonlyMap<YamlAlias, YamlNode>;
}

export function toSourceDocument({ file, text, value, root, targets }: DocumentParts): SourceDocument {
  function spanOf(pointer: string, part: "key" | "value" = "value"): Span {
    const { node, key, exact } = findNode(root, parsePointer(pointer), targets);
    return visibleSpan(text, part === "key" && exact && key ? key : node);
  }

  function spanInside(pointer: string, inside: Span): Span {
    const found = findNode(root, parsePointer(pointer), targets);
    const node = followAlias(found.node, targets);
    const span = found.exact && isScalarNode(node) ? spanInScalar(text, node, inside) : undefined;
    return span ?? spanOf(pointer);
  }

  return { file, text, value, spanOf, spanInside };
}
