import type { Scenario, Suite } from "../scenario.ts";

export interface Choice {
  /** A part of the file's path; `*` stands for anything. */
  readonly file?: string | undefined;
  /** A part of the name of file and case, whatever the case of its letters. */
  readonly name?: string | undefined;
  /** The key of a block that the scenario sets, requests, or expects something of. */
  readonly block?: string | undefined;
}

/** Undefined when every scenario is chosen. */
export function chooseScenarios(choice: Choice): ((scenario: Scenario, suite: Suite) => boolean) | undefined {
  const { file, name, block } = choice;
  if (file === undefined && name === undefined && block === undefined) return undefined;
  return (scenario, suite) =>
    (file === undefined || hasPart(suite.document.file, file)) &&
    (name === undefined || hasPart(`${suite.name}: ${scenario.name}`, name)) &&
    (block === undefined || namesBlock(scenario, block));
}

function hasPart(text: string, part: string): boolean {
  const [lower, pieces] = [text.toLowerCase(), part.toLowerCase().split("*")];
  let from = 0;
  for (const piece of pieces) {
    const at = lower.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

function namesBlock({ steps }: Scenario, block: string): boolean {
  return steps.some(
    ({ set, request, expect }) =>
      request === block ||
      set.some(({ key }) => key === block) ||
      expect?.blocks.some(({ key }) => key === block) ||
      expect?.requests.some(({ expected }) => expected.block === block),
  );
}
