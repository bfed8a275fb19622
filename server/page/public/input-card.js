import { element } from "./element.js";
import { controls, isMasked } from "./input-controls.js";
import { whyButton } from "./why-button.js";

/** A field that can be filled in: its label, what was typed, and what is wrong with it. */
export function buildInputCard(card, view) {
  const { key, input = { value: null, required: false, invalid: [] }, fields } = card;
  const id = `input-${key}`;
  const notes = [
    fields.description ? element("p", { className: "quiet", id: `${id}-about` }, fields.description) : undefined,
    ...input.invalid.map((text) => element("p", { className: "invalid", id: `${id}-invalid` }, `✕ ${text}`)),
    card.state?.defaulted
      ? element("p", { className: "quiet" }, "Filled in by default; save it to confirm.")
      : undefined,
    isMasked(input.value)
      ? element("p", { className: "quiet" }, "Kept sealed, so it shows masked. Type the whole value to replace it.")
      : undefined,
    view.unsaved.has(key) ? element("p", { className: "invalid" }, "Not saved yet.") : undefined,
  ].filter(Boolean);
  const described = notes
    .map((note) => note.id)
    .filter(Boolean)
    .join(" ");
  const context = {
    id,
    card,
    input,
    shownInstead: view.unsaved.get(key),
    attributes: {
      "aria-describedby": described || undefined,
      "aria-invalid": input.invalid.length > 0 ? "true" : undefined,
      "aria-required": card.required ? "true" : undefined,
    },
    typed: ({ value, defaultValue }) => {
      if (value === defaultValue) view.unsaved.delete(key);
      else view.unsaved.set(key, value);
    },
    save: (state) => view.saver.save(key, { type: card.type, ...state }),
  };
  const build = controls[card.type];
  const control = build ? build(context) : element("p", {}, `No field for ${card.type}.`);
  const isGroup = card.type === "radio";
  const label = [card.title || key, card.required ? element("span", { className: "required" }, " (required)") : ""];
  return element(
    isGroup ? "fieldset" : "section",
    { className: "field" },
    isGroup
      ? element("legend", {}, ...label)
      : card.type === "checkbox"
        ? undefined
        : element("label", { htmlFor: id }, ...label),
    card.type === "checkbox" ? element("label", { className: "check", htmlFor: id }, control, ...label) : control,
    ...notes,
    whyButton(card, view),
  );
}
