/**
 * The names under which account and identity numbers stand, as the published documents and the usual integrations write
 * them. A longer name that ends in one of these counts too: `deceased_id_number`.
 */
const secretNames = [
  "account_number",
  "account_no",
  "iban",
  "bban",
  "card_number",
  "id_number",
  "id_no",
  "identity_number",
  "identification_number",
  "national_id",
  "national_id_number",
  "national_insurance_number",
  "passport_number",
  "passport_no",
  "social_security_number",
  "ssn",
  "tax_number",
  "tax_reference",
  "tax_reference_number",
  "tax_id",
] as const;

const ending = new RegExp(`(?:^|_)(?:${secretNames.join("|")})s?$`);

/** Objects whose `number` identifies a person: `{type, number, country}`. */
const identityDocument = /(?:^|_)(?:id|identification|identity|identity_document|passport)$/;

interface NameKind {
  readonly isSecret: boolean;
  readonly isNumber: boolean;
  readonly isIdentityDocument: boolean;
}

// Documents use the same names over and over; reading one anew each time was a fifth of the cost of creating a request.
const known = new Map<string, NameKind>();
const mostKnown = 5000;

/** Whether what stands under this name, in an object of the name `parent`, is an account or identity number. */
export function isSecretName(name: string, parent = ""): boolean {
  const { isSecret, isNumber } = kindOf(name);
  return isSecret || (isNumber && kindOf(parent).isIdentityDocument);
}

function kindOf(name: string): NameKind {
  const found = known.get(name);
  if (found) return found;
  const plain = toSnakeCase(name);
  const kind = {
    isSecret: ending.test(plain),
    isNumber: plain === "number",
    isIdentityDocument: identityDocument.test(plain),
  };
  if (known.size < mostKnown) known.set(name, kind);
  return kind;
}

function toSnakeCase(name: string): string {
  return name
    .trim()
    .replaceAll(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z]{2})/g, "$1$3_$2")
    .replaceAll(/[\s.-]+/g, "_")
    .replace(/_$/, "")
    .toLowerCase();
}

const perhaps = /(?:number|no|iban|bban|ssn|national[^"a-z]*id|tax[^"a-z]*id|tax[^"a-z]*reference)s?[^"a-z]*"\s*:/i;

/** False only when there is certainly no such name in a JSON text. */
export function mayHoldSecretName(json: string): boolean {
  return perhaps.test(json);
}

/** A name and the beginning of a value as JSON writes them, in a text inside another text too. */
const written = /"([^"\\]{1,80})\\*"\s*:\s*(?:\\*"[^"\\]|[-\d[{])/g;

/** Whether a text holds JSON in which such a name has a value. It is not parsed, because it may be of any depth. */
export function holdsSecretJson(text: string): boolean {
  return (
    text.includes('"') &&
    mayHoldSecretName(text) &&
    [...text.matchAll(written)].some(([, name = ""]) => isSecretName(name))
  );
}
