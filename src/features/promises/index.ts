import { bindActions, bindForms } from "../../kernel/action.ts";
import { atItsField } from "../../kernel/at-its-field.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { LookAgain } from "../../kernel/look-again.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { undoUntil } from "../../kernel/undo.ts";
import type { Button, Card } from "../../message/card.ts";
import { withArrival } from "../attention/index.ts";
import { type Case, caseName } from "../feedback/index.ts";
import type { People } from "../people/index.ts";
import { promiseActions } from "./actions.ts";
import { listCard, openAgainButton, ownerButtons, promiseCard, undoButton } from "./cards.ts";
import type { Changed, PromisesDependencies } from "./changing.ts";
import { promiseCommands } from "./commands.ts";
import { drawPromises } from "./drawing.ts";
import { changeForm, handOverForm, promiseForms } from "./forms.ts";
import { createPassing } from "./passing.ts";
import type { CustomerPromise } from "./schema.ts";
import { createPromises } from "./service.ts";
import { lookAgain } from "./store.ts";

export { promiseButton } from "./cards.ts";
export { promiseCommands } from "./commands.ts";
export { promiseExport } from "./export.ts";
export { stalePromises } from "./stale.ts";

export interface PromisesFeature extends Feature {
  /** Says what the time has come for; to be done every minute. */
  passDue(now: Date): Promise<void>;
  /** Finds anew what is said next where somebody's times have changed, or whether they are there. */
  readonly lookAgain: LookAgain;
  /** Draws what managers are told, where they are. */
  readonly drawings: Readonly<Record<string, Drawing>>;
}

export type PromisesFeatureDependencies = PromisesDependencies & {
  readonly people: Pick<People, "named">;
  /** The case of that number, for whoever may know of it. Throws UserError. */
  readonly readNumbered: (number: number, context: Context) => Promise<{ readonly case: Case }>;
};

/** Promises that a list shows. */
const SHOWN = 8;

/** What was promised to customers: found in what people log, remembered, and kept by exactly one owner. */
export function createPromisesFeature(deps: PromisesFeatureDependencies): PromisesFeature {
  const promises = createPromises(deps);
  const named = ({ promise, case: found }: Changed) => ({ case: caseName(found.number), what: promise.what });

  /** What its owner can do with it; for ten minutes, who noted it takes it back. */
  const own = (promise: CustomerPromise, { actor, now, say }: Context): Button[] => [
    ...(promise.ownerId === actor.id ? ownerButtons(promise, say) : []),
    ...(promise.madeBy === actor.id && promise.ownerId === actor.id && undoUntil(promise.madeAt) > now
      ? [undoButton(promise, say)]
      : []),
  ];
  const noted = async (caseId: string, what: string | undefined, context: Context): Promise<Reply> => {
    const { say } = context;
    const seen = await promises.note(caseId, what, context);
    const { promise } = seen;
    const said =
      promise.ownerId === context.actor.id
        ? say("promise.noted", named(seen))
        : say("promise.notedBefore", { ...named(seen), name: promise.ownerName });
    return privately(promiseCard(said, promise, say, own(promise, context)));
  };
  /** What came of it, in place of the card on which it was done. */
  const after = async (
    said: string,
    { promise, note }: Changed,
    context: Context,
    buttons: readonly Button[] = [],
  ): Promise<Reply> => replacing(await withArrival(promiseCard(said, promise, context.say, buttons), note, context));
  const list = async (context: Context): Promise<Card> =>
    listCard(await promises.open(context, SHOWN), await promises.overdue(context, SHOWN), context.say);
  const mine = (changed: Changed, context: Context): Promise<Reply> =>
    after(context.say("promise.mine", named(changed)), changed, context, own(changed.promise, context));

  return {
    name: "promises",
    passDue: createPassing(deps),
    lookAgain,
    drawings: drawPromises(deps),
    commands: bindCommands(promiseCommands, {
      async promises({ case: number, what }, context) {
        if (number === undefined) return privately(await list(context));
        const { case: found } = await deps.readNumbered(number, context);
        return noted(found.id, what, context);
      },
    }),
    actions: bindActions(promiseActions, {
      note: ({ caseId }, context) => noted(caseId, undefined, context),
      async keep({ promiseId }, context) {
        const kept = await promises.keep(promiseId, context);
        return after(context.say("promise.kept", named(kept)), kept, context, [
          openAgainButton(kept.promise, context.say),
        ]);
      },
      async letGo({ promiseId }, context) {
        const gone = await promises.letGo(promiseId, context);
        return after(context.say("promise.letGo", named(gone)), gone, context, [
          openAgainButton(gone.promise, context.say),
        ]);
      },
      async openAgain({ promiseId }, context) {
        const open = await promises.openAgain(promiseId, context);
        return after(context.say("promise.isOpenAgain", named(open)), open, context, own(open.promise, context));
      },
      async undo({ promiseId }, context) {
        const undone = await promises.undo(promiseId, context);
        return after(context.say("promise.takenBack", { case: caseName(undone.case.number) }), undone, context);
      },
      async change({ promiseId }, context) {
        const { promise, case: found } = await promises.readToChange(promiseId, context);
        return opening(changeForm(context.say, promise, found.number));
      },
      async handOver({ promiseId }, context) {
        const { promise } = await promises.readToChange(promiseId, context);
        return opening(handOverForm(context.say, promise));
      },
      accept: async ({ promiseId }, context) => mine(await promises.answer(promiseId, true, context), context),
      async refuse({ promiseId }, context) {
        const refused = await promises.answer(promiseId, false, context);
        return after(context.say("promise.refusedByYou", { name: refused.promise.ownerName }), refused, context);
      },
      takeOver: async ({ promiseId }, context) => mine(await promises.takeOver(promiseId, context), context),
    }),
    forms: bindForms(promiseForms, {
      change: ({ promiseId }, { what, when }, context) =>
        atItsField(FIELDS, context, async () => {
          const changed = await promises.change(promiseId, what, when, context);
          const { say } = context;
          return after(say("promise.changed", named(changed)), changed, context, own(changed.promise, context));
        }),
      handOver: ({ promiseId }, { to: userId }, context) =>
        atItsField(FIELDS, context, async () => {
          const [to] = await deps.people.named(context, [{ userId }]);
          if (!to?.active) throw userError("promise.noPerson");
          const offered = await promises.offer(promiseId, to, context);
          const said = context.say("promise.offered", { name: to.name });
          return after(said, offered, context, own(offered.promise, context));
        }),
    }),
  };
}

/** At which field of a form a sentence stands. */
const FIELDS: Readonly<Record<string, string>> = {
  "promise.notAMoment": "when",
  "promise.noPerson": "to",
  "promise.notForThem": "to",
};
