import { expect, it } from "vitest";
import { type Exported, exportRows } from "../../src/features/export/index.ts";
import { exportedKinds } from "../../src/features/exports.ts";
import type { Notice } from "../../src/kernel/incoming.ts";
import { ANA, KITCHEN } from "../support/world.ts";
import { openIntrusion } from "./intrusion.ts";

const intrusion = await openIntrusion();
const { theirs, rival, registry, drawings, database, foundIn } = intrusion;

/** What is drawn, and exported, for an organization that knows nothing yet, with all ids of the others. */
const subjects = intrusion.subjects.map((subjectId) => ({
  organizationId: rival,
  subjectId,
  destination: intrusion.place,
}));
const drawn = new Map<string, unknown>();
for (const [topic, draw] of Object.entries(drawings)) drawn.set(topic, await draw(subjects));

const lines = async (kind: Exported, part: object) =>
  (await Array.fromAsync(exportRows(database, kind, "jsonl", part))).join("");
const exported = new Map<string, string>();
for (const kind of exportedKinds) exported.set(kind.name, await lines(kind, { organizationId: rival }));

const pages = await intrusion.openPages();

/** Everything that anybody did in the other organizations, done by whoever leads this one, with any of their ids. */
const { told, done } = await intrusion.doEverything();

it("has something to find in each table that belongs to an organization, and would find it", async () => {
  expect(intrusion.empty).toEqual([]);
  expect(intrusion.words.length).toBeGreaterThan(200);
  expect(foundIn(await intrusion.asOneOfThem("cases"))).not.toEqual([]);
});

it("tries everything that can be done", () => {
  const names = [registry.commands, registry.actions, registry.forms, registry.messageActions].flatMap((all) => [
    ...all.keys(),
  ]);
  expect([...names, "home"].filter((name) => !done.has(name))).toEqual([]);
});

it("tells nobody of another organization", () => {
  expect(told).toEqual([]);
});

it.each([...drawn])("draws no %s of another organization", (_topic, cards) => {
  expect(foundIn(cards)).toEqual([]);
});

it("shows no page of another organization", () => {
  expect(pages[0]).toContain("Rival");
  expect(foundIn(pages)).toEqual([]);
});

it.each(exportedKinds.map((kind) => ({ name: kind.name, kind })))(
  "exports no $name of another organization",
  async ({ name, kind }) => {
    expect(foundIn(exported.get(name))).toEqual([]);
    const all = await Promise.all(theirs.map((organizationId) => lines(kind, { organizationId })));
    expect(all.join("")).not.toBe("");
  },
);

it("takes note of nothing that is said to have happened elsewhere, and changes no row of another organization", async () => {
  for (const notice of Object.values(notices).flat()) await intrusion.notice(notice);
  expect(await intrusion.changed()).toEqual([]);
});

const here = { platform: "slack", externalId: intrusion.workspace } as const;
/** With addresses, accounts and messages of theirs. */
const notices: { readonly [Kind in Notice["kind"]]: readonly Extract<Notice, { kind: Kind }>[] } = {
  uninstalled: [],
  "person changed": [{ ...here, kind: "person changed", userId: ANA }],
  "added to conversation": [{ ...here, kind: "added to conversation", conversation: KITCHEN, by: ANA }],
  installed: [{ ...here, kind: "installed", userId: ANA, conversation: KITCHEN }],
  "conversation gone": [{ ...here, kind: "conversation gone", conversation: KITCHEN }],
  reaction: [
    {
      ...here,
      kind: "reaction",
      userId: ANA,
      conversation: KITCHEN,
      messageId: `message in ${KITCHEN}`,
      reaction: "clap",
      stands: true,
    },
  ],
};
