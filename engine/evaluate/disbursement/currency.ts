import { minorUnitDigits } from "../../expression/values/index.ts";
import { describePath } from "../reason/describe-path.ts";
import { type Findings, refuse } from "./findings.ts";

/** The module's currency; a policy or an input in another one is refused, because nothing here converts. */
export function resolveCurrency(findings: Findings): string | undefined {
  const { module, claim } = findings.state;
  const policyCurrency = textOf((claim.policy as { currency?: unknown } | null | undefined)?.currency);
  const currency = module.currency ?? policyCurrency;
  if (currency === undefined) {
    return refuse(findings, "currency_missing", "Neither the module nor the policy says which currency is paid.");
  }
  if (minorUnitDigits(currency) === undefined) {
    return refuse(findings, "currency_unknown", `“${currency}” is not an ISO 4217 currency code.`);
  }
  if (policyCurrency !== undefined && policyCurrency !== currency) {
    const reason = `The policy is in ${policyCurrency} but the module pays in ${currency}.`;
    return refuse(findings, "currency_differs", reason);
  }
  for (const key of findings.block.readsBlocks) {
    const input = module.byKey.get(key);
    const isoCode =
      input?.type === "input.currency" ? textOf((input.block as { isoCode?: unknown }).isoCode) : undefined;
    if (isoCode !== undefined && isoCode !== currency) {
      const title = describePath(`claim.block_states.${key}`, module);
      refuse(findings, "currency_differs", `${title} is in ${isoCode} but the module pays in ${currency}.`);
      return undefined;
    }
  }
  return currency;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
