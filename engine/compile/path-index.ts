import type { PathIndex } from "../model/module.ts";

interface TrieNode<T> {
  readonly children: Map<string, TrieNode<T>>;
  /** Entries whose path ends here: they read everything below. */
  readonly here: T[];
  /** Entries whose path passes through here or ends here. */
  readonly through: T[];
}

/** A tree of all paths that are read; a changed path walks it once. */
export function buildPathIndex<T>(entries: Iterable<readonly [path: readonly string[], entry: T]>): PathIndex<T> {
  const root = emptyNode<T>();
  for (const [path, entry] of entries) addPath(root, path, entry);
  const none: readonly T[] = [];
  return {
    overlapping(path) {
      let node = root;
      let around: T[] | undefined;
      for (const segment of path) {
        // Whoever reads the whole object around the path depends on it as well.
        if (node.here.length > 0) around = around ? [...around, ...node.here] : [...node.here];
        const child = node.children.get(segment);
        if (!child) return around ?? none;
        node = child;
      }
      return around ? [...new Set([...around, ...node.through])] : node.through;
    },
  };
}

function addPath<T>(root: TrieNode<T>, path: readonly string[], entry: T): void {
  let node = root;
  addOnce(node.through, entry);
  for (const segment of path) {
    let child = node.children.get(segment);
    if (!child) {
      child = emptyNode();
      node.children.set(segment, child);
    }
    node = child;
    addOnce(node.through, entry);
  }
  addOnce(node.here, entry);
}

// Entries arrive grouped, so comparing with the last one keeps each node's list free of repeats.
function addOnce<T>(entries: T[], entry: T): void {
  if (entries.at(-1) !== entry) entries.push(entry);
}

function emptyNode<T>(): TrieNode<T> {
  return { children: new Map(), here: [], through: [] };
}
