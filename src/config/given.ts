import { z } from "zod";

/** The variables that are set to something. */
export type Given = Readonly<Record<string, string | undefined>>;

export const httpUrl = z.url({ protocol: /^https?$/ });
export const withoutSlash = (url: string): string => url.replace(/\/+$/, "");

/** Says that a variable is missing, why it is needed and what it is. */
export const needing =
  <Name extends string>(given: Given, whatItIs: Readonly<Record<Name, string>>) =>
  (name: Name, why: string): string[] =>
    given[name] ? [] : [`${name} is missing: ${why}. It ${whatItIs[name]}.`];
