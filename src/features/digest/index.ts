export { OneDigest } from "./actions.ts";
export { digestExport } from "./chain/export.ts";
export { ChainSays, verifyDigests } from "./chain/report.ts";
export { eraseFromDigests, eraseOldDigests, eraseSaidFromDigests } from "./chain/store.ts";
export { digestCommands } from "./commands.ts";
export { createDigestFeature } from "./feature.ts";
export { type Place, readPlace } from "./lines/place.ts";
export {
  type Digest,
  type DigestLine,
  type DigestOf,
  isOfMonth,
  type SourceOf,
} from "./lines/schema.ts";
export { type Measure, measures, USUAL_WEEKS, usualOf } from "./measures/definitions.ts";
export { weekExport } from "./measures/export.ts";
export { readFigures } from "./measures/store.ts";
export { measureName, measureValue } from "./measures/words.ts";
export { morningCommands } from "./morning/commands.ts";
export { createMorningFeature } from "./morning/feature.ts";
export { type Places, readPlaces } from "./places.ts";
export { readNextDigests } from "./sending/next.ts";
export { titleOf } from "./shown/cards.ts";
export { readNeeded } from "./sources/decisions.ts";
export { readHealth } from "./sources/health.ts";
export { readSilent } from "./sources/silence.ts";
export { readVerbatims } from "./sources/verbatims.ts";
export { mondayOfNamed, weekNamed, weeksOfMonth, weeksTo } from "./weeks.ts";
