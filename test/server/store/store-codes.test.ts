import { describe, expect, test } from "vitest";
import { storeCodes } from "../../../engine/diagnostics/codes/store.ts";
import { fillTemplate } from "../../../engine/diagnostics/fill-template.ts";
import { openStore } from "../../../server/store/embedded/open-store.ts";
import { toStoreFiles } from "../../../server/store/embedded/store-files.ts";
import type { StoreFailure } from "../../../server/store/store.ts";
import { writeFileSync } from "node:fs";
import { commitOf } from "./commit-samples.ts";
import { openForTest } from "./embedded/open-for-test.ts";
import { temporaryFolders } from "./embedded/temporary-folders.ts";

const newFolder = temporaryFolders();

function textOf({ code, params }: StoreFailure): string {
  const row = storeCodes.find((each) => each.code === code);
  return `${fillTemplate(row?.message ?? "{}", params)} ${fillTemplate(row?.help ?? "{}", params)}`;
}

describe("the messages of store failures", () => {
  test("find every param they speak of", async () => {
    const folder = newFolder();
    const { store } = await openForTest(folder);
    const opened = [await openStore({ folder })];
    await store.commit(commitOf("claims", "c1", 0, {}));
    await store.close();
    const closed = await store.commit(commitOf("claims", "c1", 1, {}));
    const { log } = toStoreFiles(folder);
    writeFileSync(log, "");
    opened.push(await openStore({ folder }));
    const other = newFolder();
    writeFileSync(toStoreFiles(other).log, "not a log\n");
    opened.push(await openStore({ folder: other }), await openStore({ folder: log }));

    const texts = opened.flatMap((each) => ("failure" in each ? [textOf(each.failure)] : []));
    if ("failure" in closed) texts.push(textOf(closed.failure));
    expect(texts).toHaveLength(5);
    for (const text of texts) expect(text).not.toMatch(/[{}]/);
  });

  test("have numbers of the store's own range, each once", () => {
    const codes = storeCodes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^CB6\d{3}$/);
  });
});
