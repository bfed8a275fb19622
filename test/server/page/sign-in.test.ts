import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createToken, revokeToken } from "../../../server/auth/manage-tokens.ts";
import type { TokenRole } from "../../../server/auth/token-roles.ts";
import { textAt } from "../support/call.ts";
import { findChromium } from "../support/find-chromium.ts";
import { policy, policyholder } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

const executablePath = findChromium();

describe.skipIf(executablePath === undefined)("the page of a server with tokens (needs a Chromium)", () => {
  let browser: Browser;
  let folder: string;
  let server: TestApp;
  let page: Page;
  let url: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimblocks-sign-in-"));
    server = await openTestApp({ folder, sandbox: false });
    url = await server.app.listen({ host: "127.0.0.1", port: 0 });
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("the server responded"))
        complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await server?.store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const tokenOf = async (owner: string, role: TokenRole): Promise<{ token: string; id: string }> => {
    const order = { owner, role, days: undefined, now: server.clock.now };
    const { token, document } = await createToken(server.store, order);
    return { token, id: document.token_id };
  };
  const signInWith = async (token: string): Promise<void> => {
    await page.getByLabel("Your token").fill(token);
    await page.getByLabel("Your token").press("Enter");
  };

  it("asks for a token, shows who it is, asks again when it is revoked, and forgets it on signing out", async () => {
    const [ann, ben] = [await tokenOf("Ann Handler", "handler"), await tokenOf("Ben Boss", "supervisor")];
    const headers = { authorization: `Bearer ${ann.token}` };
    const body = { product_module_key: "travel", policy, policyholder };
    const opened = await server.call("POST", "/v1/claims", { body, headers });
    const [id, number] = [textAt(opened.body, "claim_id"), textAt(opened.body, "claim_number")];

    await page.goto(`${url}/#/claims/${id}`);
    await signInWith("cbt_not-a-token");
    await page.getByText("This token is not in force.").waitFor();
    await signInWith(ann.token);
    await page.getByRole("heading", { name: `Claim ${number}` }).waitFor();
    const bar = page.getByRole("banner");
    expect(await bar.innerText()).toContain("Ann Handler, handler");
    expect(await page.getByText("Sandbox.").isVisible()).toBe(false);
    await page.getByLabel("Notes", { exact: true }).fill("Seen by Ann");
    await page.getByLabel("Notes", { exact: true }).press("Tab");
    await page.getByRole("button", { name: "Send to review" }).waitFor();
    await expect.poll(() => savedBy(id, headers)).toContain("Seen by Ann");

    await page.reload();
    await bar.getByText("Ann Handler").waitFor();
    await revokeToken(server.store, ann.id, server.clock.now);
    await page.getByRole("link", { name: "Claims" }).first().click();
    await signInWith(ben.token);
    await page.getByRole("heading", { name: "Claims" }).waitFor();
    expect(await bar.innerText()).toContain("Ben Boss, supervisor");

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("Your token").waitFor();
    expect(await page.evaluate("sessionStorage.getItem('token')")).toBeNull();
    expect(await page.getByText(number).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  const savedBy = async (id: string, headers: Record<string, string>): Promise<string> =>
    (await server.call("GET", `/v1/claims/${id}`, { headers })).text;
});

describe("what the page is made of", () => {
  it("is given to anybody, but the texts of a claim are not", async () => {
    const server = await openTestApp({ sandbox: false });
    const open = await Promise.all(["/", "/docs", "/page/main.js"].map((url) => server.call("GET", url)));
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(open[0]?.headers["content-security-policy"]).toContain("script-src 'self'");
    expect((await server.call("GET", "/page/texts/any")).status).toBe(401);
    const { token } = await createToken(server.store, {
      owner: "ann",
      role: "handler",
      days: undefined,
      now: server.clock.now,
    });
    const headers = { authorization: `Bearer ${token}` };
    expect((await server.call("GET", "/page/texts/any", { headers })).status).toBe(404);
    await server.close();
  });
});
