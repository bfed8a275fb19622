import { saveFile } from "./api.js";
import { showProblem } from "./bar.js";
import { element } from "./element.js";

/** What the completion of a payout asks for: the file that shows that it was paid, if there is one. */
export function buildProofField() {
  const accept = "application/pdf,image/png,image/jpeg";
  const control = element("input", { type: "file", id: "proof-of-payment", accept });
  const read = async () => {
    const [file] = control.files;
    if (!file) return {};
    const { name: file_name, type: file_type } = file;
    return { proof_of_payment: { file_name, file_type, file_base64: await toBase64(file) } };
  };
  return { label: "Proof of payment, if there is one (PDF, PNG or JPEG, at most 4 MiB)", control, read };
}

/** The proof of a request that is at `path`, with a button that saves it. */
export function proofOf({ file_name: name, description, uploaded_by: by }, path) {
  const save = async () => {
    const problem = await saveFile(`${path}/proof-of-payment`, name);
    if (problem) showProblem(problem);
  };
  const button = element("button", { type: "button", className: "plain", onclick: save }, `Download ${name}`);
  return element("span", {}, button, ` from ${by.name}`, description ? `: ${description}` : "");
}

async function toBase64(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(",") + 1);
}
