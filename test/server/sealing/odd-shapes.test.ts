import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { bankModule, opening } from "./canaries.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp({ modules: [bankModule] });
});
afterAll(() => server.close());

const open = (app_data: object) => server.call("POST", "/v1/claims", { body: { ...opening, app_data } });

async function placesOf(number: string, answer: { readonly text: string }): Promise<readonly string[]> {
  const log = await readFile(join(server.folder, "commits.jsonl"), "utf8");
  const places = { answer: answer.text, log };
  return Object.entries(places).flatMap(([place, text]) => (text.includes(number) ? [place] : []));
}

describe("an account number in an odd shape", () => {
  it.each([
    ["an abbreviation in its name", { IDNumber: "55544433301" }, "55544433301"],
    ["several in a list", { account_numbers: ["55544433302", 55544433303] }, "5554443330"],
    ["JSON inside a text", { sent: '{"payee": {"account_number": "55544433304"}}' }, "55544433304"],
    [
      "JSON inside JSON inside a text",
      { sent: JSON.stringify([JSON.stringify({ iban: "55544433305" })]) },
      "55544433305",
    ],
  ])("is found: %s", async (_shape, appData, number) => {
    const opened = await open(appData);
    expect(opened.status).toBe(201);
    expect(await placesOf(number, opened)).toEqual([]);
  });

  it("is given back as it was to whoever may see it, JSON inside a text as well", async () => {
    const sent = '{"payee": {"account_number": "55544433306"}}';
    const claim = String((await open({ sent })).headers["location"]);
    const body = { pointer: "/app_data/sent", reason: "The bank asked" };
    expect((await server.call("POST", `${claim}/unmask`, { body })).body).toEqual({ value: sent });
  });

  it.each([
    ["under the name of one", { account_number: { "55544433307": true } }, "55544433307"],
    ["anywhere, if it is one", { by: { "55544433308": 1 }, iban: "55544433308" }, "55544433308"],
  ])("is refused as the name of a property %s", async (_where, appData, number) => {
    const refused = await open(appData);
    expect(refused).toMatchObject({ status: 422, body: { code: "body_invalid" } });
    expect(await placesOf(number, refused)).toEqual([]);
  });

  it("leaves texts alone that only look like JSON, and names that are none", async () => {
    const appData = {
      sent: "{account_number: none}",
      list: '["a"]',
      by: { "2026-03-02": 1 },
      id_number: { part_1: "" },
    };
    expect((await open(appData)).body).toMatchObject({ app_data: appData });
  });
});
