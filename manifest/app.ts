import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** How Bellhop presents itself where apps are listed, on every platform. */
export const app = {
  name: "Bellhop",
  /** At most 80 characters. */
  description: "Logs what customers say in seconds, and sees to it that nothing is lost.",
  longDescription:
    "Bellhop helps frontline teams to take good care of customers. Staff log complaints, compliments and suggestions " +
    "in a few seconds, right where they already talk. Each is saved at once, sorted by a guess that one tap corrects, " +
    "and shown to the team in its channel, with mail addresses and numbers hidden.",
  color: "#1f3a5f",
  /** Teams takes an update of an app only with a higher one. */
  version,
};
