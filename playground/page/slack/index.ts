import type { EmulatedSlack } from "../../slack/index.ts";
import type { Platform } from "../platform.ts";
import type { PlatformShown } from "../shown.ts";
import { Deed, perform } from "./deeds.ts";
import { type Surrounding, sightOf } from "./sight.ts";

interface SlackPlatformOptions extends Surrounding {
  readonly slack: EmulatedSlack;
  readonly shown: PlatformShown;
}

/** The emulated Slack as the page uses it. */
export const slackPlatform = ({ slack, shown, ...surrounding }: SlackPlatformOptions): Platform => ({
  shown,
  sightOf: (personId) => sightOf(slack, personId, surrounding),
  fileFor(personId, fileId) {
    const file = slack.files.get(fileId);
    const isShown = slack.messages(file?.channel ?? "", personId).some(({ files }) => files.includes(fileId));
    return isShown && slack.channels.get(file?.channel ?? "")?.members.has(personId) ? file?.bytes : undefined;
  },
  perform(personId, given) {
    const deed = Deed.safeParse(given);
    return deed.success ? perform(slack.as(personId), deed.data) : undefined;
  },
  onChange(listener) {
    const stops = [slack.on("message", listener), slack.on("view", listener), slack.on("home", listener)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  onProblem: (listener) =>
    slack.on("problem", ({ where, message }) => listener(`Slack would refuse this (${where}): ${message}`)),
});
