import { clearBar } from "./bar.js";
import { showClaim } from "./claim-view.js";
import { showClaims } from "./claims-view.js";
import { element } from "./element.js";
import { showRequest } from "./request-view.js";
import { signIn } from "./sign-in.js";
import { prepareWhy } from "./why.js";

const views = [
  [/^#\/claims\/([^/]+)$/, showClaim],
  [/^#\/requests\/([^/]+)\/([^/]+)$/, showRequest],
  [/^(?:#\/?)?$/, showClaims],
];

let entered = false;

async function show() {
  if (location.hash === "#content") return;
  clearBar();
  const content = document.getElementById("content");
  for (const [pattern, view] of views) {
    const found = pattern.exec(location.hash);
    if (!found) continue;
    const names = found.slice(1).map(decode);
    if (names.includes(undefined)) break;
    await view(content, ...names);
    return;
  }
  content.replaceChildren(element("p", {}, "There is nothing here. ", element("a", { href: "#/" }, "All claims")));
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

prepareWhy();
await signIn(async () => {
  if (!entered) addEventListener("hashchange", () => void show());
  entered = true;
  await show();
});
