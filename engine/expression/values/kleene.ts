/** Kleene's three-valued logic; undefined is unknown. */
export type Ternary = boolean | undefined;

export function and(left: Ternary, right: Ternary): Ternary {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}

export function or(left: Ternary, right: Ternary): Ternary {
  if (left === true || right === true) return true;
  return left === undefined || right === undefined ? undefined : false;
}

export function not(value: Ternary): Ternary {
  return value === undefined ? undefined : !value;
}
