import { describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { settingRows } from "../../server/configuration/settings.ts";

const codes = (result: ReturnType<typeof readConfig>): readonly string[] =>
  "mistakes" in result ? result.mistakes.map(({ code }) => code) : [];

describe("the settings of the server", () => {
  it("have a default each", () => {
    expect(readConfig({}, {})).toEqual({
      config: {
        port: 4000,
        portGiven: false,
        host: "127.0.0.1",
        dataFolder: "data",
        modulePaths: ["product-modules"],
        strict: false,
        operation: { mostDelay: 1000, stopSeconds: 20 },
      },
    });
  });

  it("come from the environment where no option is given", () => {
    const environment = { PORT: "0", HOST: "localhost", CLAIMBLOCKS_DATA: "d", CLAIMBLOCKS_MODULES: "a:b" };
    expect(readConfig({ host: "::1" }, environment)).toMatchObject({
      config: { port: 0, portGiven: true, host: "::1", dataFolder: "d", modulePaths: ["a", "b"], strict: false },
    });
  });

  it("say how the server is run", () => {
    const environment = {
      LOG_LEVEL: "warn",
      CLAIMBLOCKS_RATE_LIMIT: "50",
      CLAIMBLOCKS_SENSITIVE_RATE_LIMIT: "0",
      CLAIMBLOCKS_MOST_DELAY: "250",
      CLAIMBLOCKS_STOP_SECONDS: "5",
    };
    expect(readConfig({ logLevel: "debug" }, environment)).toMatchObject({
      config: {
        operation: { logLevel: "debug", rateLimit: 50, sensitiveRateLimit: 0, mostDelay: 250, stopSeconds: 5 },
      },
    });
  });

  it("are all checked at once", () => {
    const environment = { DATABASE_URL: "mysql://x", LOG_LEVEL: "loud", CLAIMBLOCKS_DATE: "d", HOST: "0.0.0.0" };
    const read = readConfig({ port: "http" }, environment);
    expect(codes(read)).toEqual(["CB7104", "CB7101", "CB7101", "CB7101"]);
    expect(read).toMatchObject({
      mistakes: [
        { params: { name: "CLAIMBLOCKS_DATE", instead: "perhaps CLAIMBLOCKS_DATA is meant" } },
        { params: { name: "--port", given: '"http"' } },
        { params: { name: "DATABASE_URL", given: "something else" } },
        { params: { name: "LOG_LEVEL" } },
      ],
    });
  });

  it("name a public address among their mistakes where there can be no tokens yet", () => {
    const environment = { PORT: "http", CLAIMBLOCKS_DATA: "no-such-folder" };
    expect(codes(readConfig({ host: "0.0.0.0" }, environment))).toEqual(["CB7101", "CB7102"]);
    expect(codes(readConfig({ host: "localhost" }, environment))).toEqual(["CB7101"]);
    expect(codes(readConfig({ host: "0.0.0.0", data: "test" }, environment))).toEqual(["CB7101"]);
  });

  it("are each explained by `serve --help`, with no name twice", () => {
    const names = settingRows.flatMap(([, { variable, option }]) => [variable, option?.split(" ")[0]]).filter(Boolean);
    expect(new Set(names).size).toBe(names.length);
    const bare = settingRows.filter(([, { help, expected }]) => help === "" || expected === "");
    expect(bare).toEqual([]);
  });

  it("choose PostgreSQL by the environment, unless a folder is named on the command line", () => {
    const environment = { DATABASE_URL: "postgres://me:secret@db/claims", CLAIMBLOCKS_DATA: "d" };
    expect(readConfig({}, environment)).toMatchObject({ config: { databaseUrl: environment.DATABASE_URL } });
    const named = readConfig({ data: "named" }, environment);
    expect(named).toMatchObject({ config: { dataFolder: "named" } });
    expect(named).not.toHaveProperty("config.databaseUrl");
  });

  it.each(["secret", "postgres://me:secret@[broken/claims", "http://me:secret@db/claims"])(
    "refuse the database %j without showing it",
    (url) => {
      const read = readConfig({}, { DATABASE_URL: url });
      expect(codes(read)).toEqual(["CB7101"]);
      expect(JSON.stringify(read)).not.toContain("secret");
    },
  );

  it.each(["65536", "-1", "1.5", "4000x", " "])("refuse the port %j", (port) => {
    expect(codes(readConfig({ port }, {}))).toEqual(["CB7101"]);
  });
});
