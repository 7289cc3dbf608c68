import { bindActions, bindForms, form } from "../../kernel/action.ts";
import { atItsField } from "../../kernel/at-its-field.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context, Person } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, replacing } from "../../kernel/reply.ts";
import type { Card } from "../../message/card.ts";
import type { Form } from "../../message/form.ts";
import type { Say } from "../../texts/catalog.ts";
import type { People } from "../people/index.ts";
import { type AppointingDependencies, createAppointing } from "./appointment/appointing.ts";
import { previewCard, sentenceCard, termsCard } from "./appointment/cards.ts";
import { appointForm } from "./appointment/form.ts";
import { createPassingTerms } from "./appointment/passing.ts";
import { readTerms } from "./appointment/store.ts";
import { rolesCard, rolesOf } from "./cards.ts";
import { appointActions, appointForms, roleActions, roleCommands, roleForms } from "./commands.ts";
import { createRoles } from "./service.ts";
import { readHolders } from "./store.ts";
import { givenRoles } from "./table.ts";

export { roleCommands } from "./commands.ts";
export { guarded } from "./guard.ts";

export interface RolesFeatureDependencies extends AppointingDependencies {
  readonly people: Pick<People, "changed" | "met">;
}

export interface RolesFeature extends Feature {
  /** Has champions' terms begin and end that are due. */
  readonly passDue: (now: Date) => Promise<void>;
}

const NAMED_AT = { "roles.notAMember": "who", "roles.nobody": "who" };
const TERM_AT = {
  ...NAMED_AT,
  ...{
    "appoint.noDay": "from",
    "appoint.wrongDays": "from",
    "appoint.ownDeputy": "deputy",
    "ladder.noPerson": "deputy",
  },
  ...{ "ladder.mayNotKnow": "deputy", "appoint.toThemselves": "insteadOf", "appoint.notChampion": "insteadOf" },
};

/** Who may what; who has which role, and gets or loses it; and how a leader appoints the champion in front of everyone. */
export function createRolesFeature(deps: RolesFeatureDependencies): RolesFeature {
  const { database, people } = deps;
  const roles = createRoles(deps);
  const appointing = createAppointing(deps);

  async function shown(context: Context, done?: string): Promise<Card> {
    const { organization, say } = context;
    const changes = await context.hasRole(["admin"]);
    const holders = await readHolders(database, organization.id);
    const own = rolesOf(context);
    return rolesCard({ own: changes && !own.includes("admin") ? [...own, "admin"] : own, holders, changes }, say, done);
  }

  const champions = async ({ organization }: Context) =>
    (await readHolders(database, organization.id)).filter((holder) => holder.roles.includes("champion"));

  const terms = async (context: Context, who: string, done?: string): Promise<Card> =>
    termsCard(await readTerms(database, context.organization.id), await champions(context), who, context.say, done);

  /** Whoever was picked in a form; undefined: nobody was. */
  async function picked(userId: string | undefined, context: Context): Promise<Person | undefined> {
    if (userId === undefined || userId === "") return undefined;
    const [person] = await people.met(context, [{ userId }]);
    if (!person) throw userError("roles.nobody");
    return person;
  }
  async function required(userId: string, context: Context): Promise<Person> {
    const person = await picked(userId, context);
    if (!person) throw userError("roles.nobody");
    return person;
  }

  return {
    name: "roles",
    passDue: createPassingTerms(deps),
    commands: bindCommands(roleCommands, {
      roles: async (_input, context) => privately(await shown(context)),
      appoint: async (_input, context) => privately(await terms(context, context.mentioned[0]?.userId ?? "")),
    }),
    actions: [
      ...bindActions(roleActions, {
        open: async (_input, { say }) => opening(giveForm(say)),
        async take({ personId, role }, context) {
          await roles.take(personId, role, context);
          return replacing(await shown(context, context.say("roles.taken", { role: context.say(`role.${role}`) })));
        },
      }),
      ...bindActions(appointActions, {
        open: async ({ who }, context) => opening(appointForm(who, await champions(context), context.say)),
        place: async ({ termId, unitId, on }, context) =>
          replacing(previewCard(await appointing.place(termId, unitId, on, context), context.say)),
        async post({ termId }, context) {
          const { name } = await appointing.post(termId, context);
          return replacing(sentenceCard(context.say("appoint.posted", { name })));
        },
        async discard({ termId }, context) {
          await appointing.discard(termId, context);
          return replacing(sentenceCard(context.say("appoint.discarded")));
        },
        async end({ termId }, context) {
          const ended = await appointing.end(termId, context);
          return replacing(await terms(context, "", context.say(ended ? "appoint.ended" : "appoint.wasOver")));
        },
      }),
    ],
    forms: [
      ...bindForms(roleForms, {
        give: (_about, { who, role }, context) =>
          atItsField(NAMED_AT, context, async () => {
            const to = await required(who, context);
            await roles.give(to, role, context);
            const done = context.say("roles.given", { name: to.name, role: context.say(`role.${role}`) });
            return replacing(await shown(context, done));
          }),
      }),
      ...bindForms(appointForms, {
        preview: (_about, { who, deputy, ...given }, context) =>
          atItsField(TERM_AT, context, async () => {
            const appointment = {
              ...{ who: await required(who, context), deputy: await picked(deputy, context) },
              ...{ insteadOf: given.insteadOf, from: given.from, until: given.until },
            };
            return replacing(previewCard(await appointing.draft(appointment, context), context.say));
          }),
      }),
    ],
  };
}

const giveForm = (say: Say): Form =>
  form(
    roleForms.give,
    {},
    {
      title: say("roles.give"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        {
          ...{ kind: "person", name: "who", label: say("roles.toWhom"), several: false, required: true },
          missing: say("roles.nobody"),
        },
        {
          ...{ kind: "choice", name: "role", label: say("roles.which"), required: true },
          options: givenRoles.map((role) => ({ value: role, label: say(`role.${role}`) })),
        },
        { kind: "note", text: say("roles.giveNote") },
      ],
    },
  );
