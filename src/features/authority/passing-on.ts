import type { PersonalMessage } from "../../kernel/gate/index.ts";
import { enqueue, type NewDelivery } from "../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import type { Sending } from "../attention/index.ts";
import { type Case, readCases } from "../feedback/index.ts";
import { unansweredCard } from "./cards.ts";
import type { Messages } from "./messages.ts";
import type { Request } from "./schema.ts";
import { claimDue, passOn } from "./store.ts";
import { knowing } from "./who-helps.ts";

/** How long somebody has to answer before the next is asked. */
export const PATIENCE_MINUTES = 10;
/** Requests that one round passes on. */
const AT_ONCE = 20;

export async function caseOf(sql: Sql, { organizationId, caseId }: Request): Promise<Case> {
  const [found] = await readCases(sql, [{ organizationId, id: caseId }]);
  if (!found) throw new Error("A request is about a case that is not there.");
  return found;
}

/** What is to be sent after a request was passed on. */
interface Passed {
  readonly organizationId: string;
  readonly deliveries: readonly NewDelivery[];
  readonly calls: readonly PersonalMessage[];
}

export interface PassingOnDependencies {
  readonly database: Database;
  readonly attention: Pick<Sending, "urgent">;
  readonly wake: () => void;
}

/** Passes on what nobody has answered in time; see Authority. */
export function createPassingOn(
  { database, attention, wake }: PassingOnDependencies,
  messages: Messages,
): (now: Date) => Promise<void> {
  return async (now) => {
    let passed: number;
    do {
      passed = await database.transaction(async (sql) => {
        const due = await claimDue(sql, now, AT_ONCE);
        const passed: Passed[] = [];
        for (const request of due) passed.push(await passOnOne(sql, request, now));
        await enqueue(sql, [...passed.flatMap(({ deliveries }) => deliveries), ...(await callAll(sql, passed))]);
        return due.length;
      });
      if (passed > 0) wake();
    } while (passed === AT_ONCE);
  };

  /** To the champions; when they were asked too, whoever asked is told that nobody has answered. */
  async function passOnOne(sql: Sql, request: Request, now: Date): Promise<Passed> {
    const { organizationId } = request;
    const found = await caseOf(sql, request);
    const without = [request.askedBy, ...request.asked];
    const goesOn = request.step === "manager" && !found.undoneAt;
    const next = goesOn ? await knowing(sql, "champion", found, without) : [];
    const dueAt = next.length > 0 ? new Date(now.getTime() + PATIENCE_MINUTES * 60_000) : undefined;
    const people = next.map(({ id }) => id);
    await passOn(sql, request, { step: "champion", people, dueAt });
    if (dueAt) {
      const asking: Request = { ...request, step: "champion", dueAt };
      const deliveries = await messages.redraw(sql, asking, request.asked);
      return { organizationId, deliveries, calls: await messages.request(sql, asking, people) };
    }
    if (found.undoneAt) return { organizationId, deliveries: [], calls: [] };
    const where = { organizationId, installationId: request.askedIn };
    const key = `authority unanswered ${request.id}`;
    const deliveries = await messages.answer(sql, where, [request.askedBy], key, (say) => unansweredCard(found, say));
    return { organizationId, deliveries, calls: [] };
  }

  /** Takes the locks of all who are called in one order, so that two rounds never wait for each other. */
  async function callAll(sql: Sql, passed: readonly Passed[]): Promise<NewDelivery[]> {
    const all: NewDelivery[] = [];
    const inOrder = [...Map.groupBy(passed, (one) => one.organizationId)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [organizationId, some] of inOrder) {
      const calls = some.flatMap((one) => one.calls);
      if (calls.length === 0) continue;
      const { deliveries, count } = await attention.urgent(organizationId)(sql, calls);
      await count(sql);
      all.push(...deliveries);
    }
    return all;
  }
}
