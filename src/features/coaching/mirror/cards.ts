import { type Card, card, heading, context as small, table } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { SMALLEST } from "../signals/of-units.ts";
import { MONTH } from "../signals/schema.ts";
import { DEEDS, type Deeds } from "./store.ts";

interface Mirrored {
  /** Names of the units. */
  readonly units: readonly string[];
  readonly you: Deeds;
  /** Absent: there are too few to be counted together. */
  readonly team: Deeds | undefined;
}

/** Talks are asked of managers alone. */
const isAskedOfTeam = (deed: (typeof DEEDS)[number]): boolean => deed !== "talks";

/** What was asked of a team, and what its manager did of that, to them alone. */
export function mirrorCard({ units, you, team }: Mirrored, say: Say): Card {
  const title = say("mirror.title");
  const rows = DEEDS.map((deed) => [
    say(`mirror.${deed}`),
    ...(team ? [isAskedOfTeam(deed) ? String(team[deed]) : "–"] : []),
    String(you[deed]),
  ]);
  const about = say("mirror.about", { days: MONTH, units: units.join(", ") });
  return card(
    title,
    heading(title),
    table(about, [say("mirror.what"), ...(team ? [say("mirror.team")] : []), say("mirror.you")], rows),
    team ? undefined : small(say("mirror.tooFew", { smallest: SMALLEST })),
    small(say("mirror.onlyYou")),
  );
}
