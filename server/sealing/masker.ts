/** Known secrets -> a function that finds them in what is about to be shown and puts their masks there. */
import { mapLeaves } from "./map-leaves.ts";
import { isMask, maskOf } from "./mask-sealed.ts";
import { isSealed } from "./sealed-text.ts";
import { lastFourOf, type Sealable } from "./seal-value.ts";
import { mayHoldSecretName } from "./secret-names.ts";

export interface Masker {
  /** Whether a secret that is long enough to be told from chance occurs in a text. */
  isIn(text: string): boolean;
  text(text: string): string;
  /** JSON data with masks at the places of the secrets, and at every secret name. */
  data<Data>(data: Data): Data;
  /** The same for JSON text. */
  json(json: string): string;
}

// A shorter one would be found by chance, in amounts and in words; it is masked where it is all that stands there.
const shortestInside = 6;
const fewestDigits = 3;
const surelyInside = 9;
const shortestNumber = 8;
const fewSecrets = 20;

export function createMasker(found: Iterable<Sealable>): Masker {
  const secrets = new Map<string, string>();
  for (const value of found) {
    const text = String(value).trim();
    if (text !== "" && !isSealed(text) && !isMask(text)) secrets.set(text, maskOf(lastFourOf(value)));
  }
  // The longest first, so that no rest of one stays when another is a part of it.
  const inside = [...secrets]
    .filter(([secret]) => isFoundInside(secret))
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([secret, mask]) => ({ pattern: patternOf(secret), mask }));
  // A policy may have thousands of people: then few texts are searched for all of their numbers.
  const beginnings = new Set(
    [...secrets.keys()].filter(isFoundInside).map((secret) => secret.slice(0, shortestInside)),
  );
  const mayHoldOne = (given: string): boolean =>
    given.length >= shortestInside && (inside.length <= fewSecrets || holdsBeginning(given, beginnings));

  const text = (given: string): string => {
    const whole = secrets.get(given.trim());
    if (whole !== undefined) return whole;
    if (!mayHoldOne(given)) return given;
    return inside.reduce((masked, { pattern, mask }) => masked.replaceAll(pattern, mask), given);
  };

  const data = <Data>(given: Data): Data =>
    mapLeaves(given, ({ value, secret }) => {
      if (secret) return isMasked(value) ? value : maskOf(lastFourOf(value));
      if (typeof value === "string") return text(value);
      const written = String(value);
      return (written.length >= shortestNumber && secrets.get(written)) || value;
    });

  // As they stand inside JSON text; most texts hold none of them, and are not taken apart.
  const written = [...secrets.keys()].map((secret) => JSON.stringify(secret).slice(1, -1));
  const mayBeIn = (json: string): boolean => mayHoldSecretName(json) || written.some((secret) => json.includes(secret));

  return {
    isIn: (given) => mayHoldOne(given) && inside.some(({ pattern }) => isPartOf(pattern, given)),
    text,
    data,
    json: (given) => {
      if (!mayBeIn(given)) return given;
      const before: unknown = JSON.parse(given);
      const masked = data(before);
      return masked === before ? given : JSON.stringify(masked);
    },
  };
}

function holdsBeginning(text: string, beginnings: ReadonlySet<string>): boolean {
  for (let at = 0; at + shortestInside <= text.length; at++) {
    if (beginnings.has(text.slice(at, at + shortestInside))) return true;
  }
  return false;
}

function isFoundInside(secret: string): boolean {
  return secret.length >= shortestInside && (secret.match(/\d/g) ?? []).length >= fewestDigits;
}

/** A short one is none in the midst of other digits: there it is a part of some longer number. */
function patternOf(secret: string): string | RegExp {
  if (secret.length >= surelyInside) return secret;
  return new RegExp(`(?<![0-9])${secret.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)}(?![0-9])`, "g");
}

function isPartOf(pattern: string | RegExp, text: string): boolean {
  return typeof pattern === "string" ? text.includes(pattern) : text.search(pattern) >= 0;
}

function isMasked(value: Sealable): boolean {
  return typeof value === "string" && (isMask(value) || isSealed(value));
}
