import { element } from "./element.js";

const place = () => document.getElementById("bar");

export function clearBar() {
  place().replaceChildren();
}

/** A way to the field that an error is about, where it is on the page; otherwise its place as the server names it. */
function placeOf(pointer) {
  if (!pointer) return undefined;
  const key = /^\/block_states\/(.+)$/.exec(pointer)?.[1]?.replaceAll("~1", "/").replaceAll("~0", "~");
  const card = key && document.getElementById(`card-${key}`);
  if (!card) return element("span", {}, element("code", {}, pointer), " ");
  const go = () => {
    card.scrollIntoView({ block: "center" });
    card.querySelector("input, select, textarea")?.focus({ preventScroll: true });
  };
  return element("button", { type: "button", className: "go", onclick: go }, "Go to it");
}

/** The yellow bar: what was refused, and what may be done about it. */
export function showProblem({ title, detail, help, errors = [] }, ...choices) {
  const list = errors.map(({ pointer, detail: what }) => element("li", {}, placeOf(pointer), what));
  const dismiss = element("button", { type: "button", className: "plain", onclick: clearBar }, "Dismiss");
  place().replaceChildren(
    element(
      "section",
      { className: "bar", role: "alert" },
      element("span", { className: "icon", ariaHidden: "true" }, "!"),
      element(
        "div",
        {},
        element("strong", {}, title),
        detail && detail !== title && list.length === 0 ? element("p", {}, detail) : undefined,
        list.length > 0 ? element("ul", {}, ...list) : undefined,
        help && list.length === 0 ? element("p", { className: "help" }, help) : undefined,
      ),
      element("div", { className: "choices" }, ...choices, dismiss),
    ),
  );
  place().scrollIntoView({ block: "nearest" });
}
