import type { Say } from "../../../texts/catalog.ts";

/** "week 46, 9 Nov to 15 Nov", or "November 2026". @param say in UTC: the dates are local ones. */
export function periodNamed(week: string, say: Say): string {
  if (week.length === "2026-11".length) return monthNamed(week, say);
  const monday = Temporal.PlainDate.from(week);
  const { weekOfYear = 0 } = monday;
  return say("report.week", { week: weekOfYear, from: noonOf(monday), to: noonOf(monday.add({ days: 6 })) });
}

const monthNamed = (month: string, say: Say): string =>
  new Intl.DateTimeFormat(say.locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    noonOf(Temporal.PlainDate.from(`${month}-01`)),
  );

const noonOf = (day: Temporal.PlainDate): Date => new Date(`${day}T12:00:00Z`);
