import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const moduleText = `
key: bicycle-theft
name: Bicycle theft
version: 1.0.0
currency: GBP
time_zone: Europe/London
blocks:
  - required_if: true
    block: { type: input.currency, key: agreed_amount, title: Agreed amount }
  - show_if: "{{in claim.claim_status 'pending_payout' 'paid_out'}}"
    block:
      type: payout_request
      key: pay_owner
      title: "Pay the owner on {{dateFormat claim.created_at 'D MMMM YYYY'}}"
      amount: "{{claim.block_states.agreed_amount.value}}"
      payee:
        type: policyholder
        policyholder_id: "{{claim.policy.policyholder_id}}"
        amount: "{{claim.block_states.agreed_amount.value}}"
`;

describe("the engine without the disk", () => {
  it("runs where there is no Node.js and no code may be made from text", async () => {
    const bundle = await build({
      entryPoints: [new URL("../../engine/portable.ts", import.meta.url).pathname],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "claimblocks",
      platform: "browser",
      logLevel: "silent",
    });
    const globals = { TextEncoder, TextDecoder, Intl, moduleText };
    const context = createContext(globals, { codeGeneration: { strings: false, wasm: false } });
    runInContext(bundle.outputFiles[0]?.text ?? "", context);

    const answer: unknown = runInContext(
      `(() => {
        const source = claimblocks.parseModule([{ file: "theft.yaml", text: moduleText }], { path: "theft.yaml" });
        const { module, diagnostics } = claimblocks.checkModule(source);
        const compiled = claimblocks.compileModule(module);
        const claim = {
          claim_id: "1",
          created_at: "2025-06-30T23:30:00.000Z",
          claim_status: "pending_payout",
          approval_status: "approved",
          policy: { policyholder_id: "p" },
          block_states: { agreed_amount: { type: "input.currency", value: 125000 } },
        };
        const evaluation = claimblocks.evaluateClaim(compiled, { claim, now: "2025-07-02T08:00:00Z" });
        const { request } = claimblocks.emitRequest(compiled, evaluation, "pay_owner", { actor: { name: "a", role: "handler" } });
        return JSON.stringify({ diagnostics, title: request.title, amount: request.amount, sha256: compiled.sha256.length });
      })()`,
      context,
    );
    expect(JSON.parse(String(answer))).toEqual({
      diagnostics: [],
      title: "Pay the owner on 1 July 2025",
      amount: 125000,
      sha256: 64,
    });
  });
});
