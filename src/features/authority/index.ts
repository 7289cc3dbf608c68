import { bindActions, bindForms } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { around } from "../../kernel/wording.ts";
import { card, text } from "../../message/card.ts";
import { caseName, nameOfKey, type ReadLists, readCases, themeName } from "../feedback/index.ts";
import { authorityActions } from "./actions.ts";
import { limitsCard, liveCard, notedCard, requestCard } from "./cards.ts";
import { authorityCommands } from "./commands.ts";
import { askForm, authorityForms, doneForm, setForm } from "./forms.ts";
import { type Limit, REQUEST_TOPIC, type Request } from "./schema.ts";
import { type AuthorityDependencies, createAuthority } from "./service.ts";
import { languagesAt, readLimits, readRequests, removeLimit, saveLimit } from "./store.ts";
import { mayHear } from "./who-helps.ts";

export { stillHereButton } from "./cards.ts";
export { authorityCommands } from "./commands.ts";
export { Amount, Currency, Words, written } from "./schema.ts";
export { helpersOf, languagesAt } from "./store.ts";
export { knowing } from "./who-helps.ts";

export interface AuthorityFeature extends Feature {
  /** Draws what was asked for, where somebody is asked. */
  readonly drawings: Readonly<Record<string, Drawing>>;
  /** Passes on what nobody has answered in time; to be done every minute. */
  passOnDue(now: Date): Promise<void>;
}

export interface AuthorityFeatureDependencies extends AuthorityDependencies {
  /** The themes that an organization chooses from. */
  readonly lists: ReadLists;
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
  const answered = async (requestId: string, approved: boolean, context: Context): Promise<Reply> => {
    const { askedByName: name } = await authority.answer(requestId, approved, context);
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
        const { case: found, allowed } = await authority.read(caseId, context);
        const currency = allowed?.currency ?? (await authority.currency(context));
        return opening(askForm(context.say, { id: caseId, name: caseName(found.number) }, currency));
      },
      async takeBack({ caseId, eventId }, context) {
        const { number } = await authority.takeBack(caseId, eventId, context);
        const said = context.say("authority.takenBack", { case: caseName(number) });
        return replacing(card(said, text(said)));
      },
      async help({ caseId }, context) {
        const people = await authority.help(caseId, context);
        return told(context.say("authority.helpIsTold", { names: namesOf(people) }));
      },
      approve: ({ requestId }, context) => answered(requestId, true, context),
      deny: ({ requestId }, context) => answered(requestId, false, context),
      async set(_input, context) {
        await requireSetting(context);
        const { theme: themes } = await deps.lists(context.organization.id);
        const listed = themes.offered.map((theme) => ({ key: theme.key, name: themeName(theme, context.say) }));
        return opening(setForm(context.say, listed, await authority.currency(context)));
      },
    }),
    forms: bindForms(authorityForms, {
      async done({ caseId }, { what, amount }, context) {
        const { case: found, money, eventId } = await authority.done(caseId, what, amount, context);
        return replacing(notedCard(found, what, money, eventId, context.say));
      },
      async ask({ caseId }, { what, ...money }, context) {
        const { asked, until } = await authority.ask(caseId, what, money, context);
        const names = namesOf(asked);
        const spans = around(context.say, until, (at) => context.say("authority.isAsked", { names, at }));
        return privately(card(context.say("authority.isAskedShort", { names }), text(...spans)));
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
    drawings: { [REQUEST_TOPIC]: createDrawing(deps) },
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

/** In the words of whoever is asked; only they may answer. None for who may not know of its case. */
const createDrawing =
  ({ database, organizations, texts }: AuthorityFeatureDependencies): Drawing =>
  async (subjects) => {
    const keys = subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id }));
    const requests = new Map((await readRequests(database, keys)).map((request) => [request.id, request]));
    const cases = new Map((await readCases(database, [...requests.values()].map(caseOf))).map((one) => [one.id, one]));
    const readers = await languagesAt(
      database,
      subjects.map(({ destination }) => destination),
    );
    return Promise.all(
      subjects.map(async ({ subjectId, destination }) => {
        const request = requests.get(subjectId);
        const found = request && cases.get(request.caseId);
        const reader = readers.find(
          ({ address, installationId }) =>
            address === destination.address && installationId === destination.installationId,
        );
        if (!request || !found || !reader || found.undoneAt || !mayHear(found, reader.personId)) return undefined;
        const unit = await organizations.unit(found.organizationId, found.unitId);
        const mayAnswer = request.asked.includes(reader.personId);
        return requestCard(request, found, unit.name, mayAnswer, texts.for(reader.locale, reader.timeZone));
      }),
    );
  };

const caseOf = ({ organizationId, caseId }: Request) => ({ organizationId, id: caseId });
