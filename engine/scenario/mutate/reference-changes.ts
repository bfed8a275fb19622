import type { CompiledModule } from "../../model/module.ts";
import type { ReferenceExpression } from "../../model/expression.ts";
import type { NodeChange } from "./mutation.ts";

/** The paths that a module reads, by what a person could have written instead. */
export interface ReadPaths {
  /** Another path that fits in the place of this one; undefined when the module reads none. */
  otherThan(path: readonly string[]): readonly string[] | undefined;
}

/** A reference to its neighbour: another block of the same type, or another field beside it; else to nothing. */
export function referenceChanges(reference: ReferenceExpression, paths: ReadPaths): readonly NodeChange[] {
  const other = reference.origin === "root" ? paths.otherThan(reference.path) : undefined;
  const path = other ?? misspell(reference.path);
  if (!path) return [];
  const text = path.join(".");
  return [{ by: { ...reference, path, text }, change: `${reference.text} became ${text}` }];
}

export function findReadPaths(module: CompiledModule): ReadPaths {
  const groups = new Map<string, Map<string, readonly string[]>>();
  for (const path of module.slots.flatMap(({ expression }) =>
    expression.references.map((reference) => reference.path),
  )) {
    const group = groupOf(path, module);
    if (!groups.has(group)) groups.set(group, new Map());
    groups.get(group)?.set(path.join("."), path);
  }
  return {
    otherThan(path) {
      const group = [...(groups.get(groupOf(path, module))?.entries() ?? [])];
      const at = group.findIndex(([text]) => text === path.join("."));
      const [, next] = group[(at + 1) % group.length] ?? [];
      return group.length > 1 ? next : undefined;
    },
  };
}

/** Blocks of one type, and fields of one object, can be taken for each other. */
function groupOf(path: readonly string[], { byKey }: CompiledModule): string {
  if (path[0] === "claim" && path[1] === "block_states" && path[2] !== undefined) {
    return `block ${byKey.get(path[2])?.type ?? ""} ${path.slice(3).join(".")}`;
  }
  return `field ${path.slice(0, -1).join(".")}`;
}

function misspell(path: readonly string[]): readonly string[] | undefined {
  const last = path.at(-1);
  return last === undefined ? undefined : [...path.slice(0, -1), `${last}_`];
}
