import { formatDate, type Viewer } from "../dates.ts";

const forms: Readonly<Record<string, string>> = {
  SHORT: "{date_short}",
  LONG: "{date_long}",
  COMPACT: "{date_num}",
};

/**
 * A text with its moments written as Teams does for each viewer: the renderer would write them for this machine.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export const withMoments = (text: string, viewer: Viewer): string =>
  text.replaceAll(
    /\{\{(DATE|TIME)\(([^(),]+)(?:, *(\w+))?\)\}\}/g,
    (typed, what: string, at: string, form = "COMPACT") => {
      const seconds = Date.parse(at) / 1_000;
      if (Number.isNaN(seconds)) return typed;
      return formatDate(seconds, what === "TIME" ? "{time}" : (forms[form] ?? "{date_num}"), viewer);
    },
  );
