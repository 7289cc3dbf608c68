import { randomUUID } from "node:crypto";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createOrganizations } from "../../src/features/organization/index.ts";
import type { Roster } from "../../src/features/people/index.ts";
import { type Clock, createIds, type Ids } from "../../src/kernel/clock.ts";
import type { Dispatch } from "../../src/kernel/dispatch.ts";
import { PlatformError } from "../../src/kernel/errors.ts";
import type { Nature } from "../../src/kernel/gate/index.ts";
import type { Incoming, Mentioned, Sender } from "../../src/kernel/incoming.ts";
import type { Messenger } from "../../src/kernel/ports.ts";
import type { Registry } from "../../src/kernel/registry.ts";
import { type Reply, sequelTo } from "../../src/kernel/reply.ts";
import { type Card, card, divider } from "../../src/message/card.ts";
import type { Answers, Form } from "../../src/message/form.ts";
import { createProduct } from "../../src/product.ts";
import { createTexts } from "../../src/texts/catalog.ts";
import { buttonOn, buttonsOf } from "../support/buttons.ts";
import { silent, testDatabase } from "../support/database.ts";

/** Bellhop with no platform around it: what people hear and what it posts, as cards and forms that nobody has drawn yet. */
export interface Product {
  readonly dispatch: Dispatch;
  /** The language of the first of its organizations. */
  readonly locale: string;
  type(
    who: Sender,
    command: string,
    text?: string,
    conversation?: string,
    mentioned?: readonly Mentioned[],
  ): Promise<Shown>;
  /** Types a command, and waits for what is said after the answer. */
  hearMore(who: Sender, command: string, text: string, conversation: string): Promise<Shown>;
  /** What is said after the answer that somebody was given last. */
  more(): Promise<Shown>;
  /** Presses the button with this label. */
  press(who: Sender, shown: Shown, label: string): Promise<Shown>;
  send(who: Sender, shown: Shown, answers: Answers): Promise<Shown>;
  /** Does something with a message that stands there already. */
  choose(who: Sender, messageAction: string, text: string): Promise<Shown>;
  home(who: Sender): Promise<Shown>;
  /** The card that was posted last in a conversation, or the last that offers an action there. */
  posted(conversation: string, action?: string): Promise<Card>;
  /** Does what is due by then. */
  due(at: Date): Promise<void>;
  /** What was logged where they are is a month and a day old from now on, and what was changed of standards a month. */
  aMonthLater(who: Sender): Promise<void>;
  /** Their units were set up a quarter earlier, and more. */
  aQuarterLater(who: Sender): Promise<void>;
  /** From now on nothing can be posted there. */
  close(conversation: string): void;
  /** Everything that was to be sent to people in their own chats. */
  toPeople(): Promise<readonly PersonalDelivery[]>;
  /** How many messages are counted, by whom they are for. */
  counted(): Promise<ReadonlyMap<string, number>>;
  /** The names of the commands, actions and forms that nobody has used. */
  unused(): readonly string[];
  /** What was pressed, and what was typed, in its order. */
  readonly pressed: readonly Press[];
  readonly said: readonly string[];
  /** Everything that people did, as it was heard. */
  readonly heard: readonly Incoming[];
  /** What is behind it. */
  readonly inside: Pick<
    Awaited<ReturnType<typeof compose>>,
    "database" | "registry" | "drawings" | "organizations" | "pages"
  >;
}

export type Shown = Card | Form;

interface PersonalDelivery {
  readonly key: string;
  readonly nature: Nature;
  readonly state: string;
  readonly reason: string | null;
  readonly personId: string;
}

/** A button by what it does, and its place among those of its card that do the same. */
interface Press {
  readonly action: string;
  readonly place: number;
}

/** The moment at which everything happens. */
const NOW = new Date("2026-11-21T19:20:00Z");

const UNLIMITED = { perSecond: 1_000_000, burst: 1_000_000 };

/** Everything that the composition root puts together, but for platforms, server and ticks. */
async function compose() {
  const database = await testDatabase();
  const clock = { now: () => NOW };
  const ids = countingReferences(createIds(tickingFrom(NOW)));
  const secrets = createSecretStore(database, undefined);
  const organizations = createOrganizations({ database, secrets, clock, ids });
  const board = createBoard();
  const product = createProduct({
    database,
    secrets,
    organizations,
    directories: {},
    messengers: { slack: board.messenger, teams: board.messenger },
    texts: createTexts(),
    clock,
    ids,
    log: silent,
    commandPrefix: "",
    pages: { keys: undefined, address: () => "https://bellhop.example" },
  });
  return { database, organizations, board, ...product };
}

