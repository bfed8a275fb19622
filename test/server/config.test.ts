import { describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";

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
      },
    });
  });

  it("come from the environment where no option is given", () => {
    const environment = { PORT: "0", HOST: "localhost", CLAIMBLOCKS_DATA: "d", CLAIMBLOCKS_MODULES: "a:b" };
    expect(readConfig({ host: "::1" }, environment)).toEqual({
      config: { port: 0, portGiven: true, host: "::1", dataFolder: "d", modulePaths: ["a", "b"], strict: false },
    });
  });

  it("are all checked at once", () => {
    const environment = { DATABASE_URL: "mysql://x", CLAIMBLOCKS_KEY_FILE: "k" };
    const read = readConfig({ port: "http" }, environment);
    expect(codes(read).toSorted()).toEqual(["CB7101", "CB7101", "CB7104"]);
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
