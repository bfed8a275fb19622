import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStore } from "../../../server/store/embedded/open-store.ts";
import { createRandomSource, type RandomSource } from "../model/random-source.ts";
import type { TestCaller } from "../support/call.ts";
import { readContract } from "../support/check-contract.ts";
import { act, filledIn, openClaim, save } from "../support/claims.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { countCommits } from "./counted-store.ts";
import { KnownValues } from "./known-values.ts";
import { type Operation, operationsOf, randomCall, resolverOf } from "./random-call.ts";

// FUZZ_CALLS=100000 for a night, FUZZ_SEED to see a failure again.
const calls = Number(process.env["FUZZ_CALLS"] ?? 3_000);
const seed = Number(process.env["FUZZ_SEED"] ?? 20_260_302);

it(`answers ${calls} calls of all kinds as its document says, and leaves nothing of those it refuses`, {
  timeout: 60_000 + calls * 20,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), "claimblocks-fuzz-"));
  const opened = await openStore({ folder });
  if ("failure" in opened) throw new Error(opened.failure.code);
  const { store, written } = countCommits(opened.store);
  const server = await openTestApp({ store });
  try {
    const { body: document } = await server.call("GET", "/v1/openapi.json");
    const contract = readContract(document);
    const random = createRandomSource(seed);
    const known = new KnownValues();
    known.learn("", undefined, { product_module_key: "travel" });
    const calling = { random, known, resolve: resolverOf(document) };
    const operations = operationsOf(document);
    const answered = new Map<string, Set<number>>();
    const mistakes: string[] = [];
    for (let index = 0; index < calls && mistakes.length < 10; index++) {
      server.clock.now += 500;
      if (index % 25 === 0) await openOne(server.call, known, random);
      const operation = pickOperation(operations, calling.random);
      const { method, url, headers, body } = randomCall(operation, calling);
      const before = written();
      const answer = await server.call(method as "GET", url, { headers: { ...headers }, body });
      const place = `call ${index} of seed ${seed}: ${method} ${url} ${JSON.stringify(headers)} ${shorten(body)}`;
      const { mistakes: broken, operation: name } = contract.check(method, url, answer);
      if (answer.status >= 500) mistakes.push(`${place} -> ${answer.text}`);
      if (broken.length > 0 && name !== "") mistakes.push(`${place}: ${broken.join("; ")} -> ${answer.text}`);
      if (answer.status >= 400 && written() !== before) mistakes.push(`${place} was refused and yet written`);
      known.learn(url, answer.status < 300 ? answer.headers["etag"] : undefined, answer.body);
      answered.set(name, (answered.get(name) ?? new Set()).add(answer.status));
    }
    expect(mistakes).toEqual([]);
    const worked = [...answered].filter(([, statuses]) => [...statuses].some((status) => status < 300));
    expect(worked.length).toBeGreaterThan(operations.length * 0.75);
  } finally {
    await server.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
});

const requestBlocks = ["payout", "emergency_payout", "airtime", "monthly_help"];
const lives: readonly (readonly string[])[] = [
  [],
  ["send-to-review"],
  ["send-to-review", "approve"],
  ["send-to-review", "goodwill"],
  ["send-to-review", "repudiate"],
  ["send-to-review", "no-claim"],
  ["send-to-review", "approve", "acknowledge-approved"],
];

/** So that there is always a claim that a call can find, at some point of its life, with requests where it may have any. */
async function openOne(call: TestCaller, known: KnownValues, random: RandomSource): Promise<void> {
  const claim = await openClaim(call);
  await save(call, claim, filledIn);
  const life = random.pick(lives);
  if (life.length > 0) await act(call, claim, ...life);
  for (const key of random.chance(0.7) ? requestBlocks : []) {
    const created = await call("POST", `${claim}/blocks/${key}/request`);
    known.learn(created.headers["location"] ?? "", created.headers["etag"], created.body);
  }
  const opened = await call("GET", claim);
  known.learn(claim, opened.headers["etag"], opened.body);
}

// An evaluation of what a caller sends runs in a thread of its own, which costs a hundred times another call.
function pickOperation(operations: readonly Operation[], random: RandomSource): Operation {
  const operation = random.pick(operations);
  return operation.path === "/v1/evaluate" && random.chance(0.9) ? pickOperation(operations, random) : operation;
}

function shorten(body: unknown): string {
  const text = JSON.stringify(body) ?? "";
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
