import { describe, expect, it } from "vitest";
import { evaluateClaim } from "../../engine/index.ts";
import { frameOf } from "../../engine/evaluate/frame.ts";
import { editsOf67 } from "./module-67/edits.ts";
import { claim67, compileModule67, now67, templatesOf67 } from "./module-67/module-67.ts";
import { cardsFromTexts } from "./reference/handlebars-cards.ts";
import { compileWithHandlebars } from "./reference/handlebars-texts.ts";

describe("the module that the bench measures", () => {
  const module = compileModule67();
  const { renders, bareRenders } = compileWithHandlebars(module, templatesOf67(module), now67);

  it("has 67 templates that print what Handlebars prints, with its set-up and without", () => {
    const frame = frameOf(module, claim67, now67);
    const texts = module.slots.map(({ expression }) => expression.text(frame));
    expect(texts).toHaveLength(67);
    expect(renders.map((render) => render({ claim: claim67 }))).toEqual(texts);
    expect(bareRenders.map((render) => render({ claim: claim67 }))).toEqual(texts);
  });

  it("has the cards that are built from Handlebars' texts, after every edit", () => {
    for (const { claim } of editsOf67()) {
      const ours = JSON.parse(evaluateClaim(module, { claim, now: now67 }).cardsJson());
      expect(ours).toEqual(JSON.parse(JSON.stringify(cardsFromTexts(module, renders, claim, now67))));
    }
  });
});
