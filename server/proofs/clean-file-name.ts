import type { ProofType } from "./proof-file.ts";

const endings: Readonly<Record<ProofType, readonly string[]>> = {
  "application/pdf": [".pdf"],
  "image/png": [".png"],
  "image/jpeg": [".jpg", ".jpeg"],
};

const longest = 150;

/** A name as somebody's machine gave it -> one that is safe to save under anywhere, with the ending of what the file is. */
export function cleanFileName(given: string, type: ProofType): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  // Control, format and private characters include line ends and those that turn the direction of a name around.
  const plain = last
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}"<>:|?*]/gu, "")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+/, "")
    .replace(/[. ]+$/, "");
  const ending = endings[type].find((one) => plain.toLowerCase().endsWith(one));
  const stem = ending === undefined ? plain : plain.slice(0, -ending.length);
  const short = Array.from(stem).slice(0, longest).join("").trimEnd();
  return `${short === "" ? "proof-of-payment" : short}${ending ?? endings[type][0]}`;
}
