import { bindActions, bindForms } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { bindMessageActions } from "../../../kernel/message-action.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { opening, privately, replacing } from "../../../kernel/reply.ts";
import { takenBackCard } from "../../../kernel/taken-back.ts";
import { card, text } from "../../../message/card.ts";
import { accountsOf } from "../../people/index.ts";
import { kudosActions } from "./actions.ts";
import { givenCard, hiddenCard, wholeCard } from "./cards.ts";
import { kudosCommands } from "./commands.ts";
import { correctForm, giveForm, kudosForms } from "./forms.ts";
import { kudosMessageActions } from "./message-actions.ts";
import { isParty } from "./reading.ts";
import { readThanks, sayRefused } from "./receivers.ts";
import { kudosName, type Named, Reason } from "./schema.ts";
import { createThanks } from "./service.ts";
import type { ThanksDependencies } from "./thanks.ts";

/** What was done, as another feature knows it, for who may know of it. */
export interface Deed {
  readonly id: string;
  readonly text: string;
  readonly people: readonly Named[];
}

export interface KudosDependencies extends ThanksDependencies {
  /** Throws UserError when there is no such win, or case, for them. */
  readonly readWin: (winId: string, context: Context) => Promise<Deed>;
  readonly readCase: (
    caseId: string,
    context: Context,
  ) => Promise<Pick<Deed, "id" | "text"> & { readonly kind: string }>;
}

/** Thanks: given by anybody to anybody else, in public, tied to what was done. */
export function createKudosFeature(deps: KudosDependencies): Feature {
  const thanks = createThanks(deps);

  /** Nobody links what they may not know of. */
  async function requireAbout(
    { caseId, winId }: { caseId?: string | undefined; winId?: string | undefined },
    context: Context,
  ) {
    if (caseId !== undefined) await deps.readCase(caseId, context);
    if (winId !== undefined) await deps.readWin(winId, context);
  }

  return {
    name: "kudos",
    commands: bindCommands(kudosCommands, {
      async kudos({ text: typed }, context) {
        const { to, reason } = readThanks(typed, context.mentioned);
        if (to.length === 0) throw userError("kudos.nobody");
        const said = Reason.safeParse(reason);
        if (!said.success) throw userError("kudos.reasonShort");
        return privately(givenCard(await thanks.give({ to, text: said.data }, context), context.say));
      },
    }),
    messageActions: bindMessageActions(kudosMessageActions, {
      async thank({ text: said, author }, context) {
        const others = context.mentioned.length > 0 ? context.mentioned : author ? [{ userId: author }] : [];
        if (others.length === 0) throw userError("kudos.nobodyWrote");
        return privately(givenCard(await thanks.give({ to: others, text: said }, context), context.say));
      },
    }),
    actions: bindActions(kudosActions, {
      async change({ kudosId }, context) {
        const { kudos, accounts, values } = await thanks.readToCorrect(kudosId, context);
        return opening(correctForm(context.say, kudos, accounts.join(","), values));
      },
      async undo({ kudosId }, context) {
        const { number, text: typed } = await thanks.undo(kudosId, context);
        return replacing(takenBackCard(kudosName(number), typed, context.say));
      },
      async show({ kudosId }, context) {
        const kudos = await thanks.read(kudosId, context);
        return privately(wholeCard(kudos, context.say, isParty(kudos, context)));
      },
      async value({ kudosId, value }, context) {
        await thanks.correct(kudosId, { value }, context);
        return replacing(givenCard(await thanks.given(kudosId, context), context.say));
      },
      async link({ kudosId, ...about }, context) {
        await requireAbout(about, context);
        await thanks.correct(kudosId, about, context);
        return replacing(givenCard(await thanks.given(kudosId, context), context.say));
      },
      hide: async ({ kudosId }, context) =>
        replacing(hiddenCard(await thanks.hide(kudosId, true, context), context.say)),
      unhide: async ({ kudosId }, context) =>
        replacing(hiddenCard(await thanks.hide(kudosId, false, context), context.say)),
      async forWin({ winId }, context) {
        const { text: done, people } = await deps.readWin(winId, context);
        return privately(givenCard(await thanks.giveTo(people, { text: done, winId }, context), context.say));
      },
      async forCase({ caseId, to }, context) {
        const { kind, text: praise } = await deps.readCase(caseId, context);
        return opening(giveForm(context.say, { to, about: { caseId }, text: kind === "compliment" ? praise : "" }));
      },
      async forPerson({ personId, ...about }, context) {
        const known = await accountsOf(deps.database, context.installation, [personId]);
        return opening(giveForm(context.say, { to: known.get(personId) ?? "", about }));
      },
    }),
    forms: bindForms(kudosForms, {
      async give(about, { to, text: said }, context) {
        await requireAbout(about, context);
        const accounts = to.map((userId) => ({ userId }));
        return privately(givenCard(await thanks.give({ to: accounts, text: said, ...about }, context), context.say));
      },
      async correct({ kudosId }, values, context) {
        const { kudos, refused } = await thanks.correct(kudosId, values, context);
        if (kudos.loggedBy === context.actor.id)
          return replacing(givenCard({ ...(await thanks.given(kudosId, context)), refused }, context.say));
        const done = context.say("case.corrected", { case: kudosName(kudos.number) });
        const sentences = [done, ...sayRefused(refused, context.say)];
        return privately(card(done, ...sentences.map((sentence) => text(sentence))));
      },
    }),
  };
}
