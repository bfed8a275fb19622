/**
 * Whom a name stands for. Names come from people who make tokens, and from callers of a sandbox, so that one person may be
 * `Thandi Nkosi` here and `thandi  nkosi` there: capitals, blanks and the form of the letters make nobody somebody else.
 */
export function personOf(name: string): string {
  const letters = name.normalize("NFKC").toUpperCase().toLowerCase();
  return letters.replaceAll(/\s+/g, " ").trim();
}
