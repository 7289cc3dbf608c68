import { randomUUID } from "node:crypto";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import type { Incoming, Mentioned } from "../../../src/kernel/incoming.ts";
import type { Log, Messenger } from "../../../src/kernel/ports.ts";
import type { Reply } from "../../../src/kernel/reply.ts";
import type { Card } from "../../../src/message/card.ts";
import { createPlayedClock } from "../../../src/playground/played-time.ts";
import { createProduct } from "../../../src/product.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { buttonOn } from "../../support/buttons.ts";
import { databaseWithPlayedTime } from "../../support/played.ts";

/** Mo and May manage the kitchen, where four people serve; Dee manages the desk, Cam leads the programme, Ada is the admin. */
const PEOPLE = ["ana", "ben", "cy", "eve", "mo", "may", "dee", "cam", "ada"] as const;
export type Name = (typeof PEOPLE)[number];

const ROLES: Partial<Record<Name, readonly ("champion" | "admin")[]>> = { cam: ["champion"], ada: ["admin"] };
const PLACE = { locale: "en-GB", timeZone: "Europe/London" };
const WORKSPACE = "T0HARBOUR";
const KITCHEN = "C0KITCHEN";
/** A Monday, when everybody is at work. */
const START = Date.parse("2027-03-01T12:00:00Z");

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** Bellhop with no platform around it but a board that shows every message. Two processes do what is due. */
export async function openWorld() {
  const database = await databaseWithPlayedTime();
  const clock = await createPlayedClock(database);
  const goTo = (at: number): Promise<void> => clock.moveTo(at - Date.now());
  await goTo(START);
  const ids = createIds(clock);
  const secrets = createSecretStore(database, undefined);
  const organizations = createOrganizations({ database, secrets, clock, ids });
  const board = createBoard();
  const bugs: unknown[] = [];
  const logged: unknown[] = [];
  const note = (...line: unknown[]): void => void logged.push(line);
  const log: Log = {
    ...{ debug: note, info: note, warn: note },
    error(...line) {
      bugs.push(line);
      note(...line);
    },
  };
  const createProcess = () =>
    createProduct({
      ...{ database, secrets, organizations, texts: createTexts(), clock, ids, log, commandPrefix: "" },
      ...{ directories: {}, messengers: { slack: board.messenger } },
    });
  const [product, another] = [createProcess(), createProcess()];
  await organizations.save({ platform: "slack", externalId: WORKSPACE, name: "Harbour", botUserId: "bot" });
  await product.people.setUp({
    ...{ platform: "slack", externalId: WORKSPACE, name: "Harbour", ...PLACE },
    people: PEOPLE.map((name) => ({ userId: name, name, roles: [...(ROLES[name] ?? [])] })),
    units: [
      { ...PLACE, name: "Kitchen", channel: KITCHEN, managers: ["mo", "may"], staff: ["ana", "ben", "cy", "eve"] },
      { ...PLACE, name: "Desk", managers: ["dee"], staff: [] },
    ],
  });

  const hear = (incoming: Heard, who: Name, delivery: string = randomUUID()): Promise<Reply> =>
    product.dispatch.handle({
      ...{ ...incoming, delivery, conversation: KITCHEN },
      from: { platform: "slack", externalId: WORKSPACE, userId: who },
    } as Incoming);

  return {
    database,
    bugs,
    /** Every line of the log. */
    logged,
    product,
    now: clock.now,
    ask: (who: Name, text: string, mentioned: readonly Mentioned[] = []) =>
      hear({ kind: "command", command: "bellhop", text, mentioned }, who),
    complain: (who: Name, text: string) => hear({ kind: "command", command: "complaint", text }, who),
    thank: (who: Name, text: string, mentioned: readonly Mentioned[]) =>
      hear({ kind: "command", command: "kudos", text, mentioned }, who),
    home: (who: Name) => hear({ kind: "home" }, who),
    /** Presses the button with this label on what was shown. */
    press(who: Name, shown: Reply | Card, label: string, delivery?: string): Promise<Reply> {
      const { action, value } = buttonOn(cardOf(shown), label);
      return hear({ kind: "action", action, value }, who, delivery);
    },
    /** Sends a form that was opened. */
    send(who: Name, opened: Reply, answers: Readonly<Record<string, string>>, delivery?: string): Promise<Reply> {
      if (opened.kind !== "form") throw new Error(`No form was opened: ${said(opened)}`);
      const { form, context } = opened.form;
      return hear({ kind: "form", form, context, answers }, who, delivery);
    },
    /** So much later, what is due is done by both processes, and everything is sent. */
    async later(milliseconds: number): Promise<void> {
      await goTo(clock.now().getTime() + milliseconds);
      await Promise.all([product.due(clock.now()), another.due(clock.now())]);
      while ((await product.outbox.drain()) > 0);
    },
    /** When everything is sent. */
    async settled(): Promise<void> {
      while ((await product.outbox.drain()) > 0);
    },
    /** What stands in somebody's own chat, or in the kitchen's channel. */
    standing: (where: Name | "kitchen"): readonly Card[] => board.at(where === "kitchen" ? KITCHEN : where),
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

type Heard = Incoming extends infer One ? (One extends Incoming ? Omit<One, "delivery" | "from"> : never) : never;

const cardOf = (shown: Reply | Card): Card => {
  if ("blocks" in shown) return shown;
  if ("card" in shown) return shown.card;
  throw new Error(`No card is shown: ${JSON.stringify(shown)}`);
};

/** Everything that can be read of an answer, a card or a form, as JSON. */
export const said = (shown: Reply | Card | readonly Card[]): string => JSON.stringify(shown);

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
