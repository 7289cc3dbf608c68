import { bindActions, button } from "../../kernel/action.ts";
import type { Clock, Ids } from "../../kernel/clock.ts";
import { userError } from "../../kernel/errors.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately } from "../../kernel/reply.ts";
import { type Button, type Card, card, heading, link, context as small, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { readPlace, titleOf } from "../digest/index.ts";
import { reportActions } from "./actions.ts";
import { type DrawingDependencies, drawFor } from "./drawing.ts";
import { createLinks } from "./links/links.ts";
import type { PageOf } from "./links/schema.ts";
import { ringsOf } from "./links/sealing.ts";
import { pathOf } from "./web/address.ts";
import { createRoute } from "./web/route.ts";

export interface ReportsDependencies extends DrawingDependencies {
  readonly clock: Clock;
  readonly ids: Ids;
  /** BELLHOP_KEYS. */
  readonly keys: string | undefined;
  /** How the world reaches Bellhop, without a slash at the end; undefined: nobody has set it. */
  readonly address: () => string | undefined;
}

export interface ReportsFeature extends Feature {
  /** The pages, as a part of the HTTP surface. */
  readonly route: ReturnType<typeof createRoute>;
}

/** Digests as pages to look at and to print, for whoever may read them. */
export function createReportsFeature(deps: ReportsDependencies): ReportsFeature {
  const { database, digests, texts, clock, ids, keys, address } = deps;
  const links = createLinks(database, ids, ringsOf(database, keys));
  return {
    name: "reports",
    route: createRoute({ links, draw: drawFor(deps), texts, clock, address }),
    actions: bindActions(reportActions, {
      async open({ placeId, week }, { organization, actor, now, say }) {
        const page = { organizationId: organization.id, placeId, week };
        if (!digests.mayRead(actor, page)) throw userError("digest.notAllowed");
        const at = address();
        if (at === undefined) throw userError("report.noAddress");
        const { key, number, endsAt } = await links.make(page, actor.id, now);
        const url = `${at}${pathOf(page)}?${new URLSearchParams({ key })}`;
        const title = titleOf(page, await readPlace(database, page), say);
        return privately(linkCard({ title, url, number, endsAt }, say));
      },
    }),
  };
}

/** Gives whoever presses it a link to the page of this digest. */
export const reportButton = ({ placeId, week }: Omit<PageOf, "organizationId">, say: Say): Button =>
  button(say("report.open"), reportActions.open, { placeId, week });

interface Made {
  readonly title: string;
  readonly url: string;
  readonly number: string;
  readonly endsAt: Date;
}

const linkCard = ({ title, url, number, endsAt }: Made, say: Say): Card =>
  card(
    title,
    heading(title),
    link(say("report.link"), url),
    text(say("report.numberIs", { number })),
    small(say("report.linkIsYours", { at: endsAt })),
  );
