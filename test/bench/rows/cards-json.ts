import { sameAnswers } from "../answers.ts";
import { evaluateClaim } from "../../../engine/index.ts";
import { compareSpeed } from "../measure/compare-speed.ts";
import { claim67, compileModule67, now67, templatesOf67 } from "../module-67/module-67.ts";
import { cardsFromTexts } from "../reference/handlebars-cards.ts";
import { compileWithHandlebars } from "../reference/handlebars-texts.ts";
import { type Row, toResult } from "../row.ts";

/** All cards of a claim as JSON text, nothing known before, beside Handlebars -> card objects -> `JSON.stringify`. */
export const cardsJson: Row = {
  async measure() {
    const module = compileModule67();
    const { renders } = compileWithHandlebars(module, templatesOf67(module), now67);
    const ours = (): string => evaluateClaim(module, { claim: claim67, now: now67 }).cardsJson();
    const reference = (): string => JSON.stringify(cardsFromTexts(module, renders, claim67, now67));
    sameAnswers("cards", JSON.parse(ours()), JSON.parse(reference()));
    const speeds = await compareSpeed(ours, reference);
    const kilobytes = Math.round(ours().length / 1000);
    return [
      toResult({
        name: `cards of a module as JSON text (${kilobytes} kB)`,
        ...speeds,
        unit: "us",
        target: { ratio: 12 },
      }),
    ];
  },
};
