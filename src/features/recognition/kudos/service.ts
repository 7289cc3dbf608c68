import { userError } from "../../../kernel/errors.ts";
import { UNDO_MINUTES, undoableSince } from "../../../kernel/undo.ts";
import { changeBy } from "../changing.ts";
import { createCorrecting } from "./correcting.ts";
import { createGiving } from "./giving.ts";
import { findThanks, readThanksFor } from "./reading.ts";
import { kudosName } from "./schema.ts";
import { hideKudos, undoKudos } from "./store.ts";
import type { Thanks, ThanksDependencies } from "./thanks.ts";

/** Everything that is done with thanks. */
export function createThanks(deps: ThanksDependencies): Thanks {
  const { database, ids, wake } = deps;
  return {
    ...createGiving(deps),
    ...createCorrecting(deps),
    read: (kudosId, context) => readThanksFor(database, kudosId, context),

    async undo(kudosId, context) {
      if (await undoKudos(database, changeBy(ids, kudosId, context), undoableSince(context.now))) wake();
      const kudos = await findThanks(database, kudosId, context);
      if (kudos.undoneAt) return kudos;
      const named = { case: kudosName(kudos.number) };
      if (kudos.loggedBy !== context.actor.id)
        throw userError("case.undoNotAuthor", { ...named, author: kudos.loggedByName });
      throw userError("case.undoTooLate", { ...named, minutes: UNDO_MINUTES });
    },

    async hide(kudosId, hidden, context) {
      if (await hideKudos(database, changeBy(ids, kudosId, context), hidden)) wake();
      const kudos = await readThanksFor(database, kudosId, context);
      if ((kudos.privateBy !== undefined) === hidden) return kudos;
      const isThanked = kudos.people.some(({ id }) => id === context.actor.id);
      throw isThanked
        ? userError("kudos.stillPrivate", { kudos: kudosName(kudos.number) })
        : userError("kudos.notYoursToHide");
    },
  };
}
