import type { Command } from "commander";
import { schemas } from "../../index.ts";
import type { CommandContext } from "../command-context.ts";
import { formatOption } from "../options.ts";
import { couldNotRun, type Outcome, printed } from "../outcome.ts";
import { describeUnknownName } from "../reference/describe-unknown-name.ts";

const byName: ReadonlyMap<string, (typeof schemas)[keyof typeof schemas]> = new Map(Object.entries(schemas));

export function addSchema(program: Command, { finish }: CommandContext): void {
  program
    .command("schema")
    .description("List the JSON Schemas of all documents, or print one.")
    .argument("[name]", "a schema such as claims-blocks or blocks/alert")
    .addOption(formatOption(["text", "json"], "how to print the list; a schema is always JSON"))
    .action((name: string | undefined, { format }: { format: "text" | "json" }) => finish(schema(name, format)));
}

function schema(wanted: string | undefined, format: "text" | "json"): Outcome {
  if (wanted === undefined) return printed(format === "json" ? JSON.stringify(listSchemas(), null, 2) : formatList());
  const found = byName.get(wanted.replace(/(\.schema)?\.json$/, ""));
  if (found) return printed(JSON.stringify(found, null, 2));
  const known = [...byName.keys()];
  return couldNotRun(describeUnknownName({ noun: "schema", wanted, known, listing: "npx claimblocks schema" }));
}

function listSchemas(): readonly object[] {
  return [...byName].map(([name, { $id, title, description }]) => ({ name, id: $id, title, description }));
}

function formatList(): string {
  const width = Math.max(...[...byName.keys()].map((name) => name.length));
  return [...byName].map(([name, { description }]) => `${name.padEnd(width)}  ${description}`).join("\n");
}
