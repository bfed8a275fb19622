import { appendFile, cp } from "node:fs/promises";
import { join } from "node:path";
import { travelModule } from "./open-test-app.ts";

/** Days of the month on which annuities of this module pay, so that something falls due nearly every day. */
export const annuityDays = [3, 4, 5, 6, 7, 8, 9, 10];

export function annuityOfDay(day: number): string {
  return `help_on_${day}`;
}

/** Pays on day 5, until an end date that is a day of its own. */
export const annuityUntil = { block: "help_until", lastRun: "2026-08-05", runs: 6 };

/** The travel module with an annuity of twelve runs for each of those days, and one with an end date. */
export async function writeModule(folder: string): Promise<string> {
  const module = join(folder, "travel");
  await cp(travelModule, module, { recursive: true });
  await appendFile(join(module, "claims-blocks.yaml"), [...annuityDays.map(monthly), until].map(toBlock).join(""));
  return module;
}

interface AnnuityBlock {
  readonly key: string;
  readonly day: number;
  readonly duration: string;
}

const until: AnnuityBlock = {
  key: annuityUntil.block,
  day: 5,
  duration: `end_date: "${annuityUntil.lastRun}"`,
};

function monthly(day: number): AnnuityBlock {
  return { key: annuityOfDay(day), day, duration: "count: 12" };
}

function toBlock({ key, day, duration }: AnnuityBlock): string {
  return `  - disabled_if: { "!": { condition: released } }
    block:
      type: annuity_request
      key: ${key}
      description: Help on day ${day}
      amount: "50000"
      frequency: { type: monthly, day_of_month: ${day}, time_of_day: "09:00" }
      duration: { ${duration} }
      payment_details:
        type: eft
        details: { bank_name: capitec, branch_code: "470010", account_type: savings_account, account_number: "0012345678" }
`;
}
