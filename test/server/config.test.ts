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
    const environment = { DATABASE_URL: "postgres://x", CLAIMBLOCKS_KEY_FILE: "k" };
    const read = readConfig({ port: "http", host: "0.0.0.0" }, environment);
    expect(codes(read).toSorted()).toEqual(["CB7101", "CB7102", "CB7104", "CB7104"]);
  });

  it.each(["65536", "-1", "1.5", "4000x", " "])("refuse the port %j", (port) => {
    expect(codes(readConfig({ port }, {}))).toEqual(["CB7101"]);
  });

  it.each(["0.0.0.0", "192.168.1.5", "example.com", "127.0.0.1.evil.example"])(
    "keep the sandbox from listening on %s",
    (host) => {
      expect(codes(readConfig({ host }, {}))).toEqual(["CB7102"]);
    },
  );
});
