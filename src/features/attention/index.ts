import { bindActions, bindForms } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { mondayOf } from "../../kernel/gate/index.ts";
import type { LookBefore } from "../../kernel/look-again.ts";
import type { AskAgain } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately } from "../../kernel/reply.ts";
import { type Card, card } from "../../message/card.ts";
import { mayChange } from "../organization/index.ts";
import { attentionActions } from "./actions.ts";
import { createDecidingAgain } from "./again.ts";
import { arrivalBlocks, budgetCard, sentNowCard } from "./cards.ts";
import { attentionCommands } from "./commands.ts";
import { attentionForms, sendNowForm } from "./forms.ts";
import { createHeldMessages, type HeldDependencies, type HeldMessages } from "./held.ts";
import { createAskingAgain, type HeldUpDependencies } from "./held-up.ts";
import { createHurry, type HurryDependencies } from "./hurry.ts";
import { readHurried } from "./hurry-store.ts";
import { type Arrival, createSending, type Sending, type SendingDependencies } from "./sending.ts";
import { createReleasingSooner } from "./sooner.ts";
import { readBudget, readUsed, saveLimit } from "./store.ts";

export { attentionCommands } from "./commands.ts";
export { countOverBudget } from "./held-store.ts";
export type { Sending } from "./sending.ts";

export interface Attention extends Sending, HeldMessages {
  /** Decides again about what is held and about to be released; to be called once a minute. */
  decideAgain(now: Date): Promise<void>;
  /** Has what is held for people go sooner who are there sooner than was known. */
  readonly lookAgain: LookBefore;
  /** Decides again about what the platform, or an outage, held up after it was let go. */
  readonly askAgain: AskAgain;
}

/** One gate in front of every message to a person: their working time, and how many they get in a week. */
export const createAttention = (deps: SendingDependencies & HeldDependencies & HeldUpDependencies): Attention => ({
  ...createSending(deps),
  ...createHeldMessages(deps),
  decideAgain: createDecidingAgain(deps),
  lookAgain: createReleasingSooner(deps),
  askAgain: createAskingAgain(deps),
});

/** What somebody has sent to somebody else of the unit with this id. */
export interface Note {
  readonly arrival: Arrival;
  readonly unitId: string;
  /** Of whoever it is for. */
  readonly name: string;
}

/** The card, and of a message that does not go at once: when it arrives, and the button to send it now, if they may. */
export async function withArrival(shown: Card, note: Note | undefined, context: Context): Promise<Card> {
  if (!note || note.arrival.decision.go === "now") return shown;
  const mayHurry = await mayChange({ id: note.unitId }, context);
  return card(shown.summary, ...shown.blocks, ...arrivalBlocks(note.arrival, note.name, mayHurry, context.say));
}

const DAY = 24 * 60 * 60_000;
const SHOWN = 10;

export interface AttentionFeatureDependencies extends HurryDependencies, Pick<HeldMessages, "overBudget"> {}

/** How many messages people get that they did not ask for, those that were too many, and those that could not wait. */
export function createAttentionFeature(deps: AttentionFeatureDependencies): Feature {
  const { database, calendars, overBudget } = deps;
  const hurry = createHurry(deps);

  async function budget(changed: boolean, context: Context) {
    const { organization, actor, now, say } = context;
    const { people } = await calendars.of(organization.id, { people: [actor.id] });
    const week = mondayOf(people.get(actor.id)?.timeZone ?? actor.timeZone, now);
    const { limit } = await readBudget(database, organization.id);
    const mine = await readUsed(database, organization.id, [actor.id], week);
    const used = mine.find((one) => one.week === week)?.used ?? 0;
    const hurried = (await maySet(context))
      ? await readHurried(database, organization.id, actor.id, new Date(now.getTime() - 7 * DAY), SHOWN)
      : undefined;
    const waiting = await overBudget(organization.id, actor.id);
    return budgetCard({ limit, used, changed, waiting }, hurried, say);
  }

  return {
    name: "attention",
    commands: bindCommands(attentionCommands, {
      async budget({ messages }, context) {
        if (messages === undefined) return privately(await budget(false, context));
        if (!(await maySet(context))) throw userError("attention.notAllowed");
        await saveLimit(database, context.organization.id, messages);
        return privately(await budget(true, context));
      },
    }),
    actions: bindActions(attentionActions, {
      async sendNow({ deliveryId }, context) {
        const { receiverName } = await hurry.read(deliveryId, context);
        return opening(sendNowForm(context.say, deliveryId, receiverName));
      },
    }),
    forms: bindForms(attentionForms, {
      async sendNow({ deliveryId }, { why }, context) {
        const { receiverName } = await hurry.send(deliveryId, why, context);
        return privately(sentNowCard(receiverName, context.say));
      },
    }),
  };
}

const maySet = ({ hasRole }: Context): Promise<boolean> => hasRole(["champion", "admin"]);
