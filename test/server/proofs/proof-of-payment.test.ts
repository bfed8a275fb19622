import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFolderBlobStore } from "../../../server/store/blobs/folder-blob-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { textAt } from "../support/call.ts";
import { act, actOn, createRequest, etagOf, openClaim, releasedClaim } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { jpeg, pdf, png, withProof } from "./sample-proofs.ts";

let server: TestApp;
let blobs: string;
beforeAll(async () => {
  blobs = mkdtempSync(join(tmpdir(), "claimblocks-proofs-"));
  server = await openTestApp({ blobs: createFolderBlobStore(blobs) });
});
afterAll(async () => {
  await server.close();
  rmSync(blobs, { recursive: true, force: true });
});

const payout = async (): Promise<string> => createRequest(server.call, await releasedClaim(server.call), "payout");
const kept = (): number => readdirSync(blobs).length;

async function download(request: string): Promise<{ status: number; headers: object; bytes: Buffer }> {
  const { statusCode, headers, rawPayload } = await server.app.inject({ url: `${request}/proof-of-payment` });
  return { status: statusCode, headers, bytes: rawPayload };
}

async function patch(request: string, body: object): Promise<Awaited<ReturnType<typeof actOn>>> {
  return server.call("PATCH", request, { body, headers: { "if-match": await etagOf(server.call, request) } });
}

