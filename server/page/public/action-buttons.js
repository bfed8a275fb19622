import { call } from "./api.js";
import { clearBar, showProblem } from "./bar.js";
import { element } from "./element.js";

/**
 * The steps that a claim or a request allows now, as buttons; a step that needs a reason asks for it in place, and one in
 * `fields` for what that builds. `view` is `{what, actions, path, etag(), settled(), reload(), fields?}`.
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
  const buildField = needsReason ? buildReason : view.fields?.[action];
  const button = element(
    "button",
    {
      type: "button",
      "data-action": action,
      onclick: () => (buildField ? ask(buildField(choice), { choice, list, view, button }) : act(choice, {}, view)),
    },
    buildField ? `${label}…` : label,
  );
  return button;
}

/** What a step asks for: `{label, control, read()}`, where `read` gives its part of the body, or nothing to go on asking. */
function buildReason({ action, label }) {
  const control = element("textarea", { id: `reason-for-${action}`, rows: 3, required: true, maxLength: 4000 });
  const read = async () => {
    const reason = control.value.trim();
    return reason === "" ? undefined : { reason };
  };
  return { label: `Reason for “${label}”`, control, read };
}

function ask({ label, control, read }, { choice, list, view, button }) {
  list.querySelector(".reason-form")?.remove();
  const close = () => {
    form.remove();
    button.focus();
  };
  const submit = async () => {
    const body = await read();
    return body ? act(choice, body, view) : control.focus();
  };
  const form = element(
    "div",
    { className: "reason-form", onkeydown: (event) => event.key === "Escape" && close() },
    element("label", { htmlFor: control.id }, label),
    control,
    element("button", { type: "button", className: "main", onclick: submit }, choice.label),
    element("button", { type: "button", className: "plain", onclick: close }, "Back"),
  );
  button.after(form);
  control.focus();
}

async function act({ action }, body, view) {
  if (!(await view.settled())) return;
  const answer = await call("POST", `${view.path}/${action}`, { body, etag: view.etag() });
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
