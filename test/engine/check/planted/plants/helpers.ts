import { addEntry, swapText, textsOf } from "./draft.ts";
import type { Plant } from "./plant.ts";

export const helperPlants: readonly Plant[] = [
  {
    kind: "unknown helper",
    code: "CB2104",
    plant: (draft) =>
      swapText(draft, /([{(]\s*)(ifCondition|dateDifference|allocate|ifIsDefined|formatCurrency) /, "$1$2s "),
  },
  {
    kind: "helper with too few arguments",
    code: "CB2105",
    plant: (draft) =>
      swapText(draft, /\(dateDifference (\S+) (\S+) /, "(dateDifference $1 ") ??
      swapText(draft, /(\{\{\s*(?:subtract|multiply|minValue)) (\S+) [^({}]+\}\}/, "$1 $2}}", (pointer) =>
        pointer.endsWith("/description"),
      ),
  },
  {
    kind: "helper with too many arguments",
    code: "CB2105",
    plant: (draft) => swapText(draft, /\(?ifIsDefined [\w.]+|formatCurrency [\w.]+/, (call) => overloaded(call)),
  },
  {
    kind: "argument of the wrong type",
    code: "CB2119",
    plant: (draft) => {
      const detail = textsOf(draft).find(({ pointer, text }) => pointer.endsWith("/type") && text === "input.text");
      if (!detail) return undefined;
      const checkbox = textsOf(draft).find(({ pointer, text }) => pointer.endsWith("/type") && text === "checkbox");
      const key = textsOf(draft).find(({ pointer }) => pointer === checkbox?.pointer.replace(/type$/, "key"))?.text;
      return swapText(draft, /\(dateDifference \S+/, `(dateDifference claim.block_states.${key ?? ""}.value`);
    },
  },
  {
    kind: "missing unit",
    code: "CB2120",
    plant: (draft) => swapText(draft, / measurement='days'/, ""),
  },
  {
    kind: "form that is not portable: if with an operator",
    code: "CB2121",
    layouts: ["root_workbench"],
    plant: (draft) => swapText(draft, /(\{\{\s*|\()ifCondition (\S+ '[<>=!]+')/, "$1if $2"),
  },
  {
    kind: "form that is not portable: a helper of this engine",
    code: "CB2121",
    layouts: ["root_workbench"],
    plant: (draft) =>
      `${addEntry(draft, { type: "markdown", key: "loud", markdown: "{{upperCase claim.policy.policy_number}}" })}/markdown`,
  },
];

function overloaded(call: string): string {
  return call.startsWith("formatCurrency") ? `${call} 'ZAR' 'en' 3` : `${call} 'set' 'unset'`;
}
