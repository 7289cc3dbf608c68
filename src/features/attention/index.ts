import { bindActions, bindForms } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately } from "../../kernel/reply.ts";
import { type Card, card } from "../../message/card.ts";
import { mayChange } from "../organization/index.ts";
import { attentionActions } from "./actions.ts";
import { createDecidingAgain } from "./again.ts";
import { arrivalBlocks, budgetCard, sentNowCard } from "./cards.ts";
import { attentionCommands } from "./commands.ts";
import { attentionForms, sendNowForm } from "./forms.ts";
import { drawHeld, type HeldDependencies } from "./held.ts";
import { createHurry, type HurryDependencies } from "./hurry.ts";
import { type Arrival, createSending, type Sending, type SendingDependencies } from "./sending.ts";
import { readBudget, readHurried, readUsed, saveLimit } from "./store.ts";
import { weekOf } from "./weeks.ts";

export { attentionCommands } from "./commands.ts";
export type { Sending } from "./sending.ts";

export interface Attention extends Sending {
  /** Draws what was held for one person until the same moment, as one message. */
  readonly drawing: Drawing;
  /** Decides again about what is held and about to be released; to be called once a minute. */
  decideAgain(now: Date): Promise<void>;
}

/** One gate in front of every message to a person: their working time, and how many they get in a week. */
export const createAttention = (deps: SendingDependencies & HeldDependencies): Attention => ({
  ...createSending(deps),
  drawing: drawHeld(deps),
  decideAgain: createDecidingAgain(deps),
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

/** How many messages people get that they did not ask for, and those that could not wait. */
export function createAttentionFeature(deps: HurryDependencies): Feature {
  const { database, calendars } = deps;
  const hurry = createHurry(deps);

  async function budget(changed: boolean, context: Context) {
    const { organization, actor, now, say } = context;
    const { people } = await calendars.of(organization.id, { people: [actor.id] });
    const week = weekOf(people.get(actor.id)?.timeZone ?? actor.timeZone, now);
    const { limit } = await readBudget(database, organization.id);
    const mine = await readUsed(database, organization.id, [actor.id], week);
    const used = mine.find((one) => one.week === week)?.used ?? 0;
    const hurried = (await maySet(context))
      ? await readHurried(database, organization.id, actor.id, new Date(now.getTime() - 7 * DAY), SHOWN)
      : undefined;
    return budgetCard({ limit, used, changed }, hurried, say);
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
