import { StoreUnavailable } from "../store-unavailable.ts";
import type { Database } from "./database.ts";
import { DatabaseAway, DatabaseRefusal } from "./database-error.ts";

/** Asks for something; a database that is away, or that refuses, is data that cannot be reached. */
export async function askDatabase<Found>(
  database: Database,
  ask: (database: Database) => Promise<Found>,
): Promise<Found> {
  try {
    return await ask(database);
  } catch (error) {
    if (!(error instanceof DatabaseAway || error instanceof DatabaseRefusal)) throw error;
    throw new StoreUnavailable({ code: "CB6010", params: { database: database.name, reason: error.reason } });
  }
}
