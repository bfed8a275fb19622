import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { generateFiles } from "./generated-files.ts";

// Writes what is made from `schemas/`; with --check writes nothing and fails when a file is not up to date.
const project = new URL("../../", import.meta.url);
const files = await generateFiles();
const stale = [...files].filter(([path, text]) => {
  const file = new URL(path, project);
  return !existsSync(file) || readFileSync(file, "utf8") !== text;
});
if (process.argv.includes("--check")) {
  for (const [path] of stale) console.error(`${path} is not up to date: run npx tsx schemas/generate/generate.ts`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) writeFileSync(new URL(path, project), text);
  console.error(`${stale.length} of ${files.size} files were written`);
}
