import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { readConfigurationFile } from "../../../server/configuration-file/read-configuration-file.ts";
import { textOf } from "../../../server/message.ts";

const folder = mkdtempSync(join(tmpdir(), "claimblocks-config-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(text: string | Buffer, name = "server.yaml"): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function mistakesIn(text: string | Buffer): readonly string[] {
  const read = readConfigurationFile(written(text));
  return "content" in read ? [] : read.mistakes.map(({ code, params }) => textOf(code, params).message);
}

describe("the configuration file", () => {
  it.each([
    [
      "YAML",
      "server.yaml",
      "approvals:\n  ZAR: {limits: {supervisor: 500, finance: 100}, second_approver_above: 50}\n",
    ],
    [
      "JSON",
      "server.json",
      '{"approvals": {"ZAR": {"limits": {"supervisor": 500, "finance": 100}, "second_approver_above": 50}}}',
    ],
  ])("sets limits, as %s", (_form, name, text) => {
    const read = readConfig({ config: written(text, name) }, {});
    if ("mistakes" in read) throw new Error(JSON.stringify(read.mistakes));
    const { approvals } = read.config;
    expect(approvals?.limitOf("supervisor", "ZAR")).toBe(500);
    expect(approvals?.limitOf("finance", "ZAR")).toBe(100);
    expect(approvals?.limitOf("handler", "ZAR")).toBeUndefined();
    expect(approvals?.limitOf("finance", "EUR")).toBeUndefined();
    expect(approvals?.limitOf("constructor", "ZAR")).toBeUndefined();
    expect(approvals?.limitOf("finance", "__proto__")).toBeUndefined();
    expect(approvals?.largestAlone("ZAR")).toBe(50);
  });

  it("is named by the environment where no option names it", () => {
    const file = written("approvals: {EUR: {limits: {finance: 7}}}");
    const read = readConfig({}, { CLAIMBLOCKS_CONFIG: file });
    if ("mistakes" in read) throw new Error(JSON.stringify(read.mistakes));
    expect(read.config.approvals?.limitOf("finance", "EUR")).toBe(7);
    expect(read.config.approvals?.largestAlone("EUR")).toBe(Number.POSITIVE_INFINITY);
  });

  it("has every mistake listed with its place, pointer and help", () => {
    const file = written(`approvals:
  ZAR:
    limits: {finance: -1, supervisor: 10.5, cashier: 5}
  USD:
    limits: {finance: "100"}
    second_aprover_above: 5
`);
    const read = readConfigurationFile(file);
    const mistakes = "mistakes" in read ? read.mistakes : [];
    expect(mistakes.map(({ params }) => [params["line"], params["pointer"]])).toEqual([
      [3, "/approvals/ZAR/limits/finance"],
      [3, "/approvals/ZAR/limits/supervisor"],
      [3, "/approvals/ZAR/limits/cashier"],
      [5, "/approvals/USD/limits/finance"],
      [6, "/approvals/USD/second_aprover_above"],
    ]);
    for (const { code, params } of mistakes) {
      expect(code).toBe("CB7111");
      const { message, help } = textOf(code, params);
      expect(message.startsWith(`${file}:`)).toBe(true);
      expect(help).not.toBe("");
    }
  });

  it("names currencies that exist", () => {
    expect(mistakesIn("approvals: {ZAR: {limits: {}}, zar: {limits: {}}, RND: {limits: {}}}")).toEqual([
      expect.stringMatching(/server\.yaml:1:\d+ \(\/approvals\/zar\): "zar" is not the code of a currency\./),
      expect.stringMatching(/\(\/approvals\/RND\): "RND" is not the code of a currency\./),
    ]);
  });

  it.each([
    ["nothing", ""],
    ["no limits", "approvals: {ZAR: {}}"],
    ["no approvals", "{}"],
    ["another member", "approvals: {}\nport: 1"],
    ["broken YAML", "approvals: ["],
    ["an amount that is no whole number any more", "approvals: {ZAR: {limits: {finance: 9007199254740993}}}"],
  ])("with %s is refused", (_what, text) => {
    expect(mistakesIn(text)).toHaveLength(1);
  });

  it("that cannot be read is a mistake beside the others", () => {
    const missing = join(folder, "missing.yaml");
    const read = readConfig({ config: missing, port: "http" }, {});
    expect(read).toMatchObject({
      mistakes: [{ code: "CB7101" }, { code: "CB7110", params: { file: missing, reason: "ENOENT" } }],
    });
    const latin = readConfigurationFile(written(Buffer.from([0xe9, 0x0a]), "latin.yaml"));
    expect(latin).toMatchObject({ mistakes: [{ code: "CB7110", params: { reason: "it is not UTF-8 text" } }] });
  });
});
