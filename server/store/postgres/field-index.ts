/**
 * The index of a field and the condition that uses it. Index and condition look at the beginning of the text only, since
 * PostgreSQL refuses to put a long one into an index; the condition then compares all of it.
 */
const indexedCharacters = 120;

export function fieldIndexSql(field: string): string {
  const columns = `collection, (left(keys ->> '${field}', ${indexedCharacters}) COLLATE "C"), created, id`;
  return `CREATE INDEX IF NOT EXISTS documents_by_${field} ON claimblocks.documents (${columns}) WHERE keys ? '${field}'`;
}

/** `parameter` is its place among the values, such as `$2`. */
export function fieldConditionSql(field: string, parameter: string): string {
  const start = `left(keys ->> '${field}', ${indexedCharacters}) COLLATE "C" = left(${parameter}, ${indexedCharacters})`;
  return `keys ? '${field}' AND ${start} AND keys ->> '${field}' = ${parameter}`;
}
