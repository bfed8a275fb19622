import { describe, expect, test } from "vitest";
import { checkModule } from "../../../../engine/check/check-module.ts";
import { generateModule } from "./generate/generate-module.ts";
import { parseGenerated } from "./generate/lay-out.ts";

/** More of them where somebody asks for a long run. */
const count = Number(process.env["CLEAN_MODULES"] ?? 120);

describe("a module without a mistake", () => {
  test("is free of diagnostics of every level, whatever its shape", () => {
    for (let seed = 1; seed <= count; seed++) {
      const module = generateModule(seed);
      const { diagnostics } = checkModule(parseGenerated(module));
      const found = diagnostics.map(({ code, file, pointer, message }) => ({ code, file, pointer, message }));
      expect({ seed, found }).toEqual({ seed, found: [] });
    }
  });
});
