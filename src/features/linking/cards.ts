import { button } from "../../kernel/action.ts";
import { around } from "../../kernel/wording.ts";
import { actions, type Card, card, context, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { linkingActions } from "./actions.ts";
import type { CodeKind, Workspace } from "./schema.ts";

/** A new code: where to type it, and what follows. */
export function codeCard(
  given: { readonly kind: CodeKind; readonly code: string; readonly until: Date },
  organization: string,
  say: Say,
): Card {
  const { kind, code } = given;
  const sentence = (until: string) =>
    kind === "workspace"
      ? say("link.workspaceCode", { organization, code, until })
      : say("link.accountCode", { code, until });
  return card(
    sentence(say("moment", { at: given.until })),
    text(...around(say, given.until, sentence)),
    kind === "workspace" ? context(say("link.workspaceWhatFollows")) : undefined,
  );
}

/** What the admin sees after a workspace has joined. */
export function joinedCard(workspace: Workspace, organization: string, say: Say): Card {
  const joined = { workspace: nameOf(workspace, say), organization };
  return card(say("link.joined", joined), text(say("link.joined", joined)), context(say("link.joinedNext", joined)));
}

/** The same for the admin whose code it was. */
export function joinedNewsCard(workspace: Workspace, organization: string, by: string, say: Say): Card {
  const joined = { workspace: nameOf(workspace, say), organization };
  const news = say("link.joinedNews", { ...joined, name: by });
  return card(news, text(news), context(say("link.joinedNext", joined)));
}

/** Asks whether another account is one's own too. */
export function accountQuestionCard(
  account: { readonly name: string; readonly workspace: Workspace },
  codeId: string,
  say: Say,
): Card {
  const question = say("link.accountQuestion", { name: account.name, place: placeOf(account.workspace, say) });
  return card(
    question,
    text(question),
    text(say("link.accountWhatFollows")),
    actions(
      button(say("button.bothAreMe"), linkingActions.unite, { codeId }, { style: "primary" }),
      button(say("button.no"), linkingActions.decline, { codeId }),
    ),
  );
}

/** Asks whether a workspace is to be unlinked from the others of its organization. */
export function leavingQuestionCard(workspace: Workspace, others: readonly Workspace[], say: Say): Card {
  const names = new Intl.ListFormat(say.locale).format(others.map((other) => nameOf(other, say)));
  const leaving = { workspace: nameOf(workspace, say), others: names };
  const question = say("unlink.question", leaving);
  return card(
    question,
    text(question),
    text(say("unlink.whatFollows", leaving)),
    actions(
      button(say("button.unlink"), linkingActions.leave, {}, { style: "danger" }),
      button(say("button.no"), linkingActions.stay, {}),
    ),
  );
}

export const leftCard = (workspace: Workspace, say: Say): Card =>
  sentenceCard(say("unlink.done", { workspace: nameOf(workspace, say) }));

export const sentenceCard = (sentence: string): Card => card(sentence, text(sentence));

/** A tenant whose name is not known yet has its id for a name, which means nothing to people. */
const nameOf = ({ name, platform, externalId }: Workspace, say: Say): string =>
  name === externalId ? say(`platform.${platform}`) : name;

const placeOf = (workspace: Workspace, say: Say): string => {
  const platform = say(`platform.${workspace.platform}`);
  const named = nameOf(workspace, say);
  return named === platform ? platform : say("link.place", { workspace: named, platform });
};
