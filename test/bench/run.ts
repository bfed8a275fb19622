/** Prints how the engine compares with its references: every row, or those named. `--json FILE` writes the same for programs. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { formatHeader, formatResult } from "./format-results.ts";
import type { Result } from "./row.ts";
import { rows } from "./rows/index.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "string" } } });
const unknown = positionals.filter((name) => !rows.has(name));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(", ")}; the rows are ${[...rows.keys()].join(", ")}.`);
  process.exit(2);
}

const results: Result[] = [];
console.log(formatHeader());
for (const name of positionals.length > 0 ? positionals : rows.keys()) {
  for (const result of await measureApart(name)) {
    results.push(result);
    console.log(formatResult(result));
  }
}
const missed = results.filter(({ reached }) => reached === false);
console.log(
  missed.length === 0 ? "\nEvery target is reached." : `\nMissed: ${missed.map((row) => row.name).join("; ")}.`,
);
if (values.json !== undefined) {
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? "", cores: cpus().length };
  writeFileSync(values.json, `${JSON.stringify({ machine, results }, undefined, 2)}\n`);
}

/** The flags of this process (TypeScript, the collector within reach) are passed on to the row's. */
async function measureApart(name: string): Promise<readonly Result[]> {
  const child = fork(new URL("row-process.ts", import.meta.url), [name]);
  let answer: { readonly results?: readonly Result[]; readonly differ?: string } = {};
  child.on("message", (message) => {
    answer = message as typeof answer;
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (answer.results && code === 0) return answer.results;
  console.error(answer.differ === undefined ? `The row ${name} failed.` : `The answers differ: ${answer.differ}`);
  return process.exit(1);
}
