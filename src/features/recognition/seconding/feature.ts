import { type BoundAction, bindActions } from "../../../kernel/action.ts";
import type { Ids } from "../../../kernel/clock.ts";
import type { Context, Person } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Notice } from "../../../kernel/incoming.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { privately, type Reply, replacing } from "../../../kernel/reply.ts";
import { actions, card, text } from "../../../message/card.ts";
import type { Organizations } from "../../organization/index.ts";
import type { People } from "../../people/index.ts";
import type { StoredSettings } from "../settings/store.ts";
import { secondingActions } from "./actions.ts";
import { takeBackButton } from "./buttons.ts";
import { type Secondable, second, shownBy } from "./store.ts";

export interface SecondingDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "linked">;
  readonly people: Pick<People, "named">;
  readonly settings: Pick<StoredSettings, "read">;
  readonly ids: Ids;
  /** There may be something to send. */
  readonly wake: () => void;
}

/** Others second a thanks or a win: with a button, or with a reaction to its card. */
export interface Seconding {
  readonly actions: readonly BoundAction[];
  notice(notice: Notice): Promise<void>;
}

export function createSeconding({
  database,
  organizations,
  people,
  settings,
  ids,
  wake,
}: SecondingDependencies): Seconding {
  /** Apps and guests are no colleagues. */
  const counts = ({ active, kind }: Person): boolean => active && kind === "member";

  async function press(what: Secondable, id: string, stands: boolean, context: Context): Promise<void> {
    if (!counts(context.actor)) throw userError("second.members");
    const outcome = await second(database, {
      organizationId: context.organization.id,
      what,
      id,
      personId: context.actor.id,
      way: "button",
      stands,
      at: context.now,
      deliveryId: ids.next(),
    });
    if (outcome === "refused") throw userError("second.refused");
    wake();
  }

  return {
    actions: bindActions(secondingActions, {
      async second({ what, id }, context): Promise<Reply> {
        await press(what, id, true, context);
        const done = context.say("second.done");
        return privately(card(done, text(done), actions(takeBackButton(what, id, context.say))));
      },
      async takeBack({ what, id }, context) {
        await press(what, id, false, context);
        const done = context.say("second.takenBack");
        return replacing(card(done, text(done)));
      },
    }),

    async notice(notice) {
      if (notice.kind !== "reaction" || notice.at === undefined) return;
      const linked = await organizations.linked(notice.platform, notice.externalId);
      if (!linked) return;
      const { organization, installation } = linked;
      const { emoji } = await settings.read(organization.id);
      // One that was chosen once can still be taken back.
      if (notice.stands && !emoji.includes(notice.reaction)) return;
      const shown = await shownBy(database, { ...installation, address: notice.conversation }, notice.messageId);
      if (!shown) return;
      const [person] = await people.named(linked, [{ userId: notice.userId }]);
      if (!person || !counts(person)) return;
      const { reaction: way, stands, at } = notice;
      await second(database, {
        organizationId: organization.id,
        ...shown,
        personId: person.id,
        way,
        stands,
        at,
        deliveryId: ids.next(),
      });
      wake();
    },
  };
}
