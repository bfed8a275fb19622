import { element } from "./element.js";
import { showWhy } from "./why.js";

export function whyButton(card, view) {
  const label = `Why? ${card.title || card.key}`;
  return element(
    "button",
    { type: "button", className: "why", ariaLabel: label, onclick: () => showWhy(view.claimId, card) },
    "Why?",
  );
}
