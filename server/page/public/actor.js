import { element } from "./element.js";

const roles = ["all", "handler", "assessor", "supervisor", "finance", "configurer", "auditor"];
let role = sessionStorage.getItem("role") ?? "all";

/** Who the sandbox believes us to be, as the header says it. */
export function currentActor() {
  return `sandbox:${role}`;
}

export function fillActorChoice(select) {
  select.append(...roles.map((value) => element("option", { value, selected: value === role }, value)));
  select.addEventListener("change", () => {
    role = select.value;
    sessionStorage.setItem("role", role);
  });
}