const TO_PEOPLE = `
  SELECT d.key, d.nature, d.state, d.reason, a.person_id AS "personId" FROM delivery d
  JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
  JOIN identity a ON a.organization_id = l.organization_id AND a.installation_id = l.installation_id
    AND a.external_id = l.address
  ORDER BY d.position`;

const A_MONTH_LATER = [
  `UPDATE "case" SET logged_at = logged_at - interval '31 days' WHERE organization_id = $1`,
  "UPDATE content_event SET at = at - interval '30 days' WHERE organization_id = $1",
];

const A_QUARTER_LATER =
  "UPDATE unit SET created_at = created_at - interval '100 days', review_at = 'epoch' WHERE organization_id = $1";

const COUNTED = `SELECT person_id AS "personId", sum(used)::int AS used FROM attention GROUP BY person_id`;

/** Where rules raise cases by themselves: elsewhere that would come between what somebody does and what is due because of it. */
const WATCHED: ReadonlySet<string> = new Set(["T0CANTEEN", "T0CAFE"]);
const NO_RULES = `
  INSERT INTO escalation_rule (organization_id, id, start_at, live, position, changed_at)
  VALUES ($1, $2, 'manager', false, 0, $3)`;

/** What was done before, to be done again in another language, with what is typed there for what was typed before. */
interface Again {
  readonly like: Product;
  readonly typed: Readonly<Record<string, string>>;
}

/** Connects and sets up a workspace for each roster. Buttons are found by their labels, or as they were pressed before. */
export async function openProduct(rosters: readonly Roster[], again?: Again): Promise<Product> {
  const inside = await compose();
  const { database, organizations, people, registry, dispatch, outbox, board, due } = inside;
  for (const roster of rosters) {
    const { platform, externalId, name } = roster;
    await organizations.save({ platform, externalId, name, botUserId: "bot" });
    await people.setUp(roster);
    const { organizationId } = (await organizations.find(platform, externalId)) ?? { organizationId: "" };
    if (!WATCHED.has(externalId)) await database.query({ text: NO_RULES, values: [organizationId, randomUUID(), NOW] });
    if (!again) continue;
    await organizations.setLanguage({ organizationId }, roster.locale, { delivery: randomUUID(), now: NOW });
  }
  async function movedBack({ platform, externalId }: Sender, statements: readonly string[]): Promise<void> {
    const found = await organizations.find(platform, externalId);
    for (const text of statements) await database.query({ text, values: [found?.organizationId] });
  }
  const used = new Set<string>();
  const pressed: Press[] = [];
  const said: string[] = [];
  const heard: Incoming[] = [];
  const typed = (text: string): string => {
    said.push(again?.typed[text] ?? text);
    return again?.typed[text] ?? text;
  };
  let last: Reply | undefined;
  const answerTo = async (what: string, incoming: Unsigned): Promise<Reply> => {
    used.add(what);
    const whole = { ...incoming, delivery: randomUUID() } as Incoming;
    heard.push(whole);
    last = await dispatch.handle(whole);
    return last;
  };
  const more = async (): Promise<Shown> => {
    const said = last && (await sequelTo(last));
    if (!said) throw new Error("Nothing is said after the last answer.");
    return said;
  };
  const hear = async (what: string, incoming: Unsigned): Promise<Shown> => shownBy(await answerTo(what, incoming));
  return {
    dispatch,
    locale: rosters[0]?.locale ?? "en",
    type: (from, command, text = "", conversation, mentioned = []) =>
      hear(command, {
        kind: "command",
        from,
        command,
        text: typed(text),
        mentioned,
        ...(conversation && { conversation }),
      }),
    async hearMore(from, command, text, conversation) {
      await answerTo(command, { kind: "command", from, command, text: typed(text), conversation });
      return more();
    },
    more,
    press(from, shown, label) {
      if (!("blocks" in shown)) throw new Error(`A form has no button "${label}".`);
      const { action, place } = again?.like.pressed[pressed.length] ?? pressOf(shown, label);
      pressed.push({ action, place });
      const value = buttonsOf(shown).filter((button) => button.action === action)[place]?.value;
      if (value === undefined) throw new Error(`There is no button for "${label}" on: ${shown.summary}`);
      return hear(action, { kind: "action", from, action, value });
    },
    send(from, shown, answers) {
      if (!("form" in shown)) throw new Error(`That is not a form: ${shown.summary}`);
      const { form, context } = shown;
      const filled = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, typed(answer)]));
      return hear(form, { kind: "form", from, form, context, answers: filled });
    },
    choose: (from, action, text) =>
      hear(action, { kind: "message action", from, action, message: { text: typed(text) } }),
    home: (from) => hear("home", { kind: "home", from }),
    async posted(conversation, action) {
      // To the database it is another time than the one moment at which everything happens: nothing is too late.
      await database.query({ text: "UPDATE delivery SET not_after = NULL", values: [] });
      while ((await outbox.drain()) > 0);
      const posted = board.cards
        .get(conversation)
        ?.findLast((card) => action === undefined || buttonsOf(card).some((button) => button.action === action));
      if (!posted) throw new Error(`Nothing was posted in ${conversation}.`);
      return posted;
    },
    due,
    aMonthLater: (who) => movedBack(who, A_MONTH_LATER),
    aQuarterLater: (who) => movedBack(who, [A_QUARTER_LATER]),
    close: board.close,
    pressed,
    said,
    heard,
    inside,
    toPeople: () => database.query<PersonalDelivery>({ text: TO_PEOPLE, values: [] }),
    async counted() {
      const rows = await database.query<{ personId: string; used: number }>({ text: COUNTED, values: [] });
      return new Map(rows.map(({ personId, used }) => [personId, used]));
    },
    unused: () => namesIn(registry).filter((name) => !used.has(name)),
  };
}

