import type { Sql } from "../../../kernel/ports.ts";
import { type Case, isGoing } from "../../feedback/index.ts";
import type { Folding } from "../folding/folding.ts";
import { ESCALATION_TOPIC, type Escalation, type Ladder } from "../schema.ts";
import { readLastStep } from "./events.ts";
import { isToBeLookedAt, readLastDone, readLastWord, readTold } from "./looked-over.ts";
import { accepting, ending, offering } from "./moves.ts";
import { takenBackCard } from "./notes.ts";
import type { Onward, ToDo } from "./onward.ts";
import type { Step, Told } from "./steps.ts";
import { readGoing, readLatest } from "./store.ts";
import type { Turns } from "./turns.ts";

export interface ElsewhereDependencies {
  readonly database: Sql;
  readonly ladder: Ladder;
  readonly turns: Turns;
  readonly folding: Pick<Folding, "isAccepted" | "out">;
  readonly onward: Pick<Onward, "nextOrLast">;
}

/** What was done with a case in other places, and what follows from it for the ball; undefined: nothing. */
export interface Elsewhere {
  /** Its case was taken back: whoever was told of it hears that there is nothing to do. */
  withdraw(found: Escalation, of: Case, now: Date): Promise<ToDo>;
  /** Its case is solved. */
  close(found: Escalation, of: Case, now: Date): Promise<ToDo | undefined>;
  /** Its case has become a part of another, or is one of its own again: it is about that, unless that was raised too. */
  move(found: Escalation, of: Case, home: Case, now: Date): Promise<ToDo>;
  /** What was over is open again, or a case of its own again. */
  resume(found: Escalation, home: Case, now: Date): Promise<ToDo>;
  /** Somebody has taken the case, or was handed it. */
  follow(found: Escalation, of: Case, now: Date): Promise<ToDo | undefined>;
}

const UNHELD = { holder_id: null, held_from: null, held_until: null } as const;

