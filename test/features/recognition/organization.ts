import { saveBudget } from "../../../src/features/recognition/awards/budget-store.ts";
import type { Budget } from "../../../src/features/recognition/awards/schema.ts";
import { logAward } from "../../../src/features/recognition/awards/store.ts";
import { logKudos } from "../../../src/features/recognition/kudos/store.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import type { Database } from "../../../src/kernel/ports.ts";

export const ids = createIds(systemClock);
export const NOW = new Date("2026-11-21T12:00:00Z");
export const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);

/** An organization with one unit and so many people, of whom the first manages it. */
export async function createOrganization(database: Database, size: number) {
  const [organizationId, unitId] = [ids.next(), ids.next()];
  const people = Array.from({ length: size }, () => ids.next());
  const write = (text: string, values: unknown[]) => database.query({ text, values });
  await write(
    "INSERT INTO organization (id, name, locale, time_zone, created_at) VALUES ($1, 'Inn', 'en', 'UTC', $2)",
    [organizationId, NOW],
  );
  await write(
    `INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, created_at)
     VALUES ($1, $2, 'Kitchen', 'en', 'UTC', true, $3)`,
    [organizationId, unitId, NOW],
  );
  await write(
    `INSERT INTO person (organization_id, id, name, roles, created_at)
     SELECT $1, given.id, 'Person ' || given.place, '{}', $3 FROM unnest($2::uuid[]) WITH ORDINALITY given(id, place)`,
    [organizationId, people, NOW],
  );

  const change = (id: string, personId: string | undefined, at = NOW) => ({
    organizationId,
    id,
    personId: personId ?? "",
    at,
    eventId: ids.next(),
    deliveryId: ids.next(),
    delivery: ids.next(),
  });

  return {
    organizationId,
    unitId,
    people,
    change,
    /** Somebody thanks others, by their places among the people. */
    async thank(from: number, to: readonly number[], at = NOW): Promise<string> {
      const id = ids.next();
      await logKudos(database, [
        {
          organization_id: organizationId,
          id,
          event_id: ids.next(),
          delivery_id: ids.next(),
          champion_delivery_id: ids.next(),
          unit_id: unitId,
          lane_id: null,
          champion_lane_id: null,
          batch_at: null,
          text: "as it was given",
          value: "other",
          guessed: true,
          case_id: null,
          win_id: null,
          people: to.map((place) => people[place] ?? ""),
          person_id: people[from] ?? "",
          at,
          note_at: null,
          summary_at: null,
          delivery: ids.next(),
        },
      ]);
      return id;
    },
    async budget(amount: number, holder: number): Promise<string> {
      const id = ids.next();
      const budget: Omit<Budget, "spent"> = {
        organizationId,
        id,
        unitId,
        quarter: "2026-Q4",
        amount,
        currency: "EUR",
        holder: { id: people[holder] ?? "", name: "" },
      };
      await saveBudget(database, budget, { personId: people[holder] ?? "", at: NOW });
      return id;
    },
    async nominate(from: number, to: number, amount: number, budgetId: string, approver: number): Promise<string> {
      const id = ids.next();
      await logAward(database, {
        organization_id: organizationId,
        id,
        event_id: ids.next(),
        unit_id: unitId,
        kind: "service",
        receiver_id: people[to] ?? "",
        text: "kept the party happy",
        amount,
        currency: "EUR",
        item: null,
        kudos_id: null,
        case_id: null,
        win_id: null,
        person_id: people[from] ?? "",
        at: NOW,
        budget_id: budgetId,
        approver_id: people[approver] ?? "",
        delivery: ids.next(),
      });
      return id;
    },
  };
}
