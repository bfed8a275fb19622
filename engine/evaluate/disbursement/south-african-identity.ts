/** Thirteen digits of which the first six are a date and the last is the Luhn check digit of the rest. */
export function isSouthAfricanIdentityNumber(number: string): boolean {
  if (!/^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{7}$/.test(number)) return false;
  let sum = 0;
  for (let index = 0; index < 13; index++) {
    const digit = number.charCodeAt(12 - index) - 48;
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