export function createElsewhere({ database, ladder, turns, folding, onward }: ElsewhereDependencies): Elsewhere {
  const { nextOrLast } = onward;

  /** Whoever had it has it again, if they have the case: else they are asked, or whoever's turn it is. */
  async function givenBack(found: Escalation, of: Case, now: Date): Promise<Pick<Step, "set" | "offer">> {
    const { holder, rung } = found;
    const may = holder && (await ladder.mayHold(of, holder.id)) ? holder : undefined;
    if (may && of.ownerId === may.id) {
      const until = await ladder.deadline(of, { rung, personId: may.id, doing: "solve" }, now);
      return { set: () => accepting(may.id, rung, now, until) };
    }
    const until = may && (await ladder.deadline(of, { rung, personId: may.id, doing: "accept" }, now));
    const asked = { ...found, holder: undefined };
    const startAt = found.state === "resolved" ? found.startRung : rung;
    const to =
      may && until
        ? { to: may.id, rung, from: now, until, passedOver: [] }
        : await nextOrLast(asked, of, { startAt }, now, []);
    return { offer: to.to, set: (event) => ({ ...UNHELD, ...offering(asked, to, event) }) };
  }

  return {
    async withdraw(found, of, now) {
      const name = of.loggedByName;
      const by = (await readLastDone(database, of, "undone"))?.by;
      const draw = takenBackCard(of, by === undefined ? name : await turns.nameOf(of.organizationId, by));
      const tell: Told[] = [];
      for (const personId of await readTold(database, found))
        if (await ladder.mayHold(of, personId)) tell.push({ personId, about: "taken back", nature: "proactive", draw });
      return { kind: "withdrawn", ...(by !== undefined && { by }), tell, set: () => ending("undone", now) };
    },

    /**
     * What is grave ends only where somebody had accepted it, or whoever solved it was asked or decides here; else it goes on
     * to whoever is asked, who looks whether it is solved. A part that nobody has accepted goes on alone.
     */
    async close(found, of, now) {
      const solved = await readLastDone(database, of, "solved");
      const by = solved?.by;
      const resolved: ToDo = { kind: "resolved", ...(by !== undefined && { by }), set: () => ending("resolved", now) };
      if (!isToBeLookedAt(found, of) || (await folding.isAccepted(found))) return resolved;
      const last = await readLastWord(database, of);
      if (last !== undefined && (last === found.offered?.to.id || (await turns.rungOf(of, last)) !== undefined))
        return resolved;
      if (found.foldedInto) return { kind: "taken out", ...(await folding.out({ escalation: found, case: of }, now)) };
      const known = await readLastStep(database, found, "solved below");
      if (known?.detail.event === solved?.event && known) return undefined;
      const detail = { ...(solved && { event: solved.event }) };
      return { kind: "solved below", ...(by !== undefined && { by }), detail, set: () => ({ due_at: now }) };
    },

    async move(found, of, home, now) {
      const { organizationId, raisedFor, holder } = found;
      const isBack = home.id === raisedFor;
      const step = {
        kind: isBack ? "parted" : "joined",
        detail: { number: isBack ? of.number : home.number },
      } as const;
      if ((await readGoing(database, [{ organizationId, caseId: home.id }])).length > 0)
        return { ...step, set: () => ending("joined", now) };
      const moved = { case_id: home.id, due_at: now };
      const also = (sql: Sql) => quoteCase(sql, found, home.id);
      if (!holder) return { ...step, also, set: () => moved };
      const { offer, set } = await givenBack(found, home, now);
      return { ...step, also, ...(offer !== undefined && { offer }), set: (event) => ({ ...set(event), ...moved }) };
    },

    async resume(found, home, now) {
      const none: ToDo = { quietly: { due_at: null }, redraw: false };
      const { organizationId, caseId, state } = found;
      if ((state !== "resolved" && state !== "joined") || !isGoing(home)) return none;
      const latest = await readLatest(database, organizationId, home.id);
      const isLatest = latest === undefined || latest.id === found.id || latest.raisedAt < found.raisedAt;
      if (!isLatest || latest?.state === "going") return none;
      const { offer, set } = await givenBack(found, home, now);
      const again = { state: "going", ended_at: null, case_id: home.id } as const;
      const also = (sql: Sql) => quoteCase(sql, found, home.id);
      return {
        kind: state === "joined" || home.id !== caseId ? "parted" : "resumed",
        ...(offer !== undefined && { offer }),
        also,
        set: (event) => ({ ...set(event), ...again }),
      };
    },

    async follow(found, of, now) {
      const { holder, offered, rung } = found;
      const { ownerId } = of;
      if (ownerId === (holder ?? found.ownerBefore).id) return undefined;
      const own = offered?.to.id === ownerId ? offered.rung : await turns.rungOf(of, ownerId);
      if (of.state === "in hand" && own && (await ladder.mayHold(of, ownerId))) {
        const until = await ladder.deadline(of, { rung: own, personId: ownerId, doing: "solve" }, now);
        return { kind: "taken", by: ownerId, detail: { rung: own }, set: () => accepting(ownerId, own, now, until) };
      }
      if (!holder) return { quietly: { owner_before: ownerId }, redraw: false };
      // Whoever had it has taken back that they have taken it.
      const asked = { ...found, holder: undefined };
      const to = await nextOrLast(asked, of, { startAt: rung }, now, [holder.id]);
      return {
        ...{ kind: "declined", by: holder.id, offer: to.to },
        set: (event) => ({ ...offering(asked, to, event), ...UNHELD, owner_before: ownerId }),
      };
    },
  };
}

/** The words of another case stand in its card from now on. */
const quoteCase = (sql: Sql, { organizationId, id }: Escalation, caseId: string): Promise<unknown> =>
  sql.query({
    name: "escalation.quoteCase",
    text: `INSERT INTO quoted (organization_id, topic, subject_id, matter_id) VALUES ($1, '${ESCALATION_TOPIC}', $2, $3)
           ON CONFLICT DO NOTHING`,
    values: [organizationId, id, caseId],
  });
