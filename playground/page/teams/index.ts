import type { EmulatedTeams } from "../../teams/index.ts";
import type { Platform } from "../platform.ts";
import type { PlatformShown } from "../shown.ts";
import { Deed, perform } from "./deeds.ts";
import { type Surrounding, sightOf } from "./sight.ts";

interface TeamsPlatformOptions extends Surrounding {
  readonly teams: EmulatedTeams;
  readonly shown: PlatformShown;
}

/** The emulated Teams as the page uses it; people are named by their object ids. */
export const teamsPlatform = ({ teams, shown, ...surrounding }: TeamsPlatformOptions): Platform => ({
  shown,
  sightOf: (personId) => sightOf(teams, personId, surrounding),
  fileFor(personId, fileId) {
    const file = teams.files.get(fileId);
    return file?.owner === personId ? file.bytes : undefined;
  },
  perform(personId, given) {
    const deed = Deed.safeParse(given);
    return deed.success ? perform(teams, personId, deed.data) : undefined;
  },
  onChange(listener) {
    const stops = [teams.on("message", listener), teams.on("dialog", listener)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  onProblem: (listener) =>
    teams.on("problem", ({ where, message }) => listener(`Teams would refuse this (${where}): ${message}`)),
});
