import type { PersonalMessage } from "../../kernel/gate/index.ts";
import { enqueue, type NewDelivery } from "../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import type { Sending } from "../attention/index.ts";
import { type Case, isUnsolved, letKnow, readCases } from "../feedback/index.ts";
import { nobodyMayKnowCard, unansweredCard } from "./cards.ts";
import type { Messages } from "./messages.ts";
import type { Request, Step } from "./schema.ts";
import { claimDue, passOn } from "./store.ts";
import { firstHelpers, mayHear } from "./who-helps.ts";

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

  /**
   * To the champions; when they were asked too, whoever asked is told that nobody has answered. Of what is over nobody needs
   * to hear: the cards say so.
   */
  async function passOnOne(sql: Sql, request: Request, now: Date): Promise<Passed> {
    const { organizationId } = request;
    const found = await caseOf(sql, request);
    const deliveries = await messages.redraw(sql, request, request.asked);
    const mayAnswer = request.asked.some((id) => mayHear(found, id));
    const next = isUnsolved(found) ? await nextOf(sql, request, found, { mayAnswer, now }) : undefined;
    const { step, people } = next ?? { step: request.step, people: [] };
    const dueAt = next && new Date(now.getTime() + PATIENCE_MINUTES * 60_000);
    const asked = people.map(({ id }) => id);
    await passOn(sql, request, { step, people: asked, dueAt });
    await letKnow(sql, found, asked);
    if (dueAt)
      return { organizationId, deliveries, calls: await messages.request(sql, { ...request, step, dueAt }, asked) };
    if (!isUnsolved(found)) return { organizationId, deliveries, calls: [] };
    const where = { organizationId, installationId: request.askedIn };
    const key = `authority unanswered ${request.id}`;
    const news = await messages.answer(sql, where, [request.askedBy], key, (say) =>
      mayAnswer ? unansweredCard(found, say) : nobodyMayKnowCard(found, say),
    );
    return { organizationId, deliveries: [...deliveries, ...news], calls: [] };
  }

  /** After the managers the champions; where nobody who was asked may know of it any more, whoever may. */
  function nextOf(
    sql: Sql,
    { step, asked, askedBy }: Request,
    found: Case,
    { mayAnswer, now }: { readonly mayAnswer: boolean; readonly now: Date },
  ) {
    const steps: readonly Step[] = mayAnswer ? (step === "manager" ? ["champion"] : []) : ["manager", "champion"];
    return firstHelpers(sql, steps, found, { without: [askedBy, ...asked], now });
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
