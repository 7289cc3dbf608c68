import type { Say } from "../../../texts/catalog.ts";
import { caseName, masked } from "../../feedback/index.ts";
import { awardName } from "../../recognition/index.ts";
import type { Moved } from "../moved/moved.ts";
import type { Needed } from "../sources/decisions.ts";
import type { Health } from "../sources/health.ts";
import type { Judged } from "../sources/preventions.ts";
import type { Silent } from "../sources/silence.ts";

/** What the ids of a digest's sources are called. */
export interface Names {
  unit(id: string): string;
  theme(key: string): string;
}

/** "Dining: 14 complaints about “waiting time” in 2 weeks. Usual would be 5: it has become more." */
export const movedInWords = (
  { unitId, theme, direction, count, weeks, usual }: Moved,
  names: Names,
  say: Say,
): string => {
  const place = unitId === null ? say("digest.allUnits") : names.unit(unitId);
  return say(`digest.moved.${direction}`, { place, theme: names.theme(theme), count, weeks, usual });
};

const VERDICTS = { worked: "worked", "no change": "no_change", "too few": "too_few" } as const;

/** What people typed of a prevention and its cause is masked like any other text. */
export const preventionInWords = ({ verdict, what, cause, before, after }: Judged, say: Say): string =>
  say(`digest.prevention.${VERDICTS[verdict]}`, {
    ...{ what: masked(what, say), cause: masked(cause, say), before, after },
  });

export const silenceInWords = ({ unitId, since }: Silent, names: Names, say: Say): string =>
  say("digest.silent", { unit: names.unit(unitId), at: since });

/** Whose turn it is stands on the card behind its button: the digest points at nobody. */
export const neededInWords = ({ kind, number, since }: Needed, say: Say): string =>
  say(`digest.decision.${kind}`, { name: kind === "award" ? awardName(number) : caseName(number), at: since });

const COUNTED = ["sent", "waiting", "skipped", "failed"] as const;

/** What became of everything that was to be sent by itself. */
export function healthInWords(health: Health, say: Say): string {
  const counts = COUNTED.filter((state) => health[state] > 0).map((state) =>
    say(`deliveries.${state}`, { count: health[state] }),
  );
  if (counts.length === 0) return say("digest.healthNone");
  return say(health.failed > 0 ? "digest.healthFailed" : "digest.health", { counts: counts.join(", ") });
}
