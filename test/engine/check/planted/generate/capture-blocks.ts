/** A product -> the blocks in which what happened is written down, each with what may have to hold for it. */
import { all, any, type Condition, compare, equals, named, not, state } from "./condition.ts";
import type { Fields, Value } from "./fields.ts";
import type { Choice } from "./products.ts";
import type { Shape } from "./shape.ts";
import { wrap } from "./wrap.ts";

export function captureBlocks(shape: Shape): Value[] {
  const { product, random } = shape;
  const [eventKey, eventTitle] = product.event;
  const [detailKey, detailTitle] = product.detail;
  const [firstCause = ""] = product.cause.options[0] ?? [];
  const event: Fields = { type: "input.date", key: eventKey, title: eventTitle };
  if (random.chance(0.5)) event["max"] = "{{claim.created_at}}";
  const required = random.pick<Value>([true, "true"]);
  const blocks: Value[] = [
    { required_if: required, block: event },
    wrap(shape, choiceBlock(product.cause, shape), { required_if: true }),
    wrap(
      shape,
      { type: "input.text", key: detailKey, title: detailTitle, max_length: 60 },
      random.chance(0.5) ? { show_if: equals(state(product.cause.key, "option_key"), firstCause) } : {},
    ),
  ];
  if (random.chance(0.4)) blocks.push({ type: "input.time", key: "event_time", title: "At what time" });
  for (const [key, title] of product.evidence)
    blocks.push(wrap(shape, { type: "checkbox", key, title, default_value: false }));
  if (random.chance(0.5)) {
    const reads = `As insured under {{claim.policy.policy_number}}, plan {{toStartCase claim.policy.module.${product.plan}}}.`;
    blocks.push({ type: "input.paragraph", key: "circumstances", title: "Circumstances", description: reads });
  }
  return random.chance(0.5)
    ? [inGroup("capture", "What happened", blocks)]
    : [heading("capture", "What happened"), ...blocks];
}

export function choiceBlock({ key, title, options }: Choice, { random }: Shape, isRadio = random.chance(0.5)): Fields {
  const block: Fields = {
    type: isRadio ? "radio" : "dropdown",
    key,
    title,
    options: options.map(([name, value]) => ({ key: name, value })),
  };
  if (random.chance(0.3)) block["default_value"] = random.pick(options)[0];
  return block;
}

export function inGroup(key: string, title: string, blocks: Value[]): Value {
  return { block: { type: "group", key, title, collapsible: false, blocks } };
}

export function heading(key: string, title: string): Value {
  return { block: { type: "heading", key: `${key}_heading`, title } };
}

/** What makes a claim doubtful, said on the form. */
export function alertBlocks(shape: Shape): Value[] {
  const { product, random, waitingDays } = shape;
  const days = `(dateDifference ${state(product.event[0])} claim.policy.start_date measurement='days')`;
  const late = `(dateDifference claim.created_at ${state(product.event[0])} measurement='days')`;
  const alerts: readonly (readonly [key: string, markdown: string, show: Condition])[] = [
    ["waiting_alert", `Within the waiting period of ${waitingDays} days.`, compare(days, "<", waitingDays)],
    [
      "inactive_alert",
      "The policy is not active: {{claim.policy.status}}.",
      not(equals("claim.policy.status", "active")),
    ],
    ["late_alert", "Reported more than 90 days later.", compare(late, ">", 90)],
    [
      "limit_alert",
      `More than {{formatCurrency claim.policy.module.${product.limit}}}.`,
      compare(state(product.amount[0]), ">", `claim.policy.module.${product.limit}`),
    ],
    [
      "check_alert",
      "The documents are still to come.",
      all(
        any(...product.cause.options.slice(0, 2).map(([name]) => equals(state(product.cause.key, "option_key"), name))),
        equals(`claim.policy.module.${product.extra}`, true),
        not(equals(state(product.evidence[0]?.[0] ?? ""), true)),
      ),
    ],
  ];
  return random.some(alerts, 1 + random.below(alerts.length)).map(([key, markdown, show]) => {
    const color = random.pick(["warning", "danger", "info"]);
    const block: Fields = { type: "alert", key, markdown, color };
    // A condition of several blocks is often given a name.
    if (shape.hasNames && random.chance(0.3))
      return wrap(shape, block, { show_if: named(shape.name(key.replace("alert", "case"), show)) });
    return wrap(shape, block, random.chance(0.8) ? { show_if: show } : { hide_if: not(show) });
  });
}
