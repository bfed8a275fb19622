import type { CompiledModule } from "../../model/module.ts";
import type { ModuleIdentity } from "../diff/module-diff.ts";
import { changeKinds, type ClaimChangeKind } from "./claim-change.ts";
import type { ImpactPlan } from "./impact-plan.ts";
import type { ChangeCount, Tally, UnreadableClaim } from "./tally.ts";

/** What a change of module does to claims, in the form that leaves the program. */
export interface ImpactReport {
  readonly old: ModuleIdentity;
  readonly new: ModuleIdentity;
  /** ISO instant at which every claim was looked at. */
  readonly now: string;
  /** True when it was stopped: the counts are of the first claims only. */
  readonly partial: boolean;
  readonly claims: { readonly read: number; readonly changed: number; readonly unreadable: number };
  /** Claims with at least one change of the kind, what concerns money first. */
  readonly kinds: readonly { readonly kind: ClaimChangeKind; readonly claims: number }[];
  /** By kind and block, in the order of the kinds and then of the blocks on the form. */
  readonly changes: readonly ChangeCount[];
  /** The first hundred. */
  readonly unreadable: readonly UnreadableClaim[];
}

export function toImpactReport(
  plan: ImpactPlan,
  tally: Tally,
  { now, partial }: { readonly now: number; readonly partial: boolean },
): ImpactReport {
  const positions = new Map(plan.blocks.map(({ key, type }, index) => [`${type} ${key}`, index]));
  const positionOf = ({ block, type }: ChangeCount): number => positions.get(`${type} ${block}`) ?? 0;
  const ordered = [...tally.changes.values()].toSorted(
    (first, second) =>
      changeKinds.indexOf(first.kind) - changeKinds.indexOf(second.kind) || positionOf(first) - positionOf(second),
  );
  return {
    old: identityOf(plan.old),
    new: identityOf(plan.new),
    now: new Date(now).toISOString(),
    partial,
    claims: { read: tally.read, changed: tally.changed, unreadable: tally.unreadable },
    kinds: changeKinds.flatMap((kind) => {
      const claims = tally.kinds.get(kind);
      return claims === undefined ? [] : [{ kind, claims }];
    }),
    changes: ordered,
    unreadable: tally.unreadableClaims,
  };
}

function identityOf({ key, name, version, sha256 }: CompiledModule): ModuleIdentity {
  return { key, name, version, sha256 };
}
