import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inFolder, runCommand, runProgram } from "./run-command.ts";
import { parseScenario, printScenario, type Scenario, wordsOf } from "./scenario.ts";

const folder = join(import.meta.dirname, "scenarios");
const scenarios = readdirSync(folder).map((name) => {
  const path = join(folder, name);
  return { path, scenario: parseScenario(readFileSync(path, "utf8")) };
});

let workplace = "";

beforeEach(() => {
  workplace = mkdtempSync(join(tmpdir(), "claimblocks-"));
});

afterEach(() => {
  rmSync(workplace, { recursive: true });
});

describe("the command line", () => {
  // Run vitest with -u to write what a command prints now into its scenario, then read the difference.
  it.each(scenarios.map(({ path, scenario }) => [scenario.title, path, scenario] as const))(
    "%s",
    async (_title, path, scenario) => {
      prepare(scenario);
      const [, , ...argv] = wordsOf(scenario.command);
      const result = scenario.alone
        ? await runProgram(argv, workplace)
        : await inFolder(workplace, () => runCommand(argv));
      await expect(printScenario(scenario, result)).toMatchFileSnapshot(path);
    },
  );

  it("has a title of its own for each scenario", () => {
    const titles = scenarios.map(({ scenario }) => scenario.title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).not.toContain("");
  });
});

function prepare({ module, files }: Scenario): void {
  if (module !== undefined) {
    cpSync(join(import.meta.dirname, "modules", module), join(workplace, module), { recursive: true });
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(join(workplace, file)), { recursive: true });
    writeFileSync(join(workplace, file), text);
  }
}