describe("a proof of payment", () => {
  it.each([
    ["application/pdf", pdf, "proof.pdf"],
    ["image/png", png, "proof.png"],
    ["image/jpeg", jpeg, "proof.jpg"],
  ])("of the type %s is kept with the completion and downloaded as it was", async (file_type, bytes, file_name) => {
    const request = await payout();
    const body = withProof(bytes, { file_name, file_type, description: "From the bank" });
    const completed = await actOn(server.call, request, "complete", body, "pieter:finance");
    expect(completed).toMatchObject({
      status: 200,
      body: {
        status: "completed",
        proof_of_payment: {
          file_name,
          description: "From the bank",
          file_type,
          size: bytes.length,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          uploaded_by: { name: "pieter", role: "finance" },
          at: "2026-03-02T08:30:00.250Z",
        },
      },
    });
    const found = await download(request);
    expect(found).toMatchObject({
      status: 200,
      headers: {
        "content-type": file_type,
        "content-disposition": `attachment; filename="${file_name}"; filename*=UTF-8''${file_name}`,
        "x-content-type-options": "nosniff",
      },
    });
    expect(found.bytes.equals(bytes)).toBe(true);
  });

  it("comes in the published form too, and from processing", async () => {
    const request = await payout();
    await actOn(server.call, request, "process");
    const completed = await patch(request, { status: "completed", ...withProof(pdf) });
    expect(completed).toMatchObject({ status: 200, body: { proof_of_payment: { file_name: "proof.pdf" } } });
    expect((await download(request)).bytes.equals(pdf)).toBe(true);
  });

  it("may be left out", async () => {
    const request = await payout();
    expect((await actOn(server.call, request, "complete")).body).not.toHaveProperty("proof_of_payment");
    const answer = await server.call("GET", `${request}/proof-of-payment`);
    expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect(await server.call("GET", "/v1/payout-requests/unknown/proof-of-payment")).toMatchObject({ status: 404 });
  });

  it("belongs to no other step", async () => {
    const request = await payout();
    const before = kept();
    for (const status of ["processing", "rejected", "cancelled", "pending"]) {
      expect(await patch(request, { status, reason: "Why", ...withProof(pdf) })).toMatchObject({
        status: 422,
        body: { code: "proof_not_allowed", errors: [{ pointer: "/proof_of_payment" }] },
      });
    }
    for (const action of ["approve", "process", "reject", "cancel"]) {
      expect(await actOn(server.call, request, action, withProof(pdf))).toMatchObject({
        status: 422,
        body: { code: "body_invalid", errors: [{ pointer: "/proof_of_payment" }] },
      });
    }
    expect((await server.call("GET", request)).body).toMatchObject({ status: "pending" });
    expect(kept()).toBe(before);
  });

  it("is what its type says, by its content", async () => {
    const request = await payout();
    const before = kept();
    for (const [bytes, file_type, pointer] of [
      [png, "application/pdf", "/proof_of_payment/file_type"],
      [pdf, "image/png", "/proof_of_payment/file_type"],
      [Buffer.from("<script>alert(1)</script>"), "application/pdf", "/proof_of_payment/file_base64"],
      [Buffer.from("x%PDF-1.7"), "application/pdf", "/proof_of_payment/file_base64"],
      [Buffer.from("PK"), "image/jpeg", "/proof_of_payment/file_base64"],
    ] as const) {
      const refused = await actOn(server.call, request, "complete", withProof(bytes, { file_type }));
      expect(refused).toMatchObject({ status: 422, body: { code: "proof_invalid", errors: [{ pointer }] } });
    }
    expect(await actOn(server.call, request, "complete", withProof(pdf, { file_type: "text/html" }))).toMatchObject({
      status: 422,
      body: { code: "body_invalid" },
    });
    for (const file_base64 of ["JVBERi0*", "JVBERi0", " JVBERi0x", "JVBERi0xLjcK\n"]) {
      const body = { proof_of_payment: { file_name: "a.pdf", file_type: "application/pdf", file_base64 } };
      expect(await actOn(server.call, request, "complete", body)).toMatchObject({
        status: 422,
        body: { code: "proof_invalid", detail: "The file is not in base64." },
      });
    }
    expect(kept()).toBe(before);
  });

  it("has at most 4 MiB, however many calls may send", async () => {
    const largest = Buffer.alloc(4 * 1024 * 1024, " ");
    pdf.copy(largest);
    const request = await payout();
    const over = await actOn(server.call, request, "complete", withProof(Buffer.concat([largest, Buffer.from(" ")])));
    expect(over).toMatchObject({ status: 422, body: { code: "proof_invalid" } });
    const tooMuch = Buffer.alloc(5 * 1024 * 1024);
    expect(await actOn(server.call, request, "complete", withProof(tooMuch))).toMatchObject({
      status: 413,
      body: { code: "body_too_large", detail: "The body is larger than 6291456 bytes." },
    });
    const exact = await actOn(server.call, request, "complete", withProof(largest));
    expect(exact).toMatchObject({ status: 200, body: { proof_of_payment: { size: largest.length } } });
    expect((await download(request)).bytes.equals(largest)).toBe(true);
    const elsewhere = { reason: "x".repeat(2 * 1024 * 1024) };
    expect(await actOn(server.call, await payout(), "reject", elsewhere)).toMatchObject({ status: 413 });
  });

  it("is kept once for a call that is sent again with its key", async () => {
    const request = await payout();
    const before = kept();
    const headers = { "if-match": '"1"', "idempotency-key": "proof-once" };
    const send = () => server.call("POST", `${request}/complete`, { body: withProof(pdf), headers });
    const first = await send();
    const again = await send();
    expect(again).toMatchObject({ status: 200, text: first.text, headers: { "idempotency-replayed": "true" } });
    expect(kept()).toBe(before + 1);
  });

  it("leaves nothing when its step is refused", async () => {
    const before = kept();
    const request = await createRequest(server.call, await openClaim(server.call), "emergency_payout");
    expect(await actOn(server.call, request, "complete", withProof(pdf))).toMatchObject({ status: 409 });
    const stale = await server.call("POST", `${await payout()}/complete`, {
      body: withProof(pdf),
      headers: { "if-match": '"9"' },
    });
    expect(stale).toMatchObject({ status: 412 });
    expect(kept()).toBe(before);
  });

  it("that a commit never names is a file to which nothing refers", async () => {
    const request = await payout();
    const before = kept();
    const commit = server.store.commit.bind(server.store);
    let failing = false;
    const store: Store = {
      ...server.store,
      commit: async (change) =>
        failing
          ? { committed: false, failure: { code: "CB6007", params: { file: "commits.jsonl", reason: "ENOSPC" } } }
          : commit(change),
    };
    const full = await openTestApp({ store, blobs: createFolderBlobStore(blobs) });
    failing = true;
    expect(await actOn(full.call, request, "complete", withProof(pdf))).toMatchObject({ status: 503 });
    expect(kept()).toBe(before + 1);
    const { body } = await server.call("GET", request);
    expect(body).toMatchObject({ status: "pending" });
    expect(body).not.toHaveProperty("proof_of_payment");
    failing = false;
    expect(await actOn(full.call, request, "complete", withProof(pdf))).toMatchObject({ status: 200 });
    expect((await download(request)).bytes.equals(pdf)).toBe(true);
    await full.close();
  });

  it("is named by its hash in the event of its step, which has none of its content", async () => {
    const request = await payout();
    const completed = await actOn(server.call, request, "complete", withProof(pdf));
    const sha256 = textAt(completed.body["proof_of_payment"], "sha256");
    const [, , , id = ""] = request.split("/");
    const subject = { collection: "payout_requests", id } as const;
    const { events } = await server.store.events({ after: 0, limit: 10, subject });
    expect(events.at(-1)).toMatchObject({ type: "payout_request_successful", data: { proof_of_payment: sha256 } });
    expect(JSON.stringify(events)).not.toContain(pdf.toString("base64").slice(0, 20));
  });

  it("is given out only once it is on record who took it", async () => {
    const request = await payout();
    await actOn(server.call, request, "complete", withProof(pdf));
    const headers = { "x-sandbox-actor": "thandi:auditor" };
    await server.app.inject({ method: "GET", url: `${request}/proof-of-payment`, headers });
    const [, , , id = ""] = request.split("/");
    const { events } = await server.store.events({
      after: 0,
      limit: 10,
      subject: { collection: "payout_requests", id },
    });
    expect(events.at(-1)).toMatchObject({
      type: "proof_of_payment_downloaded",
      actor: { name: "thandi", role: "auditor" },
    });
  });

  it("stands sealed on the disk, for its own claim, and says so when it is not what it was", async () => {
    const secret = Buffer.from("%PDF-1.7 account 62001234567\n", "latin1");
    const request = await payout();
    const completed = await actOn(server.call, request, "complete", withProof(secret));
    const file = join(blobs, textAt(completed.body["proof_of_payment"], "sha256"));
    const sealed = readFileSync(file);
    expect(sealed.includes("62001234567")).toBe(false);
    expect(sealed.includes("%PDF")).toBe(false);
    const changed = Buffer.from(sealed);
    changed[20] = (changed[20] ?? 0) ^ 1;
    writeFileSync(file, changed);
    const refused = await server.call("GET", `${request}/proof-of-payment`);
    expect(refused).toMatchObject({ status: 409, body: { code: "proof_unreadable" } });
    rmSync(file);
    expect(await server.call("GET", `${request}/proof-of-payment`)).toMatchObject({ status: 409 });
  });

  it("shows no account number of its claim in its name or description", async () => {
    const claim = await releasedClaim(server.call);
    const claimant = { first_name: "Sarah", email: "s@example.com", id_number: "8001015009087" };
    const headers = { "if-match": await etagOf(server.call, claim) };
    const changed = await server.call("PATCH", `${claim}/claimant`, { body: claimant, headers });
    if (changed.status !== 200) throw new Error(changed.text);
    const request = await createRequest(server.call, claim, "payout");
    const named = { file_name: "proof 8001015009087.pdf", description: "Paid to 8001015009087" };
    const completed = await actOn(server.call, request, "complete", withProof(pdf, named));
    expect(completed.body["proof_of_payment"]).toMatchObject({
      file_name: "proof •••• 9087.pdf",
      description: "Paid to •••• 9087",
    });
    expect(await download(request)).toMatchObject({
      status: 200,
      headers: {
        "content-disposition": `attachment; filename="proof ____ 9087.pdf"; filename*=UTF-8''${encodeURIComponent("proof •••• 9087.pdf")}`,
      },
    });
  });

  it("stays with its request whatever becomes of the claim", async () => {
    const claim = await releasedClaim(server.call);
    const request = await createRequest(server.call, claim, "payout");
    await actOn(server.call, request, "complete", withProof(pdf));
    await act(server.call, claim, "close");
    expect((await download(request)).bytes.equals(pdf)).toBe(true);
  });
});
