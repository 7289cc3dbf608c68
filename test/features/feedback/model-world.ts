import { createSecretStore } from "../../../src/database/secrets.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import type { Incoming } from "../../../src/kernel/incoming.ts";
import type { Messenger } from "../../../src/kernel/ports.ts";
import type { Reply } from "../../../src/kernel/reply.ts";
import type { Card } from "../../../src/message/card.ts";
import { createProduct } from "../../../src/product.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { emptyDatabase, silent } from "../../support/database.ts";

/** Two staff and the manager of the kitchen, one of the desk, and who leads the programme. */
export const PEOPLE = ["ana", "ben", "mo", "dee", "cam"] as const;
export type Name = (typeof PEOPLE)[number];

const KITCHEN = "C-KITCHEN";

/** A case as its row stands in the database, and one event of its history. */
export interface Row {
  readonly id: string;
  readonly number: number;
  readonly unit_id: string;
  readonly state: string;
  readonly severity: number;
  readonly guessed: readonly string[];
  readonly changed_at: string | null;
  readonly logged_by: string;
  readonly on_behalf_of: string | null;
  readonly owner_id: string;
  readonly confidential: boolean;
  readonly held_until: string | null;
  readonly named: readonly string[] | null;
  readonly merged_into: string | null;
  readonly logged_at: string;
  readonly undone_at: string | null;
}
export interface EventRow {
  readonly id: string;
  readonly case_id: string;
  readonly kind: string;
  /** Null: it happened by itself. */
  readonly person_id: string | null;
  readonly at: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** A workspace that no other run knows, with everything that happens there. */
export interface House {
  readonly ids: Readonly<Record<Name, string>>;
  readonly kitchen: string;
  /** What the platform calls somebody. */
  account(name: Name): string;
  now(): Date;
  wait(minutes: number): void;
  /** What is held is shown if its time has come, and customers are asked who are to be by now. */
  tick(): Promise<void>;
  type(who: Name, text: string): Promise<Reply>;
  /** Asks Bellhop for something. */
  ask(who: Name, text: string): Promise<Reply>;
  /** The platform says that somebody does not work there any more. */
  leave(who: Name): Promise<unknown>;
  press(who: Name, action: string, input: object): Promise<Reply>;
  send(who: Name, form: string, about: object, answers: Readonly<Record<string, string>>): Promise<Reply>;
  cases(): Promise<readonly Row[]>;
  events(): Promise<readonly EventRow[]>;
  /** Ids of the times that the customer of a case is to be asked, oldest first. */
  checksOf(caseId: string): Promise<readonly string[]>;
  /** To whom something was addressed, in their own chats, oldest first. */
  addressed(): Promise<readonly string[]>;
  /** The cards that everybody in the kitchen's channel sees when everything is sent. */
  cards(): Promise<readonly Card[]>;
}

/** Bellhop with no platform around it but a board that shows every message; houses in one database. */
export async function openWorld(): Promise<() => Promise<House>> {
  const database = await emptyDatabase();
  let moment = Date.parse("2026-03-02T12:00:00Z");
  const clock = { now: () => new Date(moment) };
  let ticks = 0;
  // Ids sort by when they are made, also within one moment.
  const ids = createIds({ now: () => new Date(moment + ticks++) });
  const secrets = createSecretStore(database, undefined);
  const organizations = createOrganizations({ database, secrets, clock, ids });
  const board = createBoard();
  const product = createProduct({
    ...{ database, secrets, organizations, texts: createTexts(), clock, ids, log: silent, commandPrefix: "" },
    directories: {},
    messengers: { slack: board.messenger },
  });
  let houses = 0;
  let deliveries = 0;

  return async () => {
    houses += 1;
    const externalId = `T${houses}`;
    const account = (name: Name) => `${name}-${houses}`;
    await organizations.save({ platform: "slack", externalId, name: externalId, botUserId: "bot" });
    await product.people.setUp({
      ...{ platform: "slack", externalId, name: externalId, locale: "en-GB", timeZone: "Europe/London" },
      people: PEOPLE.map((name) => ({ userId: account(name), name, roles: name === "cam" ? ["champion"] : [] })),
      units: [
        {
          ...PLACE,
          name: "Kitchen",
          channel: `${KITCHEN}${houses}`,
          managers: [account("mo")],
          staff: [account("ana"), account("ben")],
        },
        { ...PLACE, name: "Desk", channel: `C-DESK${houses}`, managers: [], staff: [account("dee")] },
      ],
    });
    const [organization] = await database.query<{ id: string }>({
      text: "SELECT organization_id AS id FROM installation WHERE external_id = $1",
      values: [externalId],
    });
    const all = async <One>(table: string): Promise<readonly One[]> =>
      (
        await database.query<{ row: One }>({
          text: `SELECT to_jsonb(t) AS row FROM ${table} t WHERE organization_id = $1 ORDER BY id`,
          values: [organization?.id],
        })
      ).map(({ row }) => row);
    const people = await all<{ id: string; name: Name }>("person");
    const units = await all<{ id: string; name: string }>("unit");
    const hear = (incoming: Unsigned): Promise<Reply> => {
      deliveries += 1;
      return product.dispatch.handle({ ...incoming, delivery: `delivery ${deliveries}` } as Incoming);
    };
    const from = (who: Name) => ({
      from: { platform: "slack" as const, externalId, userId: account(who) },
      conversation: `${KITCHEN}${houses}`,
    });
    return {
      ids: Object.fromEntries(people.map(({ id, name }) => [name, id])) as Record<Name, string>,
      kitchen: units.find(({ name }) => name === "Kitchen")?.id ?? "",
      account,
      now: clock.now,
      wait: (minutes) => {
        moment += minutes * 60_000;
      },
      async tick() {
        await product.feedback.releaseDue(clock.now());
        await database.query({
          text: "UPDATE customer_check SET state = 'asked' WHERE state = 'planned' AND due_at <= $1",
          values: [clock.now()],
        });
      },
      type: (who, text) => hear({ kind: "command", command: "complaint", text, ...from(who) }),
      ask: (who, text) => hear({ kind: "command", command: "bellhop", text, ...from(who) }),
      leave: (who) =>
        database.query({
          text: "UPDATE identity SET active = false WHERE organization_id = $1 AND external_id = $2",
          values: [organization?.id, account(who)],
        }),
      press: (who, action, input) => hear({ kind: "action", action, value: JSON.stringify(input), ...from(who) }),
      send: (who, form, about, answers) =>
        hear({ kind: "form", form, context: JSON.stringify(about), answers, ...from(who) }),
      cases: () => all<Row>('"case"'),
      events: () => all<EventRow>("case_event"),
      checksOf: async (caseId) =>
        (await all<{ id: string; case_id: string }>("customer_check"))
          .filter(({ case_id }) => case_id === caseId)
          .map(({ id }) => id),
      async addressed() {
        const rows = await database.query<{ address: string }>({
          text: `SELECT l.address FROM delivery d JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
                 WHERE d.organization_id = $1 AND l.address LIKE '%-' || $2 ORDER BY d.position`,
          values: [organization?.id, String(houses)],
        });
        return rows.map(({ address }) => address.replace(/-\d+$/, "")).filter((name) => name !== name.toUpperCase());
      },
      async cards() {
        while ((await product.outbox.drain()) > 0);
        return board.at(`${KITCHEN}${houses}`);
      },
    };
  };
}

const PLACE = { locale: "en-GB", timeZone: "Europe/London" };

type Unsigned = Incoming extends infer One ? (One extends Incoming ? Omit<One, "delivery"> : never) : never;

const UNLIMITED = { perSecond: 1_000_000, burst: 1_000_000 };

/** A platform that shows every message, and forgets none. */
function createBoard() {
  const shown = new Map<string, { readonly address: string; readonly card: Card }>();
  let messages = 0;
  const messenger: Messenger = {
    pace: { laneGap: 0, rates: { post: UNLIMITED, replace: UNLIMITED, withdraw: UNLIMITED, publish: UNLIMITED } },
    async post({ address }, card) {
      messages += 1;
      shown.set(`message ${messages}`, { address, card });
      return `message ${messages}`;
    },
    replace: async ({ address }, id, card) => void shown.set(id, { address, card }),
    withdraw: async (_destination, id) => void shown.delete(id),
    publish: async () => undefined,
    find: async () => undefined,
  };
  return {
    messenger,
    at: (address: string): readonly Card[] =>
      [...shown.values()].filter((one) => one.address === address).map(({ card }) => card),
  };
}
