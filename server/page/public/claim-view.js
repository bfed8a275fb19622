import { call } from "./api.js";
import { clearBar, showProblem } from "./bar.js";
import { buildCard } from "./cards.js";
import { buildClaimPanel } from "./claim-panel.js";
import { element } from "./element.js";
import { findModule } from "./modules.js";
import { createSaver } from "./saver.js";

/** One claim: its cards in order, and beside them where it stands and what may be done next. */
export async function showClaim(content, claimId) {
  const view = { claimId, path: `/v1/claims/${encodeURIComponent(claimId)}`, unsaved: new Map() };
  view.saver = createSaver(view);
  view.reload = async () => {
    const loaded = await load(view);
    if (!loaded) return;
    render(content, view);
  };
  view.refresh = (cards) => replaceCards(view, cards);
  await view.reload();
}

async function load(view) {
  const { path, claimId } = view;
  const answers = await Promise.all([call("GET", path), call("GET", `${path}/cards`), loadTexts(claimId)]);
  const refused = answers.find((answer) => !answer.ok);
  if (refused) {
    showProblem(refused.problem);
    return false;
  }
  const [claim, cards, texts] = answers;
  view.module = await findModule(claim.body.product_module.key);
  Object.assign(view, { claim: claim.body, etag: claim.etag, cards: cards.body.cards, html: texts.body.html });
  return true;
}

function loadTexts(claimId) {
  return call("GET", `/page/texts/${encodeURIComponent(claimId)}`);
}

function render(content, view) {
  const { claim, cards } = view;
  document.title = `${claim.claim_number} · claimblocks`;
  const hidden = cards.flatMap((card) => [card, ...(card.blocks ?? [])]).filter(({ visible }) => !visible).length;
  const list = element("div", { className: "cards", id: "cards" }, ...cards.map((card) => buildCard(card, view)));
  content.replaceChildren(
    element("p", { className: "crumbs" }, element("a", { href: "#/" }, "Claims"), ` / ${claim.claim_number}`),
    element(
      "div",
      { className: "claim" },
      element("div", {}, element("h1", {}, `Claim ${claim.claim_number}`), list, hiddenSwitch(list, hidden, view)),
      buildClaimPanel(view),
    ),
  );
}

function hiddenSwitch(list, count, view) {
  if (count === 0) return undefined;
  const show = () => list.classList.toggle("with-hidden", view.showHidden === true);
  const change = (event) => {
    view.showHidden = event.target.checked;
    show();
  };
  show();
  return element(
    "label",
    { className: "hidden-switch" },
    element("input", { type: "checkbox", checked: view.showHidden === true, onchange: change }),
    ` Show hidden blocks (${count})`,
  );
}

// A card that is drawn again must not take the keyboard away from whoever is typing in it.
async function replaceCards(view, cards) {
  clearBar();
  if (cards.some(({ fields }) => fields.markdown !== undefined)) {
    const texts = await loadTexts(view.claimId);
    if (texts.ok) view.html = texts.body.html;
  }
  const focused = document.activeElement?.id;
  const selection = readSelection(document.activeElement);
  for (const card of cards) {
    document.getElementById(`card-${card.key}`)?.replaceWith(buildCard(card, view));
  }
  const again = focused ? document.getElementById(focused) : null;
  if (again && again !== document.activeElement) {
    again.focus();
    if (selection && again.type === "text") again.setSelectionRange(...selection);
  }
}

function readSelection(node) {
  return node?.type === "text" ? [node.selectionStart, node.selectionEnd] : undefined;
}
