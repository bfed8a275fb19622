import { call } from "./api.js";
import { showProblem } from "./bar.js";
import { element } from "./element.js";

/**
 * Saves block states one after another, each on the version the one before it made. What could not be saved stays in
 * `view.unsaved`, so that it is still on screen when the claim is read again.
 */
export function createSaver(view) {
  let last = Promise.resolve();

  const saveNow = async (key, blockState) => {
    const path = `${view.path}/blocks/${encodeURIComponent(key)}`;
    const answer = await call("PATCH", path, { body: blockState, etag: view.etag });
    if (answer.ok) {
      view.unsaved.delete(key);
      view.etag = answer.etag;
      view.claim.block_states = answer.body.block_states;
      await view.refresh(answer.body.cards);
      return;
    }
    if (answer.status === 412) showProblem(changedByOther, ...choicesAfterOther(view, () => save(key, blockState)));
    else showProblem(answer.problem);
  };

  const save = (key, blockState) => {
    last = last.then(() => saveNow(key, blockState));
    return last;
  };

  /** Whether all that was typed is saved; nobody decides on a claim that is not what the screen shows. */
  const settled = async () => {
    await last;
    if (view.unsaved.size === 0) return true;
    const [key] = view.unsaved.keys();
    showProblem(notSaved);
    document.getElementById(`input-${key}`)?.focus();
    return false;
  };

  return { save, settled };
}

const notSaved = {
  title: "Something you typed is not saved yet",
  detail: "Nothing was done. Correct or clear the field first.",
};

const changedByOther = {
  title: "Someone else changed this claim",
  detail: "Your last change is not saved yet. Read the claim again to see theirs; what you typed stays.",
};

function choicesAfterOther(view, saveAgain) {
  const reload = () => view.reload();
  const saveMine = async () => {
    await view.reload();
    await saveAgain();
  };
  return [
    element("button", { type: "button", onclick: reload }, "Read again"),
    element("button", { type: "button", onclick: saveMine }, "Read again and save mine"),
  ];
}
