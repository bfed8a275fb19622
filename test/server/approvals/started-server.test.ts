import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { type RunningServer, startServer } from "../../../server/start-server.ts";
import { pdf, withProof } from "../proofs/sample-proofs.ts";
import type { TestBody, TestCaller } from "../support/call.ts";
import { actOn, createRequest, releasedClaim } from "../support/claims.ts";
import { travelModule } from "../support/open-test-app.ts";

const folder = mkdtempSync(join(tmpdir(), "claimblocks-started-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, "data");
const config = join(folder, "limits.yaml");

async function start(): Promise<RunningServer> {
  const read = readConfig({ data, config, port: "0", modules: [travelModule] }, {});
  if ("mistakes" in read) throw new Error(JSON.stringify(read.mistakes));
  const started = await startServer(read.config);
  if ("mistakes" in started) throw new Error(JSON.stringify(started.mistakes));
  return started.server;
}

function callerOf({ url: base }: RunningServer): TestCaller {
  return async (method, url, { body, headers = {} } = {}) => {
    const sent = body === undefined ? headers : { ...headers, "content-type": "application/json" };
    const answer = await fetch(base + url, {
      method,
      headers: sent,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      text,
      body: JSON.parse(text) as TestBody,
    };
  };
}

it("holds the limits of its configuration file, and has a proof of payment after a restart", async () => {
  writeFileSync(config, "approvals: {ZAR: {limits: {finance: 125049, supervisor: 125050}}}");
  const first = await start();
  const call = callerOf(first);
  const request = await createRequest(call, await releasedClaim(call), "payout");
  const refused = await actOn(call, request, "process", {}, "pieter:finance");
  expect(refused).toMatchObject({ status: 403, body: { code: "approval_limit_exceeded" } });
  expect(readdirSync(data)).not.toContain("blobs");
  await first.close();

  writeFileSync(config, "approvals: {ZAR: {limits: {finance: 125050}}}");
  const second = await start();
  const paid = await actOn(callerOf(second), request, "complete", withProof(pdf), "pieter:finance");
  expect(paid).toMatchObject({ status: 200, body: { status: "completed", approvals_needed: 1 } });
  expect(readdirSync(join(data, "blobs"))).toHaveLength(1);
  await second.close();

  const third = await start();
  const proof = await fetch(`${third.url}${request}/proof-of-payment`);
  expect(Buffer.from(await proof.arrayBuffer()).equals(pdf)).toBe(true);
  await third.close();
});
