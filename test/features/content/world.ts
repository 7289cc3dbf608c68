import { exportTips, type TipFormat } from "../../../src/features/content/files/export.ts";
import { importTips } from "../../../src/features/content/files/operator.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { emptyDatabase } from "../../support/database.ts";

const clock = systemClock;
const ids = createIds(clock);
const say = createTexts().for("en", "UTC");

/** A database with these organizations, each with a kitchen and a bar. */
export async function organizations(...names: readonly string[]) {
  const database = await emptyDatabase();
  const prisma = await database.prisma();
  for (const name of names) {
    const organizationId = ids.next();
    const common = { locale: "en", timeZone: "UTC", createdAt: clock.now() };
    await prisma.organization.create({ data: { id: organizationId, name, ...common } });
    for (const unit of ["Kitchen", "Bar"])
      await prisma.unit.create({
        data: { organizationId, id: ids.next(), name: unit, isDefault: unit === "Kitchen", ...common },
      });
  }
  return {
    database,
    take: (file: string, more: { organization?: string; dryRun?: boolean } = {}) =>
      importTips({ database, clock, ids, say }, { dryRun: false, ...more }, file),
    async give(format: TipFormat): Promise<string> {
      return (await Array.fromAsync(exportTips(database, format))).join("");
    },
  };
}
