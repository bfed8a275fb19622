import type { Expression, ReferenceExpression } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { toStatePath } from "./formula/read-path.ts";
import { bankProperty } from "./payee/bank-properties.ts";
import { givingOf } from "./giving.ts";

/** Digits that start with a zero cannot be entered as a number: 0012 becomes 12, which is another account. */
export const leadingZerosLost: Rule = { name: "leading-zeros-lost", check };

const numberTypes = new Set(["input.number", "input.currency"]);
const ofPayee = ["/payee/identification/number", "/payee/cellphone", "/payee/cellphone/number"];
const words: readonly (readonly [end: string, name: string])[] = [
  ["account_number", "account number"],
  ["branch_code", "branch code"],
  ["identification/number", "identity number"],
  ["", "cellphone number"],
];

function check({ disbursements, byKey }: RuleContext): readonly Finding[] {
  return disbursements.flatMap((block) =>
    digitProperties(block).flatMap((property): readonly Finding[] => {
      const template = block.templates.get(property);
      for (const reference of template ? printedFields(template) : []) {
        const state = toStatePath(reference.path);
        const source = state?.field === "value" ? byKey.get(state.key) : undefined;
        if (!source || !numberTypes.has(source.type)) continue;
        const name = words.find(([end]) => property.endsWith(end))?.[1] ?? "";
        return [
          {
            code: "CB2315",
            params: { property: name, block: source.key },
            pointer: block.blockPointer + property,
            inside: reference.span,
            related: [{ message: `"${source.key}" holds a number`, pointer: `${source.blockPointer}/type` }],
          },
        ];
      }
      return [];
    }),
  );
}

function digitProperties(block: RuleBlock): readonly string[] {
  const ofBank = (["account_number", "branch_code"] as const).flatMap((name) => bankProperty(block, name) ?? []);
  return givingOf(block) === "money_to_payee" ? [...ofBank, ...ofPayee] : ofBank;
}

/** Fields that are printed as they are; a helper around one may put the zeros back. */
function printedFields(template: Expression): readonly ReferenceExpression[] {
  const parts = template.kind === "join" ? template.parts : [template];
  return parts.filter((part): part is ReferenceExpression => part.kind === "reference" && part.origin === "root");
}
