import { call } from "./api.js";
import { showProblem } from "./bar.js";

export function prepareWhy() {
  document.getElementById("why-close").addEventListener("click", () => document.getElementById("why").close());
}

/** Opens the explanation of one block: every condition and value, with what this claim gives for it. */
export async function showWhy(claimId, { key, title }) {
  const path = `/v1/claims/${encodeURIComponent(claimId)}/blocks/${encodeURIComponent(key)}/explain`;
  const answer = await call("GET", path, { accept: "text/plain" });
  if (!answer.ok) return showProblem(answer.problem);
  document.getElementById("why-title").textContent = `Why? ${title || key}`;
  document.getElementById("why-text").textContent = answer.body;
  document.getElementById("why").showModal();
}
