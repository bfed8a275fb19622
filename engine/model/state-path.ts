/** The key in `claim.block_states.<key>…`, if that is what a path from the root of the scope starts with. */
export function blockKeyOf(path: readonly string[]): string | undefined {
  return path[0] === "claim" && path[1] === "block_states" ? path[2] : undefined;
}
