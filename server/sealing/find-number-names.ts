import { secretsOfData } from "./find-secrets.ts";
import { createMasker } from "./masker.ts";
import { isSecretName } from "./secret-names.ts";

const fewestDigits = 6;

/**
 * The pointers of objects in a body that have an account or identity number as the name of a property. Only values can be
 * sealed and masked, so that it would stand in plain sight; for the same reason the pointers end before such a name.
 */
export function findNumberNames(value: unknown): readonly string[] {
  const masker = createMasker(secretsOfData(value));
  return walk(value, { pointer: "", name: "", secret: false });

  function walk(at: unknown, { pointer, name: parent, secret }: Place): readonly string[] {
    if (typeof at !== "object" || at === null) return [];
    if (Object.keys(at).some((name) => (secret && isLikeNumber(name)) || masker.isIn(name))) return [pointer];
    return Object.entries(at).flatMap(([name, child]) => {
      const place = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const own = Array.isArray(at) ? parent : name;
      return walk(child, { pointer: place, name: own, secret: secret || isSecretName(name, parent) });
    });
  }
}

interface Place {
  readonly pointer: string;
  /** Of the property that it is, or is in a list of. */
  readonly name: string;
  /** Whether a name on the way says that an account or identity number stands here. */
  readonly secret: boolean;
}

function isLikeNumber(name: string): boolean {
  return (name.match(/\d/g) ?? []).length >= fewestDigits;
}
