import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { formatOption } from "../options.ts";
import { couldNotRun, type Outcome, printed } from "../outcome.ts";
import { type CodedFailure, describeFailure } from "../store/describe-failure.ts";
import type { Terminal } from "../terminal.ts";
import { describeTokens } from "../token/describe-tokens.ts";

interface PlaceOptions {
  readonly data?: string;
}

interface ListOptions extends PlaceOptions {
  readonly format: "text" | "json";
}

interface CreateOptions extends PlaceOptions {
  readonly owner: string;
  readonly role: string;
  readonly expires?: string;
}

const dataOption = ["--data <place>", "the data folder, or postgres://user@host/database"] as const;

export function addToken(program: Command, { terminal, finish }: CommandContext): void {
  const token = program.command("token").description("Make, list and revoke the tokens that callers of a server need.");
  token
    .command("create")
    .description("Make a token and print it, once.")
    .requiredOption("--owner <name>", "the person whose token it is")
    .requiredOption("--role <role>", "configurer, handler, assessor, supervisor, finance or auditor")
    .option("--expires <days>", "for how many days it is in force; for ever without it")
    .option(...dataOption)
    .addHelpText("after", help)
    .action(async (options: CreateOptions) => finish(await create(options, terminal)));
  token
    .command("list")
    .description("List the tokens, without their secrets.")
    .option(...dataOption)
    .addOption(formatOption(["text", "json"]))
    .action(async (options: ListOptions) => finish(await list(options, terminal)));
  token
    .command("revoke")
    .description("Take a token out of force, for good.")
    .argument("<id>", "as the list shows it")
    .option(...dataOption)
    .action(async (id: string, options: PlaceOptions) => finish(await revoke(id, options, terminal)));
}

const help = `
Once there is a token, the server is no sandbox: every call carries one. A data folder belongs to one process, so stop
its server first; a database may be in use, and its server obeys a revoked token at once. The first token of a database
closes its sandbox when the server starts again.

Examples:
  npx claimblocks token create --owner "Thandi Nkosi" --role handler --expires 90
  npx claimblocks token list
  npx claimblocks token revoke 0123456789abcdef`;

// Each loads the server only when it runs, so that every other command works where none is installed.
async function create({ data, ...wish }: CreateOptions, terminal: Terminal): Promise<Outcome> {
  const { createTokenAt } = await import("../../../server/auth/tokens-at-place.ts");
  const answer = await createTokenAt(placeOf(data, terminal), wish);
  if (!("tokens" in answer)) return refused(answer);
  const talk = `Keep it now: it is shown only once.\n${describeTokens(answer.tokens, terminal.now())}`;
  return { ...printed(answer.made ?? ""), talk };
}

async function list({ data, format }: ListOptions, terminal: Terminal): Promise<Outcome> {
  const { listTokensAt } = await import("../../../server/auth/tokens-at-place.ts");
  const answer = await listTokensAt(placeOf(data, terminal));
  if (!("tokens" in answer)) return refused(answer);
  return printed(
    format === "json" ? JSON.stringify(answer.tokens, null, 2) : describeTokens(answer.tokens, terminal.now()),
  );
}

async function revoke(id: string, { data }: PlaceOptions, terminal: Terminal): Promise<Outcome> {
  const { revokeTokenAt } = await import("../../../server/auth/tokens-at-place.ts");
  const answer = await revokeTokenAt(placeOf(data, terminal), id);
  return "tokens" in answer ? printed(describeTokens(answer.tokens, terminal.now())) : refused(answer);
}

function placeOf(data: string | undefined, terminal: Terminal) {
  return { data, environment: process.env, now: terminal.now() };
}

function refused(answer: { readonly failure: CodedFailure } | { readonly mistake: string }): Outcome {
  return couldNotRun("failure" in answer ? describeFailure(answer.failure) : answer.mistake);
}
