import type { CollectionName } from "../store/collections.ts";
import type { ListPosition, ListQuery, Store, StoredDocument } from "../store/store.ts";

/** Every document that matches, page after page; for matches that are few by nature, such as those of one claim. */
export async function listAll<Name extends CollectionName>(
  store: Store,
  collection: Name,
  where: NonNullable<ListQuery<Name>["where"]>,
): Promise<readonly StoredDocument[]> {
  const found: StoredDocument[] = [];
  let after: ListPosition | undefined;
  do {
    const page = await store.list(collection, { where, limit: 1000, ...(after && { after }) });
    found.push(...page.documents);
    after = page.next;
  } while (after);
  return found;
}
