import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../server/start-server.ts";
import { pdf } from "./proofs/sample-proofs.ts";
import { findChromium } from "./support/find-chromium.ts";
import { travelModule } from "./support/open-test-app.ts";

const executablePath = findChromium();
const isFocused = (node: { matches(selector: string): boolean }): boolean => node.matches(":focus");
const dinosure = fileURLToPath(new URL("../../product-modules/dinosure", import.meta.url));

describe.skipIf(executablePath === undefined)(
  "the page (skipped without a Chromium; CHROMIUM_PATH can name one)",
  () => {
    let browser: Browser;
    let folder: string;
    let server: RunningServer;
    let page: Page;
    let complaints: string[];

    beforeAll(async () => {
      browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
    });
    afterAll(() => browser?.close());

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "claimblocks-page-"));
      const started = await startServer({
        port: 0,
        portGiven: true,
        host: "127.0.0.1",
        dataFolder: join(folder, "data"),
        modulePaths: [travelModule, dinosure],
        strict: false,
      });
      if ("mistakes" in started) throw new Error(JSON.stringify(started.mistakes));
      server = started.server;
      page = await browser.newPage();
      complaints = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes("the server responded"))
          complaints.push(message.text());
      });
      page.setDefaultTimeout(10_000);
      await page.goto(server.url);
      await page.getByRole("link", { name: "TRV-DEMO" }).click();
      await page.getByRole("heading", { name: "Claim TRV-DEMO" }).waitFor();
    });
    afterEach(async () => {
      await page.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
      if (complaints.length > 0) throw new Error(complaints.join("\n"));
    });

    const field = (label: string): ReturnType<Page["getByLabel"]> => page.getByLabel(label, { exact: true });
    const payout = (): ReturnType<Page["getByRole"]> =>
      page.getByRole("region", { name: "Payout: Payout for the loss" });

    it("takes a claim from a typed amount to its payout request", async () => {
      await expectText(payout(), "Available once");
      await field("Amount to pay").fill("1,250.50");
      await field("Amount to pay").press("Tab");
      await expectText(payout(), "R 1 250,50");
      const button = payout().getByRole("button", { name: "Create payout request" });
      expect(await button.isDisabled()).toBe(true);
      await field("Notes").fill("Left while typing");
      for (const step of ["Send to review", "Approve", "Acknowledge approval"]) {
        await page.getByRole("button", { name: step, exact: true }).click();
      }
      await button.and(page.locator(":enabled")).click();
      const link = payout().getByRole("link", { name: "View the request" });
      await link.waitFor();
      await expectText(payout(), "Pending");
      expect(await button.count()).toBe(0);
      await link.click();
      await page.getByRole("heading", { name: "Payout for the loss" }).waitFor();
      await expectText(page.getByRole("main"), "R 1 250,50");
      const listed = await fetch(`${server.url}/v1/payout-requests`);
      expect(await listed.json()).toMatchObject({
        data: [{ amount: 125050, created_by: { name: "sandbox", role: "all" } }],
      });
    });

    it("shows a card that an answer unlocks, with its Markdown made safe", async () => {
      await field("Item").selectOption("camera");
      const alert = page.getByText("needs a receipt");
      await alert.waitFor();
      expect(await page.locator("#card-camera_alert").innerHTML()).toContain("<strong>camera</strong>");
      expect(await page.locator("#card-camera_alert b, #card-camera_alert a").count()).toBe(0);
      await expectText(page.locator("#card-camera_alert"), "Warning");
    });

    it("says beside the field what is wrong with a value", async () => {
      await field("Amount to pay").fill("a lot");
      await field("Amount to pay").press("Tab");
      await expectText(page.locator("#card-payout_amount"), "not an amount");
      await page.getByRole("button", { name: "Send to review" }).click();
      await expectText(page.getByRole("alert"), "not saved yet");
      await field("Amount to pay").fill("99999");
      await field("Amount to pay").press("Tab");
      await expectText(page.locator("#card-payout_amount"), "maximum");
      expect(await field("Amount to pay").getAttribute("aria-invalid")).toBe("true");
    });

    it("asks for a reason in the page and can be used with the keyboard alone", async () => {
      await page.getByRole("button", { name: "Close…" }).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.type("Opened by mistake");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Reopen…" }).waitFor();
      expect(await page.getByLabel("The claim").innerText()).toContain("Closed");
    });

    it("creates a request with the keyboard alone", async () => {
      await field("Amount to pay").fill("10");
      await field("Amount to pay").press("Tab");
      for (const step of ["Send to review", "Approve", "Acknowledge approval"]) {
        await page.getByRole("button", { name: step, exact: true }).press("Enter");
      }
      const button = payout().getByRole("button", { name: "Create payout request" });
      await button.and(page.locator(":enabled")).waitFor();
      await page.getByRole("link", { name: "Skip to the content" }).focus();
      for (let step = 0; step < 80 && !(await button.evaluate(isFocused)); step++) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      const link = payout().getByRole("link", { name: "View the request" });
      await link.waitFor();
      expect(await link.evaluate(isFocused)).toBe(true);
    });

    /** Has the claim approved and asks for a payout of R 10; then its request is open. */
    async function openRequestOfTen(): Promise<void> {
      await page.getByRole("region", { name: "Payout: Payout for the loss" }).waitFor();
      await field("Amount to pay").fill("10");
      await field("Amount to pay").press("Tab");
      for (const step of ["Send to review", "Approve", "Acknowledge approval"]) {
        await page.getByRole("button", { name: step, exact: true }).click();
      }
      await payout().getByRole("button", { name: "Create payout request" }).click();
      await payout().getByRole("link", { name: "View the request" }).click();
    }

    it("takes a request one step further, with a reason where one is needed", async () => {
      await openRequestOfTen();
      await page.getByRole("button", { name: "Mark as processing" }).click();
      await page.getByRole("button", { name: "Reject…" }).click();
      await page.getByLabel("Reason for “Reject”").fill("The account is closed");
      await page.getByRole("button", { name: "Reject", exact: true }).click();
      await page.getByText("Nothing more can be done with this payout request.").waitFor();
      expect(await page.getByRole("main").innerText()).toContain("The account is closed");
    });

    it("keeps the proof of a payment and gives it back", async () => {
      await openRequestOfTen();
      await page.getByRole("button", { name: "Mark as completed…" }).click();
      const file = { name: "proof.pdf", mimeType: "application/pdf", buffer: pdf };
      await page.getByLabel("Proof of payment, if there is one").setInputFiles(file);
      await page.getByRole("button", { name: "Mark as completed", exact: true }).click();
      const [saved] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download proof.pdf" }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe("proof.pdf");
      expect(readFileSync(await saved.path()).equals(pdf)).toBe(true);
      expect(await page.getByRole("main").innerText()).toContain("sandbox (all)");
    });

    it("writes instants as the module does, and says in words that nobody has decided", async () => {
      const panel = page.getByLabel("The claim");
      await expectText(panel, "Not decided yet");
      expect(await panel.innerText()).toMatch(/Last change\s+\d\d [A-Z][a-z]+ \d{4}, \d\d:\d\d\n/);
    });

    it("fits a narrow screen, and folds a long reason", async () => {
      await page.setViewportSize({ width: 390, height: 800 });
      await page.goto(server.url);
      await page.getByRole("link", { name: "D-1001" }).click();
      const first = page.getByRole("region", { name: "Payout: Payout to the first beneficiary" });
      await first.waitFor();
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect(width).toBe(390);
      const reason = first.locator(".reason");
      const unfold = first.getByRole("button", { name: "Show all of it" });
      const folded = (await reason.boundingBox())?.height ?? 0;
      await unfold.click();
      expect((await reason.boundingBox())?.height).toBeGreaterThan(folded);
    });

    it("finds nothing at an address that cannot be decoded", async () => {
      await page.goto(`${server.url}/#/claims/%`);
      await page.getByText("There is nothing here.").waitFor();
      expect(await page.getByRole("link", { name: "All claims" }).count()).toBe(1);
    });

    it("explains a block", async () => {
      await payout().getByRole("button", { name: "Why? Payout for the loss" }).click();
      await expectText(page.getByRole("dialog"), "claim.approval_status");
      await page.keyboard.press("Escape");
      expect(await page.getByRole("dialog").isVisible()).toBe(false);
    });

    it("keeps what was typed when somebody else changed the claim", async () => {
      const [claim] = ((await (await fetch(`${server.url}/v1/claims`)).json()) as { data: { claim_id: string }[] })
        .data;
      const change = {
        method: "PATCH",
        headers: { "content-type": "application/json", "if-match": "*" },
        body: JSON.stringify({ type: "input.text", value: "Theirs" }),
      };
      await fetch(`${server.url}/v1/claims/${claim?.claim_id}/blocks/incident`, change);
      await field("Notes").fill("Mine");
      await field("Notes").press("Tab");
      await expectText(page.getByRole("alert"), "Someone else changed this claim");
      await page.getByRole("button", { name: "Read again and save mine" }).click();
      await page.getByRole("alert").waitFor({ state: "detached" });
      expect(await page.getByLabel("What happened (required)").inputValue()).toBe("Theirs");
      expect(await field("Notes").inputValue()).toBe("Mine");
      const now = (await (await fetch(`${server.url}/v1/claims/${claim?.claim_id}`)).json()) as {
        block_states: object;
      };
      expect(now.block_states).toMatchObject({ notes: { value: "Mine" }, incident: { value: "Theirs" } });
    });

    it("shows a sealed number as a mask, and sends only what is typed anew", async () => {
      const sent: unknown[] = [];
      page.on("request", (request) => {
        if (request.method() === "PATCH") sent.push(request.postDataJSON());
      });
      await page.goto(server.url);
      await page.getByRole("link", { name: "D-1002" }).click();
      const number = page.getByLabel("ID number of the deceased (required)");
      await number.and(page.getByPlaceholder("•••• 8087")).click();
      expect(await number.inputValue()).toBe("");
      await number.press("x");
      await number.press("Backspace");
      await number.press("Tab");
      await number.fill("7701015009087");
      await number.press("Tab");
      await number.and(page.getByPlaceholder("•••• 9087")).waitFor();
      expect(sent).toEqual([{ type: "input.text", value: "7701015009087" }]);
      expect(await page.content()).not.toContain("7701015009087");
    });

    it("shows the HTTP reference without asking another site for anything", async () => {
      const foreign: string[] = [];
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(server.url) && !url.startsWith("data:")) foreign.push(url);
      });
      await page.goto(`${server.url}/docs`);
      await page.getByText("Turns an actionable block into its disbursement request.").waitFor();
      expect(foreign).toEqual([]);
    });
  },
);

async function expectText(place: ReturnType<Page["locator"]>, text: string): Promise<void> {
  await place.filter({ hasText: text }).first().waitFor();
}
