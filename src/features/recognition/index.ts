import { logTogether } from "../../database/batch.ts";
import type { OpenDatabase } from "../../database/index.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Destination } from "../../kernel/ports.ts";
import type { Feature } from "../../kernel/registry.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Sending } from "../attention/index.ts";
import { createAwardsFeature } from "./awards/feature.ts";
import { createCoverage } from "./coverage/feature.ts";
import { createDrawings } from "./kudos/drawings.ts";
import { tellDue } from "./kudos/due.ts";
import { createKudosFeature, type KudosDependencies } from "./kudos/feature.ts";
import { moveFrom } from "./kudos/moved.ts";
import { logKudos, type NewKudos } from "./kudos/store.ts";
import { createRecord } from "./record/feature.ts";
import { createSeconding, type SecondingDependencies } from "./seconding/feature.ts";
import { createSettingsFeature } from "./settings/feature.ts";
import { createSettings } from "./settings/store.ts";

export { awardActions } from "./awards/actions.ts";
export { awardCommands } from "./awards/commands.ts";
export { awardExport } from "./awards/export.ts";
export { nominateForm } from "./awards/forms.ts";
export { awardName } from "./awards/schema.ts";
export { daysBefore, LONG_DAYS } from "./coverage/cards.ts";
export { coverageCommands } from "./coverage/commands.ts";
export { readNotThanked } from "./coverage/store.ts";
export { kudosActions } from "./kudos/actions.ts";
export { kudosCommands } from "./kudos/commands.ts";
export { kudosExport } from "./kudos/export.ts";
export { kudosMessageActions } from "./kudos/message-actions.ts";
export { thankForCase, thankForWin, thankPerson } from "./kudos/offers.ts";
export { readThanks } from "./kudos/receivers.ts";
export { kudosName } from "./kudos/schema.ts";
export { recordCommands } from "./record/commands.ts";
export { secondButton } from "./seconding/buttons.ts";
export { countSeconds } from "./seconding/store.ts";
export { settingsCommands } from "./settings/commands.ts";

export interface RecognitionFeature extends Feature {
  /** Draws thanks wherever they are shown. */
  readonly drawings: Readonly<Record<string, Drawing>>;
  /** Tells people of thanks, each at their time; to be done every minute. */
  tellDue(now: Date): Promise<void>;
  /** A conversation cannot be reached: what was given there is shown elsewhere. */
  unreachable(destination: Destination, now: Date): Promise<void>;
}

export interface RecognitionDependencies
  extends Omit<KudosDependencies & SecondingDependencies, "logging" | "settings"> {
  readonly database: OpenDatabase;
  readonly texts: Texts;
  readonly attention: Pick<Sending, "prepare" | "send">;
}

/** Thanks tied to what was done for a customer: easy to give, ranking nobody. */
export function createRecognitionFeature(given: RecognitionDependencies): RecognitionFeature {
  const { database, wake } = given;
  const logging = logTogether((items: readonly NewKudos[]) => logKudos(database, items));
  const settings = createSettings(database);
  const deps = { ...given, logging, settings };
  const kudos = createKudosFeature(deps);
  const seconding = createSeconding(deps);
  const awards = createAwardsFeature(deps);
  const record = createRecord(database);
  const choosing = createSettingsFeature(settings);
  return {
    ...kudos,
    commands: [
      ...(kudos.commands ?? []),
      ...createCoverage(given),
      ...(awards.commands ?? []),
      ...record.commands,
      ...choosing.commands,
    ],
    forms: [...(kudos.forms ?? []), ...(awards.forms ?? []), ...choosing.forms],
    name: "recognition",
    actions: [
      ...(kudos.actions ?? []),
      ...seconding.actions,
      ...(awards.actions ?? []),
      ...record.actions,
      ...choosing.actions,
    ],
    notice: seconding.notice,
    drawings: { ...createDrawings(given), ...awards.drawings },
    tellDue: (now) => tellDue({ ...given, send: given.attention.send }, now),
    async unreachable(destination, now) {
      if ((await moveFrom(database, destination, now)) > 0) wake();
    },
  };
}
