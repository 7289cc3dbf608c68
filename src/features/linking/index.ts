import { bindActions } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately, replacing } from "../../kernel/reply.ts";
import { linkingActions } from "./actions.ts";
import { accountQuestionCard, codeCard, joinedCard, leavingQuestionCard, leftCard, sentenceCard } from "./cards.ts";
import { linkingCommands } from "./commands.ts";
import type { LinkingDependencies } from "./dependencies.ts";
import { createLinking } from "./service.ts";
import { createLinkingAtSetUp, type LinkingAtSetUp } from "./set-up.ts";

export { linkingCommands } from "./commands.ts";

/** Links workspaces and tenants to one organization, and accounts to one person. */
export function createLinkingFeature(deps: LinkingDependencies): Feature & LinkingAtSetUp {
  const linking = createLinking(deps);
  return {
    ...createLinkingAtSetUp(deps),
    name: "linking",
    commands: bindCommands(linkingCommands, {
      async link(request, context) {
        const { organization, say } = context;
        if (request.ask === "code") {
          const given = await linking.issue(request.kind, context);
          return privately(codeCard({ kind: request.kind, ...given }, organization.name, say));
        }
        const code = await linking.open(request.code, context);
        if (code.kind === "account") {
          return privately(accountQuestionCard(await linking.otherAccount(code, context), code.id, say));
        }
        const place = await linking.join(code, context);
        return privately(joinedCard(place.workspace, place.organization, say));
      },
      async unlink(_input, context) {
        const { workspace, others } = await linking.leavable(context);
        return privately(leavingQuestionCard(workspace, others, context.say));
      },
    }),
    actions: bindActions(linkingActions, {
      async unite({ codeId }, context) {
        await linking.unite(codeId, context);
        return replacing(sentenceCard(context.say("link.accountLinked")));
      },
      async decline({ codeId }, context) {
        await linking.decline(codeId, context);
        return replacing(sentenceCard(context.say("link.accountDeclined")));
      },
      async leave(_input, context) {
        return replacing(leftCard(await linking.leave(context), context.say));
      },
      stay: async (_input, { say }) => replacing(sentenceCard(say("unlink.kept"))),
    }),
  };
}
