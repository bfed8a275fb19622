import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { readFields } from "./formula/read-fields.ts";
import { toBeneficiaryIndex } from "./formula/read-path.ts";
import { givingOf } from "./giving.ts";

/** A payee put together from two beneficiaries: the name of one with the name, identity or address of another. */
export const payeeOfTwoPeople: Rule = { name: "payee-of-two-people", check };

const properties = [
  "first_name",
  "last_name",
  "date_of_birth",
  "identification/type",
  "identification/number",
  "identification/country",
  "cellphone",
  "cellphone/number",
  "cellphone/country",
  "email",
].map((name) => `/payee/${name}`);

function check({ disbursements }: RuleContext): readonly Finding[] {
  return disbursements.flatMap((block): readonly Finding[] => {
    if (givingOf(block) !== "money_to_payee") return [];
    const read = properties.flatMap((property) => onlyBeneficiary(block, property));
    const [first] = read;
    const other = read.find(({ index }) => index !== first?.index);
    if (!first || !other) return [];
    return [
      {
        code: "CB2311",
        params: { payee: first.index, other: other.index, path: other.path },
        pointer: block.blockPointer + other.property,
        inside: other.span,
        related: [
          {
            message: `beneficiary ${first.index} is named here`,
            pointer: block.blockPointer + first.property,
            inside: first.span,
          },
        ],
      },
    ];
  });
}

/** A property that reads more than one beneficiary says nothing. */
function onlyBeneficiary(block: RuleBlock, property: string) {
  const fields = readFields(block.templates.get(property)).flatMap(({ path, text, span }) => {
    const index = toBeneficiaryIndex(path);
    return index === undefined ? [] : [{ property, index, path: text, span }];
  });
  const [first] = fields;
  return first && fields.every(({ index }) => index === first.index) ? [first] : [];
}
