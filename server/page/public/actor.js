import { element } from "./element.js";
import { chooseRole, chosenRole, forgetToken } from "./session.js";

const roles = ["all", "handler", "assessor", "supervisor", "finance", "configurer", "auditor"];

/** In the bar at the top: who acts, and how to become somebody else. */
export function showActor(me) {
  const place = document.getElementById("actor");
  if (!me) place.replaceChildren();
  else place.replaceChildren(...(me.sandbox ? roleChoice() : signedIn(me)));
}

function roleChoice() {
  const options = roles.map((value) => element("option", { value, selected: value === chosenRole() }, value));
  const select = element("select", { id: "role", onchange: () => chooseRole(select.value) }, ...options);
  return [element("label", { htmlFor: "role" }, "Acting as"), select];
}

function signOut() {
  forgetToken();
  // Read anew, so that nothing of what was on screen is left for whoever sits down next.
  location.replace("/");
}

function signedIn({ name, role }) {
  return [
    element("span", {}, `${name}, ${role}`),
    element("button", { type: "button", className: "sign-out", onclick: signOut }, "Sign out"),
  ];
}
