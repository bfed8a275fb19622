/**
 * Every collection a store keeps, with the fields a list may filter by. An index field is a text at the top of the
 * document; a document without it is not found by it.
 */
export const collections = {
  claims: ["product_module_key", "claim_status", "approval_status", "policy_id", "policyholder_id"],
  payout_requests: ["status", "claim_id", "block_key"],
  fulfillment_requests: ["status", "claim_id", "block_key"],
  annuity_requests: ["status", "claim_id", "block_key", "next_run_at"],
  notes: ["claim_id"],
  product_modules: ["key"],
  tokens: [],
  idempotency_keys: ["answer"],
  numbers: [],
  webhook_endpoints: ["presence"],
  webhook_deliveries: ["status", "endpoint_id"],
  webhook_attempts: ["delivery_id"],
  webhook_cursors: [],
  audit: [],
  module_versions: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CollectionName = keyof typeof collections;

export type IndexField<Name extends CollectionName> = (typeof collections)[Name][number];

export function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}

export const collectionNames: readonly CollectionName[] = Object.keys(collections).filter(isCollectionName);

/**
 * Fields that together occur once in a collection. The ids of these documents are made from them already; a database holds
 * it a second time, for whoever writes to it.
 */
export const naturalKeys: { readonly [Name in CollectionName]?: readonly string[] } = {
  payout_requests: ["claim_id", "block_key", "round"],
  fulfillment_requests: ["claim_id", "block_key", "round"],
  annuity_requests: ["claim_id", "block_key", "round"],
};
