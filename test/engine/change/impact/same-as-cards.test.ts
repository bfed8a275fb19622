import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Card,
  type Claim,
  type ClaimChange,
  compareEvaluations,
  type CompiledModule,
  compileModule,
  evaluateClaim,
  planImpact,
} from "../../../../engine/index.ts";
import { modulesAtHand } from "../../../support/modules-at-hand.ts";
import { randomClaim } from "../../../support/random-claim.ts";
import { randomEdit } from "../support/edits.ts";
import { moduleFrom } from "../support/versions.ts";

const now = Date.parse("2025-03-02T10:00:00.000Z");

describe.each(modulesAtHand())("the impact of an edit of $name", ({ module: old }) => {
  const checked = moduleFrom(old.document);

  it("is what the whole cards of both versions say", () => {
    const cases = randomEdit(checked).chain(({ block, document }) =>
      fc.record({ block: fc.constant(block), document: fc.constant(document), claims: claimsOf(old) }),
    );
    fc.assert(
      fc.property(cases, ({ document, claims }) => {
        const edited = compileModule(moduleFrom(document));
        const plan = planImpact(old, edited);
        for (const claim of claims) {
          const changes = compareEvaluations(
            plan,
            evaluateClaim(plan.old, { claim, now }),
            evaluateClaim(plan.new, { claim, now }),
          );
          expect(changes.filter(isSeenOnCards).map(toLine).toSorted()).toEqual(changesOfCards(old, edited, claim));
        }
      }),
      { numRuns: 5 },
    );
  });

  it("is nothing for the same module", () => {
    expect(planImpact(old, compileModule(moduleFrom(old.document))).blocks).toEqual([]);
  });
});

function claimsOf(module: CompiledModule): fc.Arbitrary<readonly Claim[]> {
  const samples = Object.values((module.document.samples?.claims ?? {}) as Record<string, Claim>);
  return fc.array(randomClaim(module), { minLength: 4, maxLength: 4 }).map((random) => [...samples, ...random]);
}

const seen = new Set(["appears", "disappears", "becomes_payable", "stops_being_payable", "text_changes"]);

function isSeenOnCards({ kind }: ClaimChange): boolean {
  return seen.has(kind);
}

function toLine({ block, kind }: ClaimChange): string {
  return `${block} ${kind}`;
}

function changesOfCards(old: CompiledModule, edited: CompiledModule, claim: Claim): readonly string[] {
  const before = evaluateClaim(old, { claim, now });
  const here = evaluateClaim(edited, { claim, now });
  return old.order
    .flatMap(({ key }) => {
      const [card, other] = [before.card(key), here.card(key)] as [Card, Card];
      return [
        ...(card.visible && !other.visible ? [`${key} disappears`] : []),
        ...(other.visible && !card.visible ? [`${key} appears`] : []),
        ...(card.actionable && !other.actionable ? [`${key} stops_being_payable`] : []),
        ...(other.actionable && !card.actionable ? [`${key} becomes_payable`] : []),
        ...(card.visible && other.visible && textsOf(card) !== textsOf(other) ? [`${key} text_changes`] : []),
      ];
    })
    .toSorted();
}

function textsOf({ fields }: Card): string {
  const names = ["title", "description", "markdown", "placeholder", "color"];
  return JSON.stringify(names.map((name) => fields[name] ?? null));
}
