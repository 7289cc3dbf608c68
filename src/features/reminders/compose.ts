import type { Calendar } from "../../kernel/calendar/index.ts";
import type { Content } from "../content/index.ts";
import type { Unit } from "../organization/index.ts";
import { type Advice, adviceFor } from "./advice.ts";
import { choose, daysBetween } from "./choose.ts";
import { type HeadsUp, headsUpFor, type Outlook } from "./heads-up.ts";
import type { Material, PastPost } from "./material.ts";
import { type Story, storyFor } from "./story.ts";

/** One post: of which schedule, on which local date, due when. */
export interface Occasion {
  readonly scheduleId: string;
  readonly day: string;
  readonly at: Date;
}

export interface Ingredients {
  readonly material: Material;
  readonly content: Content;
  readonly unit: Pick<Unit, "name" | "locale">;
  readonly calendar: Calendar | undefined;
  /** A theme with what the organization calls it, if that is its own. */
  readonly named: Outlook["named"];
  /** Does a text name somebody who works in the organization? */
  readonly names: (text: string) => boolean;
}

/** What a post says. */
export interface Composition {
  readonly advice: Advice;
  readonly headsUp: HeadsUp | undefined;
  readonly story: Story | undefined;
}

/** Days within which no story is told twice. */
const TOLD = 20;

/** Composes a post; the same of everything is the same post. Undefined when there is nothing to advise at all. */
export function compose(occasion: Occasion, ingredients: Ingredients): Composition | undefined {
  const { material, content, unit, calendar, named, names } = ingredients;
  const { day, at } = occasion;
  const advice = adviceOf(occasion, ingredients, adviceFor(content, unit.locale));
  if (!advice) return undefined;
  const past = material.past.filter((one) => one.day <= day && !isOf(one, occasion));
  const told = past.filter((one) => one.told !== null && daysBetween(one.day, day) <= TOLD);
  const { themes, stories } = material;
  return {
    advice,
    headsUp: headsUpFor({ day, at, calendar, troubles: content.troubles, themes, named, saidBefore: past }),
    story: storyFor(stories, {
      themes: advice.themes,
      told: new Set(told.map((one) => one.told ?? "")),
      afterComplaint: told.at(-1)?.toldComplaint ?? false,
      names,
    }),
  };
}

/** What somebody was promised who has seen it, as long as it is there; else what is chosen. */
function adviceOf(occasion: Occasion, ingredients: Ingredients, all: readonly Advice[]): Advice | undefined {
  const own = ingredients.material.past.find((one) => isOf(one, occasion));
  const promised = own?.promised ? all.find(({ id }) => id === own.adviceId) : undefined;
  return promised ?? chooseFrom(all, occasion, ingredients);
}

function chooseFrom(all: readonly Advice[], occasion: Occasion, { material, unit }: Ingredients): Advice | undefined {
  const { past, themes, votes } = material;
  const { day } = occasion;
  return choose(all, {
    day,
    draw: `${unit.name} ${day}`,
    past: past.filter((one) => !isOf(one, occasion)),
    complaints: new Map(themes.map(({ theme, last14 }) => [theme, last14])),
    votes,
  });
}

/** What else a post might say, so much of it, what fits it best first; but for what other posts to come say. */
export function alternatives(
  occasion: Occasion,
  ingredients: Ingredients,
  without: ReadonlySet<string>,
  most: number,
): readonly Advice[] {
  const found: Advice[] = [];
  let rest = adviceFor(ingredients.content, ingredients.unit.locale).filter(({ id }) => !without.has(id));
  while (found.length < most) {
    const next = chooseFrom(rest, occasion, ingredients);
    if (!next) break;
    found.push(next);
    rest = rest.filter(({ id }) => id !== next.id);
  }
  return found;
}

const isOf = (past: PastPost, { scheduleId, day }: Pick<Occasion, "scheduleId" | "day">): boolean =>
  past.scheduleId === scheduleId && past.day === day;

/** What those of posts to come say, in the order in which they are due: each as if those before it had been sent. */
export function foresee(
  posts: readonly { readonly occasion: Occasion; readonly ingredients: Ingredients }[],
): readonly (Composition | undefined)[] {
  const before: PastPost[] = [];
  return posts.map(({ occasion, ingredients }) => {
    const { material } = ingredients;
    const past = [...material.past.filter((one) => !before.some((sent) => isOf(one, sent))), ...before];
    const composition = compose(occasion, { ...ingredients, material: { ...material, past } });
    if (composition) before.push(asPast(occasion, composition));
    return composition;
  });
}

const asPast = ({ scheduleId, day }: Occasion, { advice, headsUp, story }: Composition): PastPost => ({
  scheduleId,
  day,
  adviceId: advice.id,
  strategy: advice.strategy,
  skipped: false,
  promised: false,
  headsUp: headsUp ?? null,
  told: story?.id ?? null,
  toldComplaint: story?.kind === "complaint",
});
