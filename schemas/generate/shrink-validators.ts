/**
 * Makes the validators a third smaller, for loading them is part of every cold start, and linear in the number of errors:
 * Ajv's own code copies all earlier errors whenever a part reports new ones. Findings need neither `schemaPath` nor `schema`.
 * What does not look as expected stays as it is.
 */
export function shrinkValidators(source: string): string {
  const shrunk = source
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', "(text) => [...text].length")
    .replaceAll(/,schemaPath:"[^"]*",keyword:/g, ",keyword:")
    .replaceAll(/,schema:(?:schema\d+[\w.$[\]"]*|"[^"]*"|true|false|-?\d+),parentSchema:/g, ",parentSchema:")
    .replaceAll(
      /if\(vErrors === null\)\{vErrors = \[(err\d+)\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
      "vErrors = collect(vErrors, $1);errors++;",
    )
    .replaceAll(
      /vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g,
      "vErrors = collectAll(vErrors, $1.errors);",
    );
  return `${shrunk}
function collect(errors, error) {
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function collectAll(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}`;
}
