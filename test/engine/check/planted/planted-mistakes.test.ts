import { describe, expect, test } from "vitest";
import { plantIn } from "./plant-in.ts";
import { plants } from "./plants/index.ts";

/** Modules of different shapes for each kind of mistake. */
const shapes = 3;
const tries = 400;

describe("a mistake in an otherwise clean module", () => {
  test.each(plants.map((plant, index) => ({ ...plant, index })))("is found alone: $kind", (plant) => {
    let planted = 0;
    for (let seed = plant.index * 31 + 1; planted < shapes && seed < plant.index * 31 + tries; seed++) {
      const one = plantIn(seed, plant);
      if (!one) continue;
      planted++;
      expect({ seed, found: one.found }).toEqual({ seed, found: [one.expected] });
    }
    expect(planted).toBe(shapes);
  });
});
