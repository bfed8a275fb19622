/** A seed -> a product module without a single mistake, of a shape that the seed decides. */
import { makeAmounts } from "./amounts.ts";
import { alertBlocks, captureBlocks, heading, inGroup } from "./capture-blocks.ts";
import { disbursementBlocks } from "./disbursement-blocks.ts";
import type { Fields, Value } from "./fields.ts";
import { makeTables, moduleSchema, samplePolicy, samplePolicyholder } from "./module-tables.ts";
import { bankBlocks } from "./payment-parts.ts";
import { products } from "./products.ts";
import { makeRandom, type Random } from "./random.ts";
import { type Layout, makeShape, type Shape } from "./shape.ts";
import { writeCondition } from "./write-condition.ts";

export interface GeneratedModule {
  readonly layout: Layout;
  /** All its files in one. */
  readonly document: Fields;
  /** For what is decided about the module afterwards. */
  readonly random: Random;
}

export function generateModule(seed: number): GeneratedModule {
  const random = makeRandom(seed);
  const shape = makeShape(random, random.pick(products));
  const { product, layout } = shape;
  const document: Fields = {
    key: product.key,
    name: product.name,
    version: "1.0.0",
    currency: product.currency,
    time_zone: product.timeZone,
    settings: {
      beneficiaries: { min: 1, max: shape.beneficiaries },
      waiting_period: { period: shape.waitingDays, period_type: "days" },
    },
    blocks: makeBlocks(shape),
    ...makeTables(shape),
  };
  if (random.chance(0.5) && layout !== "root_workbench") {
    Object.assign(document, { locale: product.locale, rounding: random.pick(["down", "half_even", "reject"]) });
  }
  if (shape.named.size > 0) document["conditions"] = writeNamed(shape);
  // A module whose product data nobody describes has to show some.
  const hasSchema = layout !== "root_workbench" && random.chance(0.5);
  if (hasSchema) document["policy_module_schema"] = moduleSchema(product);
  if (!hasSchema || random.chance(0.5)) document["samples"] = makeSamples(shape);
  return { layout, document, random };
}

function writeNamed({ named, random, isPortable }: Shape): Fields {
  const written = [...named].map(([name, condition]): [string, Value] => [
    name,
    writeCondition(condition, random, isPortable),
  ]);
  return Object.fromEntries(written);
}

function makeBlocks(shape: Shape): Value[] {
  const { random } = shape;
  const amounts = makeAmounts(shape);
  const money = [...amounts.inputs, ...(shape.entersBank && shape.paysPolicyholder ? bankBlocks() : [])];
  const divider: Value[] = random.chance(0.5) ? [{ block: { type: "divider", key: "divider" } }] : [];
  const summary: Value = {
    type: "markdown",
    key: "summary",
    markdown: "Policy {{claim.policy.policy_number}} from {{dateFormat claim.policy.start_date format='D MMM YYYY'}}",
  };
  return [
    ...captureBlocks(shape),
    ...alertBlocks(shape),
    ...divider,
    ...(random.chance(0.5)
      ? [inGroup("assessment", "Assessment", money)]
      : [heading("assessment", "Assessment"), ...money]),
    ...(random.chance(0.5) ? [summary] : []),
    ...disbursementBlocks(shape, amounts),
  ];
}

function makeSamples(shape: Shape): Fields {
  const policy = samplePolicy(shape);
  const claim: Fields = {
    claim_id: "7c1c6a2e-0d0b-4b5a-9a53-2f1f4f3f0001",
    claim_number: "C-1",
    created_at: "2024-06-03T07:40:00.000Z",
    claim_status: "open",
    approval_status: "pending",
    policy: "standard",
    policyholder: samplePolicyholder,
    block_states: {},
  };
  const hasClaim = shape.layout !== "root_workbench" && shape.random.chance(0.5);
  return { policies: { standard: policy }, ...(hasClaim && { claims: { opened: claim } }) };
}
