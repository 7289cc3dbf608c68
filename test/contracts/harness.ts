import type { Incoming, Notice } from "../../src/kernel/incoming.ts";
import type { Destination, Messenger } from "../../src/kernel/ports.ts";
import type { Reply } from "../../src/kernel/reply.ts";
import * as slack from "../adapters/slack/world.ts";
import * as teams from "../adapters/teams/world.ts";
import { nodesOf } from "../support/blocks.ts";
import { type DialogCard, errorsIn } from "../support/dialog-card.ts";

/** One adapter with its emulated platform, in the words that both have in common. Ana and Ben are in the channel. */
export interface Harness extends AsyncDisposable {
  readonly messenger: Messenger;
  /** What was asked so far, and what to answer from now on. */
  readonly incoming: readonly Incoming[];
  answer(reply: Reply): void;
  /** The ids by which the platform knows both. */
  readonly ana: string;
  readonly ben: string;
  /** A channel, a person who never wrote, and what is not there any more. */
  readonly channel: Destination;
  readonly person: Destination;
  readonly nowhere: Destination;
  /** What the bot has said there and still stands, as everybody who is there reads it. */
  said(where: Destination): readonly string[];
  /** Ana gives a command in the channel; again: as if the platform had not heard that it arrived. */
  type(text: string): Promise<{ again(): Promise<void> }>;
  /** What the bot has told somebody alone in the channel. */
  told(who: string): readonly string[];
  /** Ana presses this button on what she was told last. */
  press(label: string): Promise<void>;
  /** Ana asks for a form in the channel; what is readable in it. */
  open(): Promise<string | undefined>;
  form(): string | undefined;
  /** Ana sends the form; the sentences that then stand at its fields. */
  submit(answers: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>>;
  /** Ben reacts to a message of the bot in the channel, or takes that back. */
  react(messageId: string, reaction: string, stands: boolean): Promise<void>;
  /** What was taken note of since. */
  readonly notices: readonly Notice[];
  /** The next post is refused, because there are too many. */
  busy(seconds: number): void;
  readonly problems: readonly unknown[];
}

export async function onSlack(): Promise<Harness> {
  const world = await slack.openWorld();
  const emulated = world.slack;
  const [ana, ben, dining] = ["U0ANA", "U0BEN", "C0DINING"];
  const to = (address: string): Destination => ({ ...at, address, platform: "slack", externalId: "T0INN" });
  const form = () => {
    const view = emulated.modals(ana).at(-1);
    return view && JSON.stringify(view);
  };
  const told = (who: string) =>
    emulated.messages(dining, who).filter(({ ephemeralFor, deleted }) => ephemeralFor === who && !deleted);
  return {
    messenger: world.adapter.messenger,
    incoming: world.incoming,
    answer: (reply) => {
      world.script.handle = async () => reply;
    },
    ana,
    ben,
    channel: to(dining),
    person: to(ben),
    nowhere: to("C0GONE"),
    said: ({ address }) =>
      emulated
        .messages(address === ben ? emulated.directMessage(ben) : address)
        .filter(({ ephemeralFor, deleted }) => ephemeralFor === undefined && !deleted)
        .map(({ text }) => text),
    async type(text) {
      const outcome = await emulated.as(ana).command(dining, "/complaint", text);
      return {
        async again() {
          world.pass(1);
          await emulated.resend(outcome);
        },
      };
    },
    told: (who) => told(who).map(({ text }) => text),
    async press(label) {
      const message = told(ana).at(-1);
      const button = [...nodesOf(message?.blocks)].find((node) => (node.text as { text?: string })?.text === label);
      const actionId = (button as { action_id?: string } | undefined)?.action_id ?? "";
      await emulated.as(ana).press(message ?? { channel: "", ts: "" }, { actionId });
      await world.settled();
    },
    async open() {
      await emulated.as(ana).command(dining, "/complaint");
      return form();
    },
    form,
    async submit(answers) {
      const entered = Object.entries(answers).map(([field, value]) => [field, { [field]: value }]);
      const view = emulated.modals(ana).at(-1)?.id ?? "";
      const { viewErrors = {} } = await emulated.as(ana).submit(view, Object.fromEntries(entered));
      await world.settled();
      return viewErrors;
    },
    async react(ts, reaction, stands) {
      await emulated.as(ben)[stands ? "react" : "unreact"]({ channel: dining, ts }, reaction);
      await emulated.idle();
    },
    notices: world.notices,
    busy: (retryAfter) => emulated.faults.next({ method: "chat.postMessage", kind: "ratelimited", retryAfter }),
    problems: emulated.problems,
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

export async function onTeams(): Promise<Harness> {
  const world = await teams.openWorld();
  const emulated = world.teams;
  const { ANA: ana, BEN: ben, DINING: dining } = teams;
  const to = (address: string): Destination => ({ ...at, address, platform: "teams", externalId: teams.TENANT });
  // The tenant is known from the first thing that is heard of it.
  await emulated.as(ana).write(emulated.personalChat(ana), "help");
  world.incoming.length = 0;
  const form = () => {
    const dialog = emulated.dialog(ana);
    return dialog && JSON.stringify(dialog);
  };
  return {
    messenger: world.adapter.messenger,
    incoming: world.incoming,
    answer: (reply) => {
      world.script.handle = async () => reply;
    },
    ana,
    ben,
    channel: to(dining),
    person: to(ben),
    nowhere: to("19:gone@thread.tacv2"),
    said: ({ address }) =>
      emulated
        .messages(address === ben ? emulated.personalChat(ben) : address)
        .filter(({ author, onlyFor, deleted }) => !author && !onlyFor && !deleted)
        .map(({ summary }) => summary),
    async type(text) {
      const outcome = await emulated.as(ana).slash(dining, `/complaint ${text}`);
      return { again: async () => void (await emulated.resend(outcome)) };
    },
    told: (who) => told(who).map(({ summary }) => summary),
    async press(label) {
      await emulated.as(ana).press(told(ana).at(-1) ?? { conversation: "", id: "" }, { title: label });
      await world.settled();
    },
    async open() {
      await emulated.as(ana).command("complaint", { conversation: dining });
      return form();
    },
    form,
    async submit(answers) {
      await emulated.as(ana).submit(answers, { title: "Save" });
      await world.settled();
      return errorsIn(emulated.dialog(ana)?.card as DialogCard | undefined);
    },
    async react(id, reaction, stands) {
      await emulated.as(ben).react({ conversation: dining, id }, reaction, stands);
      await world.settled();
    },
    notices: world.notices,
    busy: (retryAfter) => emulated.faults.next({ method: "createConversation", kind: "throttled", retryAfter }),
    problems: emulated.problems,
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };

  function told(who: string) {
    return world.told(who, dining).filter(({ onlyFor }) => onlyFor !== undefined);
  }
}

const at = { organizationId: "org", installationId: "installation" };
