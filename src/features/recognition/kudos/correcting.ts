import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { isManagerOf } from "../../organization/index.ts";
import { accountsOf } from "../../people/index.ts";
import { changeBy } from "../changing.ts";
import { readThanksFor } from "./reading.ts";
import { type Receivers, receiversOf } from "./receivers.ts";
import { type Kudos, kudosName } from "./schema.ts";
import { correctKudos } from "./store.ts";
import type { Thanks, ThanksDependencies } from "./thanks.ts";

const mayCorrect = ({ loggedBy, unitId }: Kudos, { actor }: Context): boolean =>
  loggedBy === actor.id || isManagerOf(actor, unitId);

/** Corrects thanks: by who gave them, or a manager of their unit, at any time. */
export function createCorrecting(deps: ThanksDependencies): Pick<Thanks, "readToCorrect" | "correct"> {
  const { database, ids, wake } = deps;

  const accountsOfPeople = ({ people }: Kudos, { installation }: Context) =>
    accountsOf(
      database,
      installation,
      people.map(({ id }) => id),
    );

  async function readToCorrect(kudosId: string, context: Context): Promise<Kudos> {
    const kudos = await readThanksFor(database, kudosId, context);
    if (!mayCorrect(kudos, context))
      throw userError("win.correctNotAllowed", { win: kudosName(kudos.number), author: kudos.loggedByName });
    return kudos;
  }

  /** Whoever has no account where a form is sent stays; so do those who were thanked before and have left since. */
  async function receiversInstead(kudos: Kudos, to: readonly string[], context: Context): Promise<Receivers> {
    const known = await accountsOfPeople(kudos, context);
    const elsewhere = kudos.people.filter(({ id }) => !known.has(id));
    const before = kudos.people.filter(({ id }) => to.includes(known.get(id) ?? ""));
    const accounts = new Set(known.values());
    const fresh = to.filter((userId) => !accounts.has(userId)).map((userId) => ({ userId }));
    const others = fresh.length > 0 ? await receiversOf(fresh, context, deps.people) : undefined;
    const people = [...elsewhere, ...before, ...(others?.people ?? [])].filter(({ id }) => id !== kudos.loggedBy);
    if (people.length === 0) throw userError("kudos.nobody");
    return { people, refused: others?.refused ?? [] };
  }

  return {
    async readToCorrect(kudosId, context) {
      const kudos = await readToCorrect(kudosId, context);
      const known = await accountsOfPeople(kudos, context);
      return {
        kudos,
        accounts: kudos.people.flatMap(({ id }) => known.get(id) ?? []),
        values: (await deps.lists(context.organization.id)).value.offered,
      };
    },

    async correct(kudosId, { to, ...correction }, context) {
      const kudos = await readToCorrect(kudosId, context);
      const instead = to && (await receiversInstead(kudos, to, context));
      const people = instead && [...new Set(instead.people.map(({ id }) => id))];
      if (await correctKudos(database, changeBy(ids, kudosId, context), { ...correction, people })) wake();
      return { kudos: await readThanksFor(database, kudosId, context), refused: instead?.refused ?? [] };
    },
  };
}
