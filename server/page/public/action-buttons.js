import { call } from "./api.js";
import { clearBar, showProblem } from "./bar.js";
import { element } from "./element.js";

/**
 * The steps that a claim or a request allows now, as buttons; a step that needs a reason asks for it in place.
 * `view` is `{what, actions, path, etag(), settled(), reload()}`.
 */
export function buildActions(view) {
  const { actions, what } = view;
  if (actions.length === 0) return element("p", { className: "quiet" }, `Nothing more can be done with this ${what}.`);
  const list = element("div", { className: "actions" });
  list.append(...actions.map((choice) => actionButton(choice, list, view)));
  return list;
}

function actionButton(choice, list, view) {
  const { action, label, reason_required: needsReason } = choice;
  const button = element(
    "button",
    {
      type: "button",
      "data-action": action,
      onclick: () => (needsReason ? askReason(choice, list, view, button) : act(choice, undefined, view)),
    },
    needsReason ? `${label}…` : label,
  );
  return button;
}

function askReason(choice, list, view, button) {
  list.querySelector(".reason-form")?.remove();
  const id = `reason-for-${choice.action}`;
  const text = element("textarea", { id, rows: 3, required: true, maxLength: 4000 });
  const close = () => {
    form.remove();
    button.focus();
  };
  const submit = () => {
    const reason = text.value.trim();
    if (reason === "") return text.focus();
    return act(choice, reason, view);
  };
  const form = element(
    "div",
    { className: "reason-form", onkeydown: (event) => event.key === "Escape" && close() },
    element("label", { htmlFor: id }, `Reason for “${choice.label}”`),
    text,
    element("button", { type: "button", className: "main", onclick: submit }, choice.label),
    element("button", { type: "button", className: "plain", onclick: close }, "Back"),
  );
  button.after(form);
  text.focus();
}

async function act({ action }, reason, view) {
  if (!(await view.settled())) return;
  const answer = await call("POST", `${view.path}/${action}`, { body: reason ? { reason } : {}, etag: view.etag() });
  if (answer.ok) {
    clearBar();
    await view.reload();
    document.querySelector(".actions button")?.focus();
    return;
  }
  const reload = element("button", { type: "button", onclick: () => view.reload() }, "Read again");
  if (answer.status === 412) {
    const detail = `Nothing was done. Read the ${view.what} again, look at what changed, then decide.`;
    showProblem({ title: `Someone else changed this ${view.what}`, detail }, reload);
  } else showProblem(answer.problem);
}
