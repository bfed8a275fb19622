import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Claim } from "../../../engine/index.ts";
import { sameAnswers } from "../answers.ts";
import { compareRequests, measureRequests } from "../http/measure-requests.ts";
import { startServerProcess } from "../http/start-server-process.ts";
import { module67 } from "../module-67/module-67.ts";
import { type Result, type Row, toResult } from "../row.ts";

/** Cards over HTTP from the whole server with its store, beside a bare Fastify that answers nothing or by Handlebars. */
export const http: Row = {
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), "claimblocks-bench-"));
    try {
      return await measureIn(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measureIn(folder: string): Promise<readonly Result[]> {
  const modulePath = join(folder, "funeral-67.json");
  writeFileSync(modulePath, JSON.stringify(module67));
  const engine = await startServerProcess({ serve: "engine", dataFolder: join(folder, "data"), modulePath });
  const claims = (await readJson(`${engine.url}/v1/claims`)) as { readonly data: readonly Claim[] };
  const [claim] = claims.data as readonly [Claim];
  const reference = await startServerProcess({ serve: "reference", claim });
  const claimUrl = `${engine.url}/v1/claims/${claim.claim_id}`;
  const addresses = {
    empty: `${reference.url}/empty`,
    oneCard: `${claimUrl}/blocks/payout_1/card`,
    cardsByHandlebars: `${reference.url}/cards`,
    cards: `${claimUrl}/cards`,
  };
  try {
    sameAnswers("cards over HTTP", await readJson(addresses.cards), await readJson(addresses.cardsByHandlebars));
    const measured = await measureRequests(addresses);
    const one = compareRequests(measured.oneCard, measured.empty);
    const all = compareRequests(measured.cards, measured.cardsByHandlebars);
    return [
      toResult({ name: "GET one card, an empty Fastify route", ...one, unit: "/s", target: { ratio: 0.65 } }),
      toResult({ name: "GET a claim's cards, Fastify with Handlebars", ...all, unit: "/s", target: { ratio: 10 } }),
    ];
  } finally {
    await Promise.all([engine.stop(), reference.stop()]);
  }
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
