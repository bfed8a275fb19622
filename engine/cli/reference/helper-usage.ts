import type { HelperRow } from "../../index.ts";

/** How a helper is written: `formatCurrency amount [currency] [locale=text]`. */
export function helperUsage({ name, parameters, named = [] }: HelperRow): string {
  const positional = parameters.map(({ name: parameter, optional, variadic }) => {
    const word = variadic ? `${parameter} …` : parameter;
    return optional ? `[${word}]` : word;
  });
  const byName = named.map(({ name: parameter, type, optional }) =>
    optional ? `[${parameter}=${type}]` : `${parameter}=${type}`,
  );
  return [name, ...positional, ...byName].join(" ");
}
