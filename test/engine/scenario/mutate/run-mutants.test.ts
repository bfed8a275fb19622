import { describe, expect, test } from "vitest";
import { listMutants } from "../../../../engine/scenario/mutate/list-mutants.ts";
import { runMutants } from "../../../../engine/scenario/index.ts";
import { compileModule, evaluateClaim } from "../../../../engine/index.ts";
import { bicycle, openModule, suiteOf } from "../bicycle.ts";

const changes = listMutants(bicycle.checked, bicycle.module).map(({ where, change }) => `${where}: ${change}`);

describe("the mutants of a module", () => {
  test("turn operators, boundaries, literals and references of named conditions", () => {
    expect(changes.filter((change) => /^(released|in_waiting_period):/.test(change))).toEqual(
      [
        "released: and became or",
        "released: part 1 of and was removed",
        "released: part 2 of and was removed",
        "released: === became !==",
        "released: claim.approval_status became claim.claim_status",
        "released: 'approved' became 'approved~'",
        "released: === became !==",
        "released: claim.claim_status became claim.approval_status",
        "released: 'pending_payout' became 'pending_payout~'",
        "in_waiting_period: < became <=",
        "in_waiting_period: < became >=",
        "in_waiting_period: 14 became 13",
        "in_waiting_period: 14 became 15",
        "in_waiting_period: claim.block_states.incident_date.value became claim.block_states.incident_date_.value_",
        "in_waiting_period: claim.policy.start_date became claim.policy.policyholder_id",
      ].map((change) => change.replace("incident_date_.value_", "incident_date.value_")),
    );
  });

  test("remove conditions, and negations inside them", () => {
    expect(changes).toContain("incident_date: required_if was removed");
    expect(changes).toContain("waiting_period_alert: show_if was removed");
    expect(changes).toContain("payout: disabled_if was removed");
    expect(changes).toContain("payout: in disabled_if, ! was removed");
  });

  test("change what templates read and the numbers that decide, but no prose", () => {
    expect(changes).toContain(
      "payout: in amount, claim.block_states.payout_amount.value became claim.block_states.payout_amount.value_",
    );
    expect(changes).toContain(
      "payout: in payee.payment_details.details.bank_name, claim.policy.payment_details.details.bank_name became claim.policy.payment_details.details.branch_code",
    );
    expect(changes).toContain("payout_amount: min became 2");
    expect(changes).toContain('payout: payee.percentage became "99"');
    expect(changes).toContain("waiting_period_alert: in markdown, format='D MMMM YYYY' became 'D MMMM YYYY~'");
    expect(changes.filter((change) => change.includes("Stolen within"))).toEqual([]);
  });

  test("leave the module itself as it was", () => {
    const claim = {
      block_states: { incident_date: { type: "input.date", value: "2026-03-14" } },
      policy: { start_date: "2026-03-01" },
    } as const;
    const now = Date.parse("2026-04-01");
    const before = evaluateClaim(bicycle.module, { claim, now }).cardsJson();
    for (const { build } of listMutants(bicycle.checked, bicycle.module)) build();
    expect(evaluateClaim(compileModule(bicycle.checked), { claim, now }).cardsJson()).toBe(before);
  });
});

const run = (cases: string) => {
  const suite = suiteOf(`name: Theft\nnow: 2026-04-01\ngiven: { claim: opened }\ncases:\n${cases}`);
  const progress: string[] = [];
  const report = runMutants({
    ...bicycle,
    suites: [suite],
    toPath: (file) => `here/${file}`,
    onProgress: (done, total) => progress.push(`${done}/${total}`),
  });
  return { ...report, progress };
};

describe("running mutants", () => {
  test("names those that no scenario notices, at their exact place", () => {
    const { survivors, total, noticed, progress } = run(`
  - { name: day 10, set: { incident_date: 2026-03-11 }, expect: { blocks: { waiting_period_alert: shown } } }
  - { name: day 20, set: { incident_date: 2026-03-21 }, expect: { blocks: { waiting_period_alert: hidden } } }
`);
    expect(total).toBe(changes.length);
    expect(noticed).toBe(total - survivors.length);
    expect(progress.at(-1)).toBe(`${total}/${total}`);
    const here = survivors.filter(({ where }) => where === "in_waiting_period");
    expect(
      here.map(({ change, file, range }) => `${file}:${range.start.line}:${range.start.column} ${change}`),
    ).toEqual([
      "here/bicycle.yaml:12:117 < became <=",
      "here/bicycle.yaml:12:121 14 became 13",
      "here/bicycle.yaml:12:121 14 became 15",
    ]);
  });

  test("notices a moved boundary once both sides of it are tried", () => {
    const { survivors } = run(`
  - { name: day 13, set: { incident_date: 2026-03-14 }, expect: { blocks: { waiting_period_alert: shown } } }
  - { name: day 14, set: { incident_date: 2026-03-15 }, expect: { blocks: { waiting_period_alert: hidden } } }
`);
    expect(survivors.filter(({ where }) => where === "in_waiting_period")).toEqual([]);
  });

  test("counts a scenario that is skipped as none", () => {
    const { noticed } = run("  - { name: later, skip: Not yet., expect: { blocks: { payout: hidden } } }\n");
    expect(noticed).toBe(0);
  });
});

const condition = (text: string) =>
  openModule(`
key: small
name: Small
version: 1.0.0
currency: GBP
time_zone: Europe/London
blocks:
  - show_if: "${text}"
    block: { type: heading, key: top, title: Top }
`);

describe("the mutants of Handlebars conditions", () => {
  test.each<[text: string, expected: readonly string[]]>([
    [
      "{{or (eq claim.policy.module.a 1) (gt claim.policy.module.b 2)}}",
      [
        "or became and",
        "part 1 of or was removed",
        "part 2 of or was removed",
        "eq became ifNotEquals",
        "gt became gte",
        "gt became lte",
      ],
    ],
    ["{{not (ifIsDefined claim.policy.module.a)}}", ["not was removed", "ifIsDefined became ifIsNotDefined"]],
    ["{{#if claim.policy.module.a}}true{{else}}false{{/if}}", ["the two branches were swapped"]],
    [
      "{{ifCondition claim.policy.module.a '<' claim.policy.module.b '&&' claim.policy.module.c}}",
      ["< became <=", "< became >=", "&& became ||"],
    ],
    ["{{dateBefore claim.policy.module.a claim.policy.module.b}}", ["dateBefore became dateAfter"]],
    [
      "{{gt (dateDifference claim.policy.module.a claim.policy.module.b 'days') 1}}",
      ["'days' became 'week'", "gt became gte"],
    ],
  ])("of %s", (text, expected) => {
    const { checked, module } = condition(text);
    const found = listMutants(checked, module).map(({ change }) => change.replace("in show_if, ", ""));
    expect(found).toEqual(expect.arrayContaining([...expected]));
  });

  test("say what the condition would say without one of two parts", () => {
    const { checked, module } = condition("{{and (eq claim.policy.module.a 1) (eq claim.policy.module.b 2)}}");
    const mutant = listMutants(checked, module).find(({ change }) => change.endsWith("part 1 of and was removed"));
    const shown = (b: number): boolean | undefined => {
      const compiled = compileModule(mutant?.build() ?? checked);
      return evaluateClaim(compiled, { claim: { policy: { module: { a: 5, b } } }, now: 0 }).card("top")?.visible;
    };
    expect([shown(2), shown(3)]).toEqual([true, false]);
  });
});
