import type { OpenDatabase } from "../../src/database/index.ts";
import type { Row } from "./report.ts";

/** What became of the cases of a replay: what it was for people, and what must not be. */
export interface ReplayFigures {
  readonly figures: Row;
  /** In words: what is lost, or more than the attention budget; none if all is well. */
  readonly broken: readonly string[];
}

/** Messages to people, by person and week (UTC), as they went out. */
const WEEKS = `
  SELECT p.id, p.roles, date_trunc('week', d.finished_at, 'UTC') AS week,
         count(*) FILTER (WHERE d.nature = 'proactive')::int AS proactive,
         count(*) FILTER (WHERE d.nature = 'urgent')::int AS urgent, count(*)::int AS messages
  FROM delivery d
  JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
  JOIN identity a ON a.organization_id = l.organization_id AND a.installation_id = l.installation_id
    AND a.external_id = l.address
  JOIN person p ON p.organization_id = a.organization_id AND p.id = a.person_id
  WHERE d.state = 'sent' AND d.nature <> 'asked'
  GROUP BY p.id, p.roles, week`;

const ESCALATIONS = `
  SELECT count(*)::int AS raised,
         (SELECT coalesce(sum(jsonb_array_length(detail->'folded')), 0)::int FROM escalation_event
          WHERE kind = 'folded' AND detail ? 'folded') AS parts,
         (SELECT count(DISTINCT escalation_id)::int FROM escalation_event
          WHERE kind = 'folded' AND detail ? 'folded') AS families,
         (SELECT count(*)::int FROM posted_card p JOIN organization o ON o.champion_lane_id = p.lane_id
          WHERE p.topic = 'escalation') AS cards,
         count(*) FILTER (WHERE state = 'resolved')::int AS resolved,
         count(*) FILTER (WHERE state = 'going')::int AS going,
         count(*) FILTER (WHERE state = 'going' AND folded_into IS NULL AND holder_id IS NULL AND offered_to IS NULL)::int
           AS "with nobody"
  FROM escalation`;

/** A case counts as lost where its rule found something, it is still to be solved, and it was never raised. */
const LOST = `
  SELECT (SELECT count(*)::int FROM "case") AS cases,
         (SELECT count(*)::int FROM case_event WHERE kind = 'logged') AS logged,
         (SELECT (c.next - w.next)::int FROM counter c JOIN case_watch w USING (organization_id)
          WHERE c.name = 'case') AS "not looked at",
         (SELECT count(*)::int FROM rule_hit WHERE due_at IS NOT NULL) AS "not raised yet",
         (SELECT count(DISTINCT h.case_id)::int FROM rule_hit h
          JOIN "case" c ON c.organization_id = h.organization_id AND c.id = h.case_id
          WHERE c.state IN ('open', 'in hand', 'reopened') AND NOT EXISTS (
            SELECT FROM escalation e WHERE e.organization_id = c.organization_id AND e.case_id = c.id)) AS "never raised"`;

const DELIVERIES = `
  SELECT count(*)::int AS deliveries,
         count(*) FILTER (WHERE state = 'sent')::int AS sent,
         count(*) FILTER (WHERE state = 'skipped')::int AS skipped,
         count(*) FILTER (WHERE state = 'skipped' AND nature <> 'asked')::int AS "skipped to people",
         count(*) FILTER (WHERE state = 'failed')::int AS failed,
         count(*) FILTER (WHERE state = 'waiting' AND held_for IS NOT NULL)::int AS held,
         count(*) FILTER (WHERE state = 'waiting' AND held_for IS NULL)::int AS stuck
  FROM delivery`;

type Counts<Key extends string> = Readonly<Record<Key, number>>;
interface Week extends Counts<"proactive" | "urgent" | "messages"> {
  readonly id: string;
  readonly roles: readonly string[];
}

const one = async <Key extends string>(database: OpenDatabase, text: string): Promise<Counts<Key>> => {
  const [row] = await database.query<Counts<Key>>({ text, values: [] });
  if (!row) throw new Error("A statement that counts has answered nothing.");
  return row;
};

/**
 * Reads it when everything is done. `cases`: how many people were told to be saved. `handedBack`: how often somebody was told
 * that it may not be, and typed it again; so often at most it is there twice.
 */
export async function readFigures(database: OpenDatabase, cases: number, handedBack: number): Promise<ReplayFigures> {
  const weeks = await database.query<Week>({ text: WEEKS, values: [] });
  const { limit } = await one<"limit">(database, "SELECT weekly_messages AS limit FROM organization");
  const raised = await one<"raised" | "parts" | "families" | "cards" | "resolved" | "going" | "with nobody">(
    database,
    ESCALATIONS,
  );
  const lost = await one<"cases" | "logged" | "not looked at" | "not raised yet" | "never raised">(database, LOST);
  const sent = await one<"deliveries" | "sent" | "skipped" | "skipped to people" | "failed" | "held" | "stuck">(
    database,
    DELIVERIES,
  );
  const over = weeks.filter(({ proactive }) => proactive > limit);
  const sum = raised.resolved + raised.going;
  const broken = [
    ...(lost.cases > cases + handedBack ? [`cases: ${lost.cases}, of ${cases} with ${handedBack} typed again`] : []),
    ...(lost.cases < cases ? [`cases that people were told to be saved: ${lost.cases} in place of ${cases}`] : []),
    ...unequal("cases in the history", lost.logged, lost.cases),
    ...unequal("escalations that are over or go on", sum, raised.raised),
    ...unequal("deliveries sent, skipped, failed and held", sent.sent + sent.skipped + sent.held, sent.deliveries),
    ...(["not looked at", "not raised yet", "never raised"] as const).flatMap((what) => unequal(what, lost[what], 0)),
    ...unequal("escalations with nobody", raised["with nobody"], 0),
    ...unequal(`weeks of people with more than ${limit} messages that could wait`, over.length, 0),
  ];
  const messages = weeks.map((week) => week.messages).toSorted((less, more) => less - more);
  const most = (roles: (week: Week) => boolean, what: "proactive" | "urgent" | "messages"): number =>
    Math.max(0, ...weeks.filter(roles).map((week) => week[what]));
  const leads = ({ roles }: Week): boolean => roles.length > 0;
  const figures = {
    ...{ cases: lost.cases, "handed back": handedBack },
    ...{ raised: raised.raised, cards: raised.cards, "folded into": raised.families, "folded parts": raised.parts },
    "going at the end": raised.going,
    "messages to people": messages.reduce((all, some) => all + some, 0),
    urgent: weeks.reduce((all, { urgent }) => all + urgent, 0),
    "weeks of people": weeks.length,
    "a week: median": messages[Math.floor(messages.length / 2)] ?? 0,
    "a week: p95": messages[Math.floor(messages.length * 0.95)] ?? 0,
    "most a week, champion or leader": most(leads, "messages"),
    "most a week, others": most((week) => !leads(week), "messages"),
    "most that could wait": most(() => true, "proactive"),
    limit,
    "skipped to people": sent["skipped to people"],
    held: sent.held,
    failed: sent.failed,
  };
  return { figures, broken };
}

const unequal = (what: string, is: number, shouldBe: number): string[] =>
  is === shouldBe ? [] : [`${what}: ${is} in place of ${shouldBe}`];
