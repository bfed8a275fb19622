import { readdirSync, readFileSync } from "node:fs";
import {
  type CheckedModule,
  checkModule,
  type CompiledModule,
  compileModule,
  loadModule,
  parseModule,
  type ModuleSource,
} from "../../engine/index.ts";
import { readSuite, type Suite } from "../../engine/scenario/index.ts";

/** A module with its scenarios, free of mistakes. */
export interface TestedModule {
  readonly checked: CheckedModule;
  readonly module: CompiledModule;
  readonly suites: readonly Suite[];
}

/** A module folder of ours. */
export function readTestedModule(folder: string): TestedModule {
  const files = readdirSync(`${folder}/scenarios`);
  const texts = files.map((file) => readFileSync(`${folder}/scenarios/${file}`, "utf8"));
  return open(loadModule(folder), texts);
}

/**
 * A module of so many parts, five blocks each, and so many scenarios that go through one part after the other. What a part
 * does depends on the ones before it, in its own group and across.
 */
export function generateTestedModule(parts: number, scenarios: number): TestedModule {
  const document = {
    key: "large",
    name: "Large",
    version: "1.0.0",
    currency: "GBP",
    time_zone: "Europe/London",
    conditions: {
      released: {
        and: [
          { "===": [{ var: "claim.approval_status" }, "approved"] },
          { "===": [{ var: "claim.claim_status" }, "pending_payout"] },
        ],
      },
    },
    blocks: Array.from({ length: parts }, (_, part) => partBlocks(part)).flat(),
  };
  const text = JSON.stringify({
    name: "Large",
    now: "2026-04-01",
    claim: { approval_status: "approved", claim_status: "pending_payout", policy },
    cases: Array.from({ length: scenarios }, (_, scenario) => caseOf(scenario, parts)),
  });
  return open(parseModule([{ file: "large.json", text: JSON.stringify(document) }], { path: "large.json" }), [text]);
}

const policy = { policy_id: "p", policyholder_id: "h", start_date: "2026-01-01", status: "active" };

function partBlocks(part: number): readonly object[] {
  const state = (name: string, at = part): string => `claim.block_states.${name}_${Math.max(at, 0)}`;
  const input = { type: "input.number", key: `count_${part}`, title: `Count ${part}`, min: 0, max: 100 + part };
  return [
    { block: input },
    {
      show_if: `{{ifCondition ${state("count")}.value '>=' ${(part % 7) + 3}}}`,
      required_if: { ">": [{ var: `${state("count", part - 1)}.value` }, 5] },
      block: { type: "input.currency", key: `amount_${part}`, title: `Amount ${part}`, min: 1 },
    },
    {
      block: {
        type: "group",
        key: `group_${part}`,
        title: `Group ${part}`,
        blocks: [
          {
            hide_if: { "<": [{ "+": [{ var: `${state("count")}.value` }, part] }, 9] },
            block: {
              type: "markdown",
              key: `summary_${part}`,
              markdown: `{{formatCurrency ${state("amount")}.value}} for {{multiply ${state("count")}.value 2}}`,
            },
          },
        ],
      },
    },
    {
      disabled_if: { "!": { and: [{ condition: "released" }, { ">": [{ var: `${state("count")}.value` }, 0] }] } },
      block: {
        type: "payout_request",
        key: `payout_${part}`,
        title: `Payout ${part}`,
        description: `Payout for {{${state("count")}.value}}`,
        amount: `{{${state("amount")}.value}}`,
        payee: {
          type: "policyholder",
          policyholder_id: "{{claim.policy.policyholder_id}}",
          amount: `{{${state("amount")}.value}}`,
          percentage: "100",
        },
      },
    },
  ];
}

/** Fills in two parts, one on a boundary, and expects what comes of the first. */
function caseOf(scenario: number, parts: number): object {
  const part = (scenario * 7) % parts;
  const next = (part + 1) % parts;
  const count = (part % 7) + 3;
  const amount = 1000 + scenario;
  return {
    name: `part ${part}`,
    set: { [`count_${part}`]: count, [`amount_${part}`]: amount, [`count_${next}`]: 1 },
    steps: [{ request: `payout_${part}`, expect: { requests: [`payout_${part}`] } }],
    expect: {
      blocks: {
        [`amount_${part}`]: { is: "shown", value: amount },
        [`amount_${next}`]: "hidden",
        [`group_${part}`]: "shown",
      },
      requests: [{ block: `payout_${part}`, amount, description: `Payout for ${count}` }],
    },
  };
}

function open(source: ModuleSource, scenarioTexts: readonly string[]): TestedModule {
  const { module: checked, diagnostics } = checkModule(source);
  if (!checked) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const module = compileModule(checked);
  const suites = scenarioTexts.map((text, index) => {
    const { suite, diagnostics: mistakes } = readSuite(text, `${index}.test.yaml`, module);
    if (!suite) throw new Error(mistakes.map(({ message }) => message).join("\n"));
    return suite;
  });
  return { checked, module, suites };
}
