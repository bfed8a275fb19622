/** The formulas of a module's amounts, and the inputs that they read. */
import { state } from "./condition.ts";
import type { Fields, Value } from "./fields.ts";
import type { Random } from "./random.ts";
import type { Shape } from "./shape.ts";

export interface Amounts {
  readonly whole: string;
  readonly share: (index: number) => string;
  readonly regular: string;
  readonly inputs: readonly Value[];
}

export function makeAmounts({ product, random, isPortable }: Shape): Amounts {
  const [key, title] = product.amount;
  const [secondKey, secondTitle] = product.second;
  const first = currencyInput(key, title, product.currency, random);
  const second = currencyInput(secondKey, secondTitle, product.currency, random);
  const [value, other] = [state(key), state(secondKey)];
  const cause = state(product.cause.key, "option_key");
  const [name = ""] = product.cause.options[0] ?? [];
  const [plain, ...rest]: readonly (readonly [total: string, inputs: readonly Value[]])[] = [
    [value, [first]],
    [`add ${value} ${other}`, [first, second]],
    [`multiply ${value} 2`, [first]],
    [`minValue ${value} ${field(product.limit)}`, [first]],
    [`subtract ${value} ${field(product.excess)}`, [first]],
    [`subtract (add ${value} ${other}) ${field(product.excess)}`, [first, second]],
    [`round (percent ${value} 80) 0 'down'`, [first]],
    [`default ${value} ${field(product.limit)}`, [first]],
    ["claim.policy.sum_assured", [first]],
  ];
  const published = rest.slice(0, 2);
  const [total, inputs] = random.chance(0.3) && plain ? plain : random.pick(isPortable ? published : rest);
  const branch = `{{#ifEquals ${cause} '${name}'}}{{${value}}}{{else}}{{${field(product.limit)}}}{{/ifEquals}}`;
  const isBranched = inputs.length === 1 && random.chance(0.15);
  const bracketed = total.includes(" ") ? `(${total})` : total;
  return {
    whole: isBranched ? branch : `{{${total}}}`,
    share: (index) => `{{allocate ${bracketed} claim.policy.beneficiaries ${index} 'percentage'}}`,
    regular: isPortable ? `{{${field(product.limit)}}}` : `{{floor (divide ${field(product.limit)} 12)}}`,
    inputs,
  };
}

function currencyInput(key: string, title: string, currency: string, random: Random): Fields {
  const block: Fields = { type: "input.currency", key, title };
  if (random.chance(0.6)) block["isoCode"] = currency;
  if (random.chance(0.6)) block["min"] = 1;
  return { required_if: true, block };
}

/** The same formula as another hand writes it. */
export function respaced(formula: string, random: Random): string {
  return random.chance(0.3) ? formula.replaceAll(/\{\{(?![#/]|else)/g, "{{ ") : formula;
}

function field(name: string): string {
  return `claim.policy.module.${name}`;
}
