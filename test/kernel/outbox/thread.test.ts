import { afterEach, expect, it } from "vitest";
import type { Database } from "../../../src/kernel/ports.ts";
import { emptyDatabase } from "../../support/database.ts";
import { createWorld, expectSound } from "./world.ts";

const database = await emptyDatabase();
afterEach(() => expectSound(database));

/** A card that is shown in the thread of another from now on. */
const putInThread = (sql: Database, line: string, root: string): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO card_thread (organization_id, topic, subject_id, root_topic, root_subject_id)
           SELECT d.organization_id, d.topic, d.subject_id, d.topic, r.subject_id FROM delivery d
           JOIN delivery r ON r.key LIKE $2 || '%' WHERE d.key LIKE $1 || '%' LIMIT 1`,
    values: [line, root],
  });

it("says nothing in the thread of a card that was never posted, or is not shown any more", async () => {
  const { change, settle, platform, rows } = await createWorld(database);
  await change("C1", "C-1", "cold soup");
  await change("C1", "C-2", "Mo took it");
  const [root, line] = await rows();
  await putInThread(database, line?.key ?? "", root?.key ?? "");
  await change("C1", "C-1", undefined);
  await settle();
  expect(platform.texts("C1")).toEqual([]);
  expect((await rows()).map(({ state }) => state)).toEqual(["skipped", "skipped", "skipped"]);
});

it("is posted after its card, in one conversation", async () => {
  const { change, settle, platform, rows } = await createWorld(database);
  await change("C1", "C-1", "cold soup");
  await change("C1", "C-2", "Mo took it");
  const [root, line] = await rows();
  await putInThread(database, line?.key ?? "", root?.key ?? "");
  await settle();
  expect(platform.texts("C1")).toEqual(["cold soup", "Mo took it"]);
});
