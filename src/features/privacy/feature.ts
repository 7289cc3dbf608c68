import { bindActions } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately, type Reply, replacing } from "../../kernel/reply.ts";
import type { People } from "../people/index.ts";
import { customerQuestionCard, personQuestionCard, sentenceCard } from "./cards.ts";
import { privacyActions, privacyCommands } from "./commands.ts";
import { createErasing, type ErasingDependencies, type Order } from "./erasing/erase.ts";
import type { Changed } from "./erasing/proof.ts";

export interface PrivacyDependencies extends ErasingDependencies {
  readonly people: Pick<People, "named">;
}

/** `/bellhop erase`: takes what is about somebody out of everything, once an admin has said so twice. */
export function createPrivacyFeature({ people, ...deps }: PrivacyDependencies): Feature {
  const erasing = createErasing(deps);
  const orderIn = ({ organization, actor, now }: Context): Order => ({
    organizationId: organization.id,
    locale: organization.locale,
    by: actor.id,
    at: now,
  });
  const forAdmins = async ({ hasRole }: Context): Promise<void> => {
    if (!(await hasRole(["admin"]))) throw userError("error.onlyAdmins");
  };
  const done = (changed: Changed | undefined, { say }: Context): Reply => {
    if (!changed) throw userError("erase.nobody");
    const count = [changed.erased, changed.replaced].flatMap(Object.values<number>).reduce((sum, one) => sum + one, 0);
    return replacing(sentenceCard(say("erase.done", { count })));
  };
  return {
    name: "privacy",
    commands: bindCommands(privacyCommands, {
      async erase({ what, who }, context) {
        const { say, organization } = context;
        if (what === "customer") {
          const count = await erasing.casesOf(who, organization.id);
          if (count === 0) throw userError("erase.noCases", { name: who });
          return privately(customerQuestionCard(who, count, say));
        }
        const [person, another] = await people.named(context, context.mentioned);
        if (!person || another) throw userError("erase.how");
        if (person.id === context.actor.id) throw userError("erase.self");
        return privately(personQuestionCard(person, say));
      },
    }),
    actions: bindActions(privacyActions, {
      async person({ personId }, context) {
        await forAdmins(context);
        if (personId === context.actor.id) throw userError("erase.self");
        return done(await erasing.person(personId, orderIn(context)), context);
      },
      async customer({ reference }, context) {
        await forAdmins(context);
        return done(await erasing.customer(reference, orderIn(context)), context);
      },
      keep: async (_input, { say }) => replacing(sentenceCard(say("erase.kept"))),
    }),
  };
}
