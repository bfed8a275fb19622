import type { Finding } from "../../finding.ts";
import { sampleValues } from "../references/fields/sample-values.ts";
import { readEqualities } from "../references/reading/read-equalities.ts";
import type { Rule, RuleContext } from "../rule.ts";

/** The product's own data is compared with a text that the samples have too, but spelled in another way. */
export const unlikeSampleValue: Rule = { name: "unlike-sample-value", check };

function check(context: RuleContext): readonly Finding[] {
  return readEqualities(context).flatMap(({ path, value, place, reference }) => {
    if (path[1] !== "policy" || path[2] !== "module" || typeof value !== "string") return [];
    const found = sampleValues(path, context);
    if (found.some((sample) => sample.value === value)) return [];
    const [similar] = found.flatMap(({ sample, value: text }) =>
      typeof text === "string" && toPlain(text) === toPlain(value) ? [{ sample, text }] : [],
    );
    if (!similar) return [];
    const params = { field: reference.text, value, sample: similar.sample.name, nearest: similar.text };
    const related = [
      { message: `the sample policy "${similar.sample.name}" is here`, pointer: similar.sample.pointer },
    ];
    return [{ code: "CB2158", params, ...place, related }];
  });
}

function toPlain(text: string): string {
  return text.trim().toLowerCase();
}
