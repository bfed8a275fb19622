import { element } from "./element.js";
import { toMajorText, toMinor } from "./money.js";

/** By block type: the control of a field, which saves its state when the user is done with it. */
export const controls = {
  "input.text": (context) => textControl(context, { type: "text" }),
  "input.paragraph": (context) => typedControl(context, "textarea", { rows: 4 }, (text) => ({ value: text })),
  "input.number": (context) => typedControl(context, "input", numeric, readNumber),
  "input.currency": currencyControl,
  "input.date": (context) =>
    textControl(context, { type: "date", min: dayOf(context.input.min), max: dayOf(context.input.max) }),
  "input.time": (context) => textControl(context, { type: "time" }),
  dropdown: dropdownControl,
  radio: radioControl,
  checkbox: checkboxControl,
};

/** Whether the server shows a mask in place of (a part of) the value. Only what is typed anew may be sent. */
export function isMasked(value) {
  return typeof value === "string" && value.includes("••••");
}

const numeric = { type: "text", inputMode: "decimal" };

function textControl(context, attributes) {
  return typedControl(context, "input", attributes, (text) => ({ value: text }));
}

/**
 * A control that text is typed into. `defaultValue` is the text that is stored: what differs from it is not saved yet.
 * `read` gives the state to save, or why the text is none.
 */
function typedControl({ id, input, shownInstead, attributes, typed, save }, tag, own, read, write = String) {
  const stored = input.value === null ? "" : write(input.value);
  const masked = isMasked(input.value);
  const shown = masked ? "" : own.type === "date" ? stored.slice(0, 10) : stored;
  return element(tag, {
    id,
    ...own,
    defaultValue: shown,
    value: shownInstead ?? shown,
    placeholder: masked ? stored : input.placeholder === undefined ? undefined : write(input.placeholder),
    ...attributes,
    oninput: ({ target }) => typed(target),
    onchange: ({ target }) => {
      // A field that only shows a mask was never filled with the value behind it, so that leaving it empty clears nothing.
      if (masked && target.value === "") return undefined;
      const state = read(target.value);
      return state.refused ? refuseText(target, state.refused) : save(state);
    },
  });
}

function dayOf(limit) {
  return limit === undefined || limit === "" ? undefined : String(limit).slice(0, 10);
}

function readNumber(text) {
  if (text.trim() === "") return { value: null };
  const value = Number(text);
  return Number.isFinite(value) ? { value } : { refused: "This is not a number." };
}

function currencyControl(context) {
  const currency = context.input.iso_code ?? "";
  const read = (text) => {
    if (text.trim() === "") return { value: null };
    const value = toMinor(text, currency);
    return value === undefined ? { refused: `This is not an amount in ${currency}.` } : { value };
  };
  const write = (minor) => (typeof minor === "number" ? toMajorText(minor, currency) : String(minor));
  const field = typedControl(context, "input", numeric, read, write);
  return element("span", { className: "money" }, element("span", { className: "unit" }, currency), field);
}

// What cannot be sent stays in the field, with the reason beside it.
function refuseText(target, reason) {
  target.ariaInvalid = "true";
  const note = target.closest(".card").querySelector(".refused") ?? element("p", { className: "invalid refused" });
  note.textContent = `✕ ${reason}`;
  (target.closest(".money") ?? target).after(note);
}

function dropdownControl({ id, input, attributes, save }) {
  const { options = [], value } = input;
  const choose = ({ target }) => {
    const option = options.find(({ key }) => key === target.value);
    return save({ option_key: option?.key ?? "", option_value: option?.value ?? "" });
  };
  return element(
    "select",
    { id, ...attributes, onchange: choose },
    element("option", { value: "", selected: !value }, "Choose…"),
    ...options.map((option) => element("option", { value: option.key, selected: option.key === value }, option.value)),
  );
}

function radioControl({ id, input, attributes, save }) {
  const { options = [], value } = input;
  return element(
    "div",
    { className: "choices-list", ...attributes },
    ...options.map((option, index) =>
      element(
        "label",
        { className: "check" },
        element("input", {
          type: "radio",
          id: `${id}-${index}`,
          name: id,
          checked: option.key === value,
          onchange: () => save({ option_key: option.key, option_value: option.value }),
        }),
        option.value,
      ),
    ),
  );
}

function checkboxControl({ id, input, attributes, save }) {
  return element("input", {
    id,
    type: "checkbox",
    checked: input.value === true,
    ...attributes,
    onchange: (event) => save({ value: event.target.checked }),
  });
}
