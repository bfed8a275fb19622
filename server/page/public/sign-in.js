import { showActor } from "./actor.js";
import { call, onTokenRefused } from "./api.js";
import { clearBar, showProblem } from "./bar.js";
import { element } from "./element.js";
import { enterSandbox, forgetToken, keepToken } from "./session.js";

/** Finds out who we are, asks for a token where the server wants one, and then goes on. */
export async function signIn(goOn) {
  onTokenRefused(() => askForToken(goOn));
  const answer = await askWhoWeAre();
  if (answer.ok) await enter(answer.body, goOn);
  else if (answer.status === 401) askForToken(goOn);
  else showProblem(answer.problem);
}

function askWhoWeAre() {
  return call("GET", "/v1/me", { signingIn: true });
}

async function enter(me, goOn) {
  if (me.sandbox) enterSandbox();
  document.getElementById("sandbox").hidden = !me.sandbox;
  showActor(me);
  await goOn();
}

function askForToken(goOn) {
  forgetToken();
  clearBar();
  showActor(undefined);
  document.title = "Sign in · claimblocks";
  const field = element("input", {
    id: "token",
    type: "password",
    autocomplete: "off",
    spellcheck: false,
    required: true,
  });
  const said = element("p", { className: "wrong", role: "alert" });
  const onsubmit = async (event) => {
    event.preventDefault();
    said.textContent = await tryToken(field.value.trim(), goOn);
    field.select();
  };
  const form = element(
    "form",
    { className: "sign-in", onsubmit },
    element("h1", {}, "Sign in"),
    element("label", { htmlFor: "token" }, "Your token"),
    field,
    element(
      "p",
      { className: "quiet" },
      "It begins with cbt_ and is kept in this tab only, until you sign out or close it.",
    ),
    said,
    element("button", { className: "main" }, "Sign in"),
  );
  document.getElementById("content").replaceChildren(form);
  field.focus();
}

/** What was wrong; nothing when we are in. */
async function tryToken(text, goOn) {
  if (!/^cbt_[\w-]+$/.test(text)) return "This is not a token. Whoever runs the server can make you one.";
  keepToken(text);
  const answer = await askWhoWeAre();
  if (answer.ok) {
    await enter(answer.body, goOn);
    return "";
  }
  forgetToken();
  return answer.status === 401 ? "This token is not in force." : answer.problem.detail;
}
