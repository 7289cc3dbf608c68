import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Texts } from "../../../texts/catalog.ts";
import type { Organizations } from "../../organization/index.ts";
import { readersAt } from "../../people/index.ts";
import { huddleCard } from "./cards.ts";
import { readKits, readManagersOf } from "./store.ts";

interface DrawingDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "unit">;
  readonly texts: Texts;
}

/** Draws what a unit has for its meeting, for each manager in their words. Nothing for who leads it no more. */
export const drawHuddles =
  ({ database, organizations, texts }: DrawingDependencies): Drawing =>
  async (subjects) => {
    const kits = await readKits(
      database,
      subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id })),
    );
    const readers = await readersAt(
      database,
      subjects.map(({ destination }) => destination),
    );
    return Promise.all(
      subjects.map(async ({ subjectId, destination: { installationId, address } }) => {
        const kit = kits.find(({ id }) => id === subjectId);
        const reader = readers.find((one) => one.installationId === installationId && one.address === address);
        if (!kit || !reader) return undefined;
        const managers = await readManagersOf(database, kit.organizationId, kit.unitId);
        if (!managers.some(({ id }) => id === reader.personId)) return undefined;
        const unit = await organizations.unit(kit.organizationId, kit.unitId);
        return huddleCard(kit, { unit: unit.name, alone: false }, texts.for(reader.locale, reader.timeZone));
      }),
    );
  };
