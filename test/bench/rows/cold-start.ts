import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { sameAnswers } from "../answers.ts";
import { median } from "../measure/median.ts";
import { compileModule67, module67, now67, templatesOf67 } from "../module-67/module-67.ts";
import { type Row, toResult } from "../row.ts";

const starts = 15;

/**
 * From nothing to the first card, the whole process, each program in one file. The engine reads, checks and compiles a
 * module; Handlebars is given its templates; the second line gives the engine no more than those. Without the parser
 * there is nothing to measure: a compiled module is closures, and no form of it can be written down.
 */
export const coldStart: Row = {
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), "claimblocks-bench-"));
    try {
      const ours = await programOf("engine-program.ts", folder, writeModule(folder));
      const templates = writeTemplates(folder);
      const texts = await programOf("templates-program.ts", folder, templates);
      const reference = await programOf("handlebars-program.ts", folder, templates);
      sameAnswers("title of the first card", [ours(), texts()], [reference(), reference()]);
      const name = "cold start to the first card";
      return [
        toResult({ name, ...compareStarts(ours, reference), unit: "ms", target: { ratio: 1.3 } }),
        toResult({ name: `${name}, from its templates alone`, ...compareStarts(texts, reference), unit: "ms" }),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Start = () => string;

function compareStarts(
  ours: Start,
  reference: Start,
): { readonly ours: number; readonly reference: number; readonly ratio: number } {
  const own: number[] = [];
  const other: number[] = [];
  for (let count = 0; count < starts; count++) {
    other.push(millisecondsOf(reference));
    own.push(millisecondsOf(ours));
  }
  return { ours: median(own), reference: median(other), ratio: median(other) / median(own) };
}

function millisecondsOf(start: Start): number {
  const before = performance.now();
  start();
  return performance.now() - before;
}

async function programOf(entry: string, folder: string, input: string): Promise<Start> {
  const outfile = join(folder, entry.replace(/\.ts$/, ".cjs"));
  await build({
    entryPoints: [fileURLToPath(new URL(`../cold-start/${entry}`, import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "error",
  });
  return () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [outfile, input, String(now67)], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${entry}: ${stderr}`);
    return stdout;
  };
}

function writeModule(folder: string): string {
  const path = join(folder, "funeral-67.json");
  writeFileSync(path, JSON.stringify(module67));
  return path;
}

function writeTemplates(folder: string): string {
  const { timeZone, locale, currency } = compileModule67();
  const path = join(folder, "templates.json");
  const claim = module67.samples.claims.released;
  const templates = templatesOf67(compileModule67());
  writeFileSync(path, JSON.stringify({ module: { timeZone, locale, currency }, templates, claim }));
  return path;
}