function pressOf(shown: Card, label: string): Press {
  const { action, value } = buttonOn(shown, label);
  const alike = buttonsOf(shown).filter((button) => button.action === action);
  return { action, place: alike.findIndex((button) => button.value === value) };
}

/** A millisecond later each time: what happens at the one moment sorts by its ids in the order in which it does. */
function tickingFrom(start: Date): Clock {
  let now = start.getTime();
  return { now: () => new Date(++now) };
}

/** Codes and references that are the same each time: K7QP-3MX2, K7QP-3MX3 … */
function countingReferences(ids: Ids): Ids {
  let count = 1;
  return { ...ids, reference: () => `K7QP-3MX${++count}`, digits: () => "4821" };
}

type Unsigned = Incoming extends infer One ? (One extends Incoming ? Omit<One, "delivery"> : never) : never;

/** Of a file both: what is said of it, and what is shown where none can be sent. */
function shownBy(reply: Reply): Shown {
  if (reply.kind === "file") {
    const { card: said, otherwise } = reply;
    return card(said.summary, ...said.blocks, divider, ...otherwise.blocks);
  }
  if ("card" in reply) return reply.card;
  if (reply.kind === "form") return reply.form;
  if (reply.kind === "nothing") return card("");
  throw new Error(`The reply shows nothing: ${JSON.stringify(reply)}`);
}

const namesIn = ({ commands, actions, messageActions, forms }: Registry): string[] => [
  ...commands.keys(),
  ...actions.keys(),
  ...messageActions.keys(),
  ...forms.keys(),
];

/** A platform on which the last card of each conversation is kept. */
function createBoard() {
  const cards = new Map<string, Card[]>();
  const closed = new Set<string>();
  const show = async (address: string, card: Card): Promise<string> => {
    if (closed.has(address)) {
      throw new PlatformError({
        platform: "slack",
        operation: "post",
        code: "closed",
        retryable: false,
        gone: "address",
      });
    }
    cards.set(address, [...(cards.get(address) ?? []), card]);
    return `message in ${address}`;
  };
  const messenger: Messenger = {
    pace: { laneGap: 0, rates: { post: UNLIMITED, replace: UNLIMITED, withdraw: UNLIMITED, publish: UNLIMITED } },
    post: ({ address }, card) => show(address, card),
    replace: async ({ address }, _id, card) => void (await show(address, card)),
    withdraw: async ({ address }) => void cards.get(address)?.pop(),
    publish: async ({ address }, card) => void (await show(`home of ${address}`, card)),
    find: async () => undefined,
  };
  return { cards, messenger, close: (address: string) => void closed.add(address) };
}
