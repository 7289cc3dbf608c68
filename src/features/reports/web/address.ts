import { mondayOfNamed, weekNamed } from "../../digest/index.ts";
import type { PageOf } from "../links/schema.ts";

/** Where the page of a digest is, below the address of Bellhop: `/reports/2026-W46`, of a unit `/reports/2026-W46/<its id>`. */
export const pathOf = (page: PageOf): string => `/reports/${namesOf(page).join("/")}`;

/** The same beside any page of that place, so that it is right behind any proxy. */
export const besideIt = (page: PageOf): string => namesOf(page).at(-1) ?? "";

/** Which page a path names: without a place it is that of all of the reader's organization. Undefined: it names none. */
export function pageAt(path: string): { readonly week: string; readonly placeId: string | undefined } | undefined {
  const [, period = "", placeId] = /^\/reports\/([\dW-]+)(?:\/([\da-f-]{36}))?$/.exec(path) ?? [];
  const week = isMonth(period) ? period : mondayOfNamed(period);
  return week === undefined ? undefined : { week, placeId };
}

const namesOf = ({ organizationId, placeId, week }: PageOf): string[] => [
  isMonth(week) ? week : weekNamed(week),
  ...(placeId === organizationId ? [] : [placeId]),
];

const isMonth = (period: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(period);
