import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkModule, compileModule, loadModule } from "../../../engine/index.ts";
import {
  type CoverageReport,
  type MutationReport,
  readSuite,
  recordCoverage,
  runMutants,
  runSuite,
  toCoverageReport,
} from "../../../engine/scenario/index.ts";

const folder = resolve(import.meta.dirname, "../../../product-modules");
const modules = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/scenarios`));

test("has scenarios for our modules", () => {
  expect(modules).toEqual(expect.arrayContaining(["dinosure", "income-protection", "personal-auto"]));
});

describe.each(modules)("the scenarios of %s", (name) => {
  const { module: checked } = checkModule(loadModule(`${folder}/${name}`));
  if (!checked) throw new Error(`${name} cannot be read`);
  const module = compileModule(checked);
  const files = readdirSync(`${folder}/${name}/scenarios`);
  const read = files.map((file) =>
    readSuite(readFileSync(`${folder}/${name}/scenarios/${file}`, "utf8"), file, module),
  );
  const suites = read.flatMap(({ suite }) => suite ?? []);

  test("are free of mistakes, and name their schema for editors", () => {
    expect(read.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    const modeline = "# yaml-language-server: $schema=../../../schemas/scenario.schema.json\n";
    expect(suites.filter(({ document }) => !document.text.startsWith(modeline))).toEqual([]);
  });

  let coverage: CoverageReport | undefined;
  test("pass", () => {
    const observer = recordCoverage(checked, module);
    const results = suites.flatMap((suite) => runSuite(module, suite, { observer }).results);
    const failed = results.filter(({ outcome }) => outcome !== "passed");
    expect(failed.map(({ scenario, failures }) => [scenario.name, failures.map(({ message }) => message)])).toEqual([]);
    expect(results.length).toBeGreaterThan(20);
    coverage = toCoverageReport(observer.coverage(), module, (file) => file);
  });

  test("cover every block, every condition both ways, every option and every payout", () => {
    expect(coverage?.lacks.map(({ file, range, text }) => `${file}:${range.start.line} ${text}`)).toEqual([]);
  });

  describe("run against mutants", () => {
    let report: MutationReport;
    beforeAll(() => {
      report = runMutants({ checked, module, suites, toPath: (file) => file });
    }, 60_000);

    test("notice at least 95 % of them", () => {
      expect(report.total).toBeGreaterThan(100);
      const allowed = Math.floor(report.total * 0.05);
      const survivors = report.survivors.map(
        ({ file, range, where, change }) => `${file}:${range.start.line} ${where}: ${change}`,
      );
      expect(survivors.slice(allowed)).toEqual([]);
    });
  });
});
