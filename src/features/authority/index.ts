import { bindActions, bindForms } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { card, text } from "../../message/card.ts";
import { type Case, caseName, nameOfKey, type ReadLists, themeName } from "../feedback/index.ts";
import { authorityActions } from "./actions.ts";
import { askedAnewCard, askedCard, limitsCard, liveCard, notedCard } from "./cards.ts";
import { authorityCommands } from "./commands.ts";
import { createDrawings } from "./drawings.ts";
import { askForm, authorityForms, changeAskedForm, changeDoneForm, doneForm, setForm } from "./forms.ts";
import type { Limit } from "./schema.ts";
import { type AuthorityDependencies, createAuthority } from "./service.ts";
import { readLimits, removeLimit, saveLimit } from "./store.ts";

export { changeInHistory, stillHereButton } from "./cards.ts";
export { authorityCommands } from "./commands.ts";
export { giveButton } from "./give-button.ts";
export { helpersOf } from "./people-store.ts";
export { Amount, Currency, Words, written } from "./schema.ts";
export { knowing, mayHear } from "./who-helps.ts";

export interface AuthorityFeature extends Feature {
  /** Draws what was asked for, where somebody is asked. */
  readonly drawings: Readonly<Record<string, Drawing>>;
  /** Passes on what nobody has answered in time; to be done every minute. */
  passOnDue(now: Date): Promise<void>;
}

export interface AuthorityFeatureDependencies extends AuthorityDependencies {
  /** The themes that an organization chooses from. */
  readonly lists: ReadLists;
  /** Something was given in a case, changed or taken back: whatever says so is to say what is so now. */
  readonly given: (found: Case) => Promise<void>;
}

/** The live path: what may be decided and said while a customer is still there, and who helps. */
export function createAuthorityFeature(deps: AuthorityFeatureDependencies): AuthorityFeature {
  const { database } = deps;
  const authority = createAuthority(deps);

  const limits = async (context: Context, saved: boolean): Promise<Reply> => {
    const { organization, say } = context;
    const found = (await readLimits(database, organization.id)).toSorted(inOrder);
    const lists = await deps.lists(organization.id);
    return privately(limitsCard(found, (theme) => nameOfKey(lists, "theme", theme, say), saved, say));
  };
  const answered = async (
    { requestId, changes }: { readonly requestId: string; readonly changes: number },
    approved: boolean,
    context: Context,
  ): Promise<Reply> => {
    const { askedByName: name } = await authority.asking.answer(requestId, changes, approved, context);
    return told(context.say(approved ? "authority.youApproved" : "authority.youDenied", { name }));
  };

  return {
    name: "authority",
    passOnDue: authority.passOnDue,
    commands: bindCommands(authorityCommands, { authority: (_input, context) => limits(context, false) }),
    actions: bindActions(authorityActions, {
      async stillHere({ caseId }, context) {
        const { case: found, limit, allowed } = await authority.read(caseId, context);
        return privately(liveCard(found, limit, allowed, context.say));
      },
      async done({ caseId }, context) {
        const { case: found, allowed } = await authority.read(caseId, context);
        return opening(doneForm(context.say, { id: caseId, name: caseName(found.number) }, allowed));
      },
      async ask({ caseId }, context) {
        const { case: found, allowed } = await authority.readUnsolved(caseId, context);
        const currency = allowed?.currency ?? (await authority.currency(context));
        return opening(askForm(context.say, { id: caseId, name: caseName(found.number) }, currency));
      },
      async changeDone({ caseId, eventId }, context) {
        const noted = await authority.giving.readToChange(caseId, eventId, context);
        const about = { id: caseId, name: caseName(noted.case.number) };
        return opening(changeDoneForm(context.say, about, eventId, noted));
      },
      async changeAsked({ requestId }, context) {
        const { case: found, request } = await authority.asking.readToChange(requestId, context);
        return opening(changeAskedForm(context.say, caseName(found.number), request));
      },
      async takeBack({ caseId, eventId }, context) {
        const found = await authority.giving.takeBack(caseId, eventId, context);
        await deps.given(found);
        const said = context.say("authority.takenBack", { case: caseName(found.number) });
        return replacing(card(said, text(said)));
      },
      async help({ caseId }, context) {
        const people = await authority.help(caseId, context);
        return told(context.say("authority.helpIsTold", { names: namesOf(people) }));
      },
      approve: (seen, context) => answered(seen, true, context),
      deny: (seen, context) => answered(seen, false, context),
      async set(_input, context) {
        await requireSetting(context);
        const { theme: themes } = await deps.lists(context.organization.id);
        const listed = themes.offered.map((theme) => ({ key: theme.key, name: themeName(theme, context.say) }));
        return opening(setForm(context.say, listed, await authority.currency(context)));
      },
    }),
    forms: bindForms(authorityForms, {
      async done({ caseId }, { what, amount }, context) {
        const noted = await authority.giving.done(caseId, what, amount, context);
        await deps.given(noted.case);
        return replacing(notedCard(noted, context.say));
      },
      async changeDone({ caseId, eventId }, { what, amount }, context) {
        const noted = await authority.giving.change(caseId, eventId, what, amount, context);
        await deps.given(noted.case);
        return replacing(notedCard(noted, context.say));
      },
      async ask({ caseId }, { what, ...money }, context) {
        return privately(askedCard(await authority.asking.ask(caseId, what, money, context), context.say));
      },
      async changeAsked({ requestId }, { what, ...money }, context) {
        const asked = await authority.asking.change(requestId, what, money, context);
        return replacing(askedAnewCard(asked, context.say));
      },
      async set(_about, given, context) {
        await requireSetting(context);
        const { role, theme } = given;
        const { organization, actor, now } = context;
        if (given.amount === undefined) await removeLimit(database, organization.id, role, theme);
        else {
          const by = { organizationId: organization.id, personId: actor.id, at: now };
          await saveLimit(database, by, completeLimit({ ...given, amount: given.amount }));
        }
        return limits(context, true);
      },
    }),
    drawings: createDrawings(deps),
  };
}

type Given = Pick<Limit, "role" | "theme" | "amount"> & {
  readonly [Key in "currency" | "what" | "policy"]?: string | undefined;
};

function completeLimit({ currency, what, policy, ...limit }: Given): Limit {
  if (currency === undefined) throw userError("authority.notACurrency");
  if (what === undefined || policy === undefined) throw userError("authority.sayWhatAndPolicy");
  return { ...limit, currency, what, policy };
}

/** The command's access does not cover the buttons and forms that come of it. */
async function requireSetting({ hasRole }: Context): Promise<void> {
  if (!(await hasRole(authorityCommands.authority.access ?? []))) throw userError("error.notAllowed");
}

const inOrder = (one: Limit, other: Limit): number =>
  one.role.localeCompare(other.role) || one.theme.localeCompare(other.theme);

const told = (sentence: string): Reply => privately(card(sentence, text(sentence)));

const namesOf = (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join(", ");
