import type { Context } from "../../../kernel/context.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Organizations } from "../../organization/index.ts";
import { catalog, type TipId } from "../library/catalog.ts";
import { isTipId, shippedText, tipIds } from "../library/index.ts";
import { mayDecide, mayDecideForAll } from "../rights.ts";
import type { TipSays } from "../schema.ts";
import { findTips, readKind, type TipSearch } from "../store.ts";
import { readLanguage } from "../words.ts";
import type { TipsPage } from "./actions.ts";

/** A tip as a list shows it. */
export interface ListedTip {
  /** Of an own tip its id, else that of the library. */
  readonly id: string;
  readonly says: TipSays;
  readonly fromLibrary: boolean;
  /** The unit that it is for; absent: every unit. */
  readonly unitName?: string;
  readonly retired: boolean;
  readonly mayDecide: boolean;
}

export interface ListedTips {
  readonly tips: readonly ListedTip[];
  readonly total: number;
  readonly more: boolean;
  /** Are these the retired ones? */
  readonly retired: boolean;
}

/** Tips on one page. */
const PAGE_SIZE = 5;

const RETIRED: ReadonlySet<string> = new Set(["retired", "retirados"]);

/** A page of the tips that somebody asks for and may see: their own, newest first, and then those of the library. */
export async function listTips(
  { database, organizations }: { readonly database: Sql; readonly organizations: Organizations },
  { asked, page }: TipsPage,
  context: Context,
): Promise<ListedTips> {
  const { organization, say } = context;
  const search = await searchOf(asked, context);
  const from = page * PAGE_SIZE;
  const own = await findTips(database, organization.id, search, { from, count: PAGE_SIZE });
  const library = libraryTips(await hiddenTips(database, organization.id), search, say.locale);
  const units = new Map((await organizations.units(organization.id)).map((unit) => [unit.id, unit]));
  const mayHide = await mayDecideForAll(context);
  const listed = await Promise.all(
    own.tips.map(async (tip): Promise<ListedTip> => {
      const unit = tip.unitId === undefined ? undefined : units.get(tip.unitId);
      return {
        ...{ id: tip.id, says: tip.says, fromLibrary: false, retired: tip.state === "retired" },
        ...(unit && { unitName: unit.name }),
        mayDecide: await mayDecide(tip, unit, context),
      };
    }),
  );
  const rest = library.slice(Math.max(0, from - own.total)).slice(0, PAGE_SIZE - listed.length);
  const total = own.total + library.length;
  return {
    tips: [...listed, ...rest.map((id) => listedTip(id, search.state === "retired", mayHide, say.locale))],
    total,
    more: from + PAGE_SIZE < total,
    retired: search.state === "retired",
  };
}

/** "retired", or words that are in a tip. */
export async function searchOf(asked: string, { actor, hasRole }: Context): Promise<TipSearch> {
  const words = asked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const seesAll = await hasRole(["champion", "leader", "admin"]);
  const managed = actor.memberships.filter(({ role }) => role === "manager").map(({ unitId }) => unitId);
  const isRetired = words.length === 1 && words.some((word) => RETIRED.has(word));
  return {
    state: isRetired ? "retired" : "in use",
    units: seesAll ? undefined : managed,
    words: isRetired ? [] : words,
  };
}

/** Tips of the library that an organization does without. */
const hiddenTips = async (database: Sql, organizationId: string): Promise<ReadonlySet<TipId>> =>
  new Set(
    (await readKind(database, organizationId, "library tip", ["retired"])).flatMap((entry) =>
      entry.kind === "library tip" && isTipId(entry.says.tip) ? [entry.says.tip] : [],
    ),
  );

function libraryTips(hidden: ReadonlySet<TipId>, { state, words }: TipSearch, locale: string): TipId[] {
  const says = (id: TipId): string[] =>
    Object.values(shippedText(id, locale))
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return tipIds
    .filter((id) => hidden.has(id) === (state === "retired"))
    .filter((id) => words.length === 0 || words.every((word) => says(id).some((one) => one.startsWith(word))));
}

export function listedTip(id: TipId, retired: boolean, mayDecide: boolean, locale: string): ListedTip {
  const { strategy, themes, trades } = catalog[id];
  const language = readLanguage(locale) ?? "en";
  return {
    ...{ id, fromLibrary: true, retired, mayDecide },
    says: { ...shippedText(id, locale), strategy, themes: [...themes], trades: [...trades], language },
  };
}
