/**
 * The written form of a sealed value: `sealed:v1:<last four characters, or nothing>:<base64url>`. It is a plain text, so
 * that it passes through documents, events and stores as any other value does.
 */
const prefix = "sealed:v1:";
const lastFourForm = "(?:[A-Za-z0-9]{4})?";
const cipherForm = "[A-Za-z0-9_-]{39,}";
const whole = new RegExp(`^${prefix}(${lastFourForm}):(${cipherForm})$`);
const anywhere = new RegExp(`${prefix}(${lastFourForm}):${cipherForm}`, "g");

export interface SealedParts {
  readonly lastFour: string;
  /** In base64url. */
  readonly cipher: string;
}

export function formatSealed({ lastFour, cipher }: SealedParts): string {
  return `${prefix}${lastFour}:${cipher}`;
}

/** Undefined for any other text. */
export function readSealed(text: string): SealedParts | undefined {
  const [, lastFour = "", cipher = ""] = (text.startsWith(prefix) && whole.exec(text)) || [];
  return cipher === "" ? undefined : { lastFour, cipher };
}

export function isSealed(value: unknown): value is string {
  return typeof value === "string" && readSealed(value) !== undefined;
}

export function holdsSealed(text: string): boolean {
  return text.includes(prefix) && text.search(anywhere) >= 0;
}

export function replaceSealed(text: string, replacement: (lastFour: string) => string): string {
  return text.includes(prefix) ? text.replaceAll(anywhere, (_, lastFour: string) => replacement(lastFour)) : text;
}
