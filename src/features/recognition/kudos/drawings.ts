import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Texts } from "../../../texts/catalog.ts";
import type { Organizations } from "../../organization/index.ts";
import { readersAt } from "../../people/index.ts";
import { gatheredCard, noteCard, publicCard } from "./cards.ts";
import { readGathered, readKudos } from "./read.ts";
import { BATCH_TOPIC, KUDOS_TOPIC, NOTE_TOPIC } from "./store.ts";

interface DrawingDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "unit" | "units">;
  readonly texts: Texts;
}

export type KudosDrawings = Readonly<Record<typeof KUDOS_TOPIC | typeof BATCH_TOPIC | typeof NOTE_TOPIC, Drawing>>;

/** Draws thanks wherever they are shown: none that were taken back, or that a receiver keeps private. */
export const createDrawings = (deps: DrawingDependencies): KudosDrawings => ({
  [KUDOS_TOPIC]: drawEach(deps),
  [BATCH_TOPIC]: drawGathered(deps),
  [NOTE_TOPIC]: drawNotes(deps),
});

const drawEach =
  ({ database, organizations, texts }: DrawingDependencies): Drawing =>
  async (subjects) => {
    const keys = subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id }));
    const byId = new Map((await readKudos(database, keys)).map((kudos) => [kudos.id, kudos]));
    return Promise.all(
      subjects.map(async ({ subjectId }) => {
        const kudos = byId.get(subjectId);
        if (!kudos || kudos.undoneAt || kudos.privateBy) return undefined;
        const unit = await organizations.unit(kudos.organizationId, kudos.unitId);
        return publicCard(kudos, texts.for(unit.locale, unit.timeZone));
      }),
    );
  };

/** In the words of the organization's default unit. */
const drawGathered =
  ({ database, organizations, texts }: DrawingDependencies): Drawing =>
  (subjects) =>
    Promise.all(
      subjects.map(async ({ organizationId, subjectId }) => {
        const all = await readGathered(database, organizationId, subjectId);
        if (all.length === 0) return undefined;
        const [unit] = await organizations.units(organizationId);
        return gatheredCard(all, texts.for(unit?.locale ?? "en", unit?.timeZone ?? "UTC"));
      }),
    );

/** What receivers are told, as it is when they are: nothing when it is for somebody else by then. */
const drawNotes =
  ({ database, texts }: DrawingDependencies): Drawing =>
  async (subjects) => {
    const keys = subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id }));
    const byId = new Map((await readKudos(database, keys)).map((kudos) => [kudos.id, kudos]));
    const readers = await readersAt(
      database,
      subjects.map(({ destination }) => destination),
    );
    return subjects.map(({ subjectId, destination: { address, installationId } }) => {
      const kudos = byId.get(subjectId);
      const reader = readers.find((one) => one.address === address && one.installationId === installationId);
      if (!kudos || kudos.undoneAt || !reader || !kudos.people.some(({ id }) => id === reader.personId))
        return undefined;
      return noteCard(kudos, texts.for(reader.locale, reader.timeZone));
    });
  };
