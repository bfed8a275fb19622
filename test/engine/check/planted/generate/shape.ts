import type { Condition } from "./condition.ts";
import type { Product } from "./products.ts";
import type { Random } from "./random.ts";

export type Layout = "folder" | "file" | "root_workbench";

/** What one module has of everything that modules may have. */
export interface Shape {
  readonly random: Random;
  readonly product: Product;
  readonly layout: Layout;
  /** Written so that the published engine understands it too. */
  readonly isPortable: boolean;
  readonly hasNames: boolean;
  readonly waitingDays: number;
  readonly beneficiaries: number;
  readonly paysPolicyholder: boolean;
  readonly paysBeneficiaries: boolean;
  readonly hasAnnuity: boolean;
  readonly hasFulfillment: boolean;
  readonly hasTables: boolean;
  /** Gives a condition a name that others may use. */
  name(name: string, condition: Condition): string;
  readonly named: ReadonlyMap<string, Condition>;
  /** Bank details are asked for on the form. */
  readonly entersBank: boolean;
}

export function makeShape(random: Random, product: Product): Shape {
  const layout = random.pick<Layout>(["folder", "folder", "file", "root_workbench"]);
  const isPortable = layout === "root_workbench";
  const named = new Map<string, Condition>();
  const paysBeneficiaries = random.chance(0.5);
  const hasAnnuity = random.chance(0.35);
  return {
    random,
    product,
    layout,
    isPortable,
    hasNames: !isPortable,
    waitingDays: random.pick([14, 30, 60]),
    // Without `allocate` nobody can split an amount exactly.
    beneficiaries: isPortable ? 1 : 1 + random.below(3),
    paysPolicyholder: !paysBeneficiaries || (!isPortable && random.chance(0.4)),
    paysBeneficiaries,
    hasAnnuity,
    // Without named conditions a third gate would repeat the same long condition once too often.
    hasFulfillment: random.chance(0.5) && !(isPortable && hasAnnuity),
    hasTables: !isPortable && random.chance(0.6),
    name(name, condition) {
      named.set(name, condition);
      return name;
    },
    named,
    entersBank: random.chance(0.3),
  };
}
