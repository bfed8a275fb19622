/** Names that lead from data to code. No path may have them, whether the data has such a property or not. */
export const prototypeNames: ReadonlySet<string> = new Set(["constructor", "prototype", "__proto__"]);
