/** Who the server takes us for: the owner of this tab's token or, in a sandbox, whatever role was chosen. */
let token = sessionStorage.getItem("token");
let role = sessionStorage.getItem("role") ?? "all";
let sandbox = false;

export function callerHeaders() {
  if (sandbox) return { "x-sandbox-actor": `sandbox:${role}` };
  return token ? { authorization: `Bearer ${token}` } : {};
}

/** Only until the tab is closed, and only here: nothing else may read it. */
export function keepToken(text) {
  token = text;
  sessionStorage.setItem("token", text);
}

export function forgetToken() {
  token = null;
  sessionStorage.removeItem("token");
}

export function enterSandbox() {
  sandbox = true;
}

export function chosenRole() {
  return role;
}

export function chooseRole(value) {
  role = value;
  sessionStorage.setItem("role", value);
}
