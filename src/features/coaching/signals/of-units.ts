import { chanceOf, surprising } from "../../../kernel/statistics.ts";
import type { SignalName } from "./names.ts";
import type { Signal } from "./of-people.ts";
import { BEFORE, type Evidence, type Found, type Material, SILENT, SILENT_BEFORE, WEEKS } from "./schema.ts";

/** Groups smaller than this are not broken down. */
export const SMALLEST = 4;
/** From so many on it is several. */
const SEVERAL = 3;
/** How often chance alone may call something unusual. */
const LEVEL = 0.05;
/** Without so many complaints before, nobody knows what is usual. */
const KNOWN = 8;

const about = (signal: SignalName, { unitId }: Material, evidence: Evidence): Found => ({
  signal,
  unitId,
  personId: null,
  evidence,
});

/** Only of groups that are large enough. */
const ofGroups =
  (signal: Signal): Signal =>
  (material, now) =>
    material.people.length >= SMALLEST ? signal(material, now) : [];

/** The team has fought the same thing several times within two weeks. */
export const sameFriction: Signal = ofGroups((material) =>
  material.themes
    .filter(({ kind, count }) => kind === "friction" && count >= SEVERAL)
    .map(({ theme, count, cases }) =>
      about("same_friction", material, { theme, count, days: WEEKS, cases: [...cases] }),
    ),
);

/**
 * Complaints about a theme have become more than chance explains (Poisson against the eight weeks before; all themes of the
 * unit looked at together).
 */
export const themeRising: Signal = ofGroups((material) => {
  const complaints = material.themes.filter(({ kind }) => kind === "complaint");
  if (complaints.reduce((sum, { before }) => sum + before, 0) < KNOWN) return [];
  const rising = surprising(
    complaints.map(({ count, before }) => chanceOf({ count, days: WEEKS }, { count: before, days: BEFORE }).soMany),
    LEVEL,
  );
  return complaints
    .filter(({ count }, place) => rising[place] && count >= SEVERAL)
    .map(({ theme, count, before, cases }) =>
      about("theme_rising", material, {
        ...{ theme, count, days: WEEKS, cases: [...cases] },
        of: Math.round((before * WEEKS) / BEFORE),
      }),
    );
});

/** A standard was missed several times within two weeks, and more often than not. */
export const standardMissed: Signal = ofGroups((material) =>
  material.standards
    .filter(({ count, of }) => count >= SEVERAL && count * 2 >= of)
    .map(({ words, count, of, cases }) =>
      about("standard_missed", material, { words, count, of, days: WEEKS, cases: [...cases] }),
    ),
);

/**
 * Nothing was logged in a unit for three weeks, which chance explains neither by what it logged before nor by what units of
 * about its size log.
 */
export const silentUnit: Signal = ofGroups((material) => {
  const { silence, people } = material;
  if (!silence) return [];
  const { before, peers } = silence;
  const byPast = chanceOf({ count: 0, days: SILENT }, { count: before, days: SILENT_BEFORE }).soFew;
  const byPeers = chanceOf({ count: 0, days: people.length }, { count: peers.count, days: peers.people }).soFew;
  if (byPast > LEVEL || byPeers > LEVEL) return [];
  const of = Math.round((peers.count * people.length) / peers.people);
  return [about("silent_unit", material, { days: SILENT, of })];
});
