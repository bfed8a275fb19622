import { type CompiledModule, formatters } from "../engine/index.ts";
import { type Environment, readConfig, type ServeOptions } from "./config.ts";
import { textOf } from "./message.ts";
import type { Mistake } from "./mistake.ts";
import { countErrors, type ReadModule } from "./modules/read-modules.ts";
import { endOnCrash } from "./operations/end-on-crash.ts";
import { listenForStop } from "./operations/listen-for-stop.ts";
import { type RunningServer, startServer } from "./start-server.ts";

export type { ServeOptions } from "./config.ts";

const stopped = 0;
const couldNotRun = 2;
const strictFindings = 1;

/** Serves until the process is asked to stop. Options in; the exit code out. */
export async function runServe(options: ServeOptions, environment: Environment = process.env): Promise<number> {
  const read = readConfig(options, environment);
  if ("mistakes" in read) return printMistakes(read.mistakes);
  const { config } = read;
  const stop = listenForStop();
  const started = await startServer(config).catch((error: unknown) => {
    stop.forget();
    throw error;
  });
  printModules(started.modules);
  if ("mistakes" in started) return printMistakes(started.mistakes);
  const { server } = started;
  endOnCrash(server.log, process);
  printServing(server);
  await stop.requested;
  console.log("\n stopping: finishing what was accepted; a second signal stops at once");
  await server.close();
  return stopped;
}

function printMistakes(mistakes: readonly Mistake[]): number {
  for (const { code, params } of mistakes) {
    const { message, help } = textOf(code, params);
    console.error(`\n ${code}  ${message}\n         ${help}`);
  }
  return mistakes.every(({ code }) => code === "CB7106") ? strictFindings : couldNotRun;
}

function printModules(modules: readonly ReadModule[]): void {
  console.log(`\n modules   ${modules.length} found`);
  for (const { key, compiled, diagnostics, path } of modules) {
    const errors = countErrors(diagnostics);
    const found = diagnostics.length === 0 ? "no diagnostics" : `${errors} error(s), ${diagnostics.length} in all`;
    const mark = compiled ? (errors > 0 ? "!" : "✓") : "✕";
    console.log(`           ${mark} ${key} ${compiled?.version ?? ""}  ${found}  ${path}`);
    if (errors > 0)
      console.log(formatters.get("stylish")?.(diagnostics.filter(({ severity }) => severity === "error")));
  }
}

function printServing({ url, sandbox, samples, place, recovery, keyMade, modules }: RunningServer): void {
  for (const { compiled } of modules) {
    if (compiled && compiled.version !== compiled.document.version) printRenamed(compiled, place);
  }
  for (const { code, params } of samples.warnings) console.error(` ${code}  ${textOf(code, params).message}`);
  if (recovery && recovery.cutBytes > 0)
    console.error(` data      a torn last line of ${recovery.cutBytes} bytes was cut off`);
  if (keyMade !== undefined) console.error(` keys      a master key was made for this sandbox: ${keyMade}`);
  console.log(` data      ${place}  (${demoClaims(samples.added)})`);
  if (sandbox) {
    console.log(` serving   sandbox, this machine only: demo data, nothing is paid\n`);
  } else {
    console.log(` serving   with tokens: every call carries one, and the page asks for it\n`);
  }
  console.log(`           claims     ${url}/`);
  console.log(`           HTTP API   ${url}/docs`);
  console.log(`\n Stop with Ctrl+C.`);
}

// Whoever edits a module and sees an old claim unchanged must know why.
function printRenamed({ key, version, document }: CompiledModule, place: string): void {
  console.log(` changed   ${key} ${document.version} is not what was served under that version before,`);
  console.log(`           so new claims are opened on ${version} and older claims keep what they had.`);
  console.log(`           To begin again with the demo claims, stop and delete ${place}.`);
}

function demoClaims(added: number): string {
  if (added === 0) return "as it was left";
  return `${added} demo claim${added === 1 ? "" : "s"} added`;
}
