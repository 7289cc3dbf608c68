import { type BoundAction, type BoundForm, bindActions, bindForms } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { opening, privately, type Reply, replacing } from "../../../kernel/reply.ts";
import type { Card } from "../../../message/card.ts";
import { isManagerOf } from "../../organization/index.ts";
import type { ContentDependencies } from "../dependencies.ts";
import type { Editing, SeenEntry } from "../editing.ts";
import type { Files } from "../files/chat.ts";
import { trades } from "../library/catalog.ts";
import { isTipId } from "../library/index.ts";
import { mayDecideForAll } from "../rights.ts";
import { type Entry, type EntryOf, libraryTipId, type TipSays } from "../schema.ts";
import { readLanguage, readThemes, readTrades } from "../words.ts";
import { type TipsPage, tipActions } from "./actions.ts";
import { type Done, listCard, tipCard } from "./cards.ts";
import { tipCommands } from "./commands.ts";
import { EVERY_UNIT, importForm, type Places, tipForm, tipForms } from "./forms.ts";
import { type ListedTip, listedTip, listTips } from "./list.ts";

/** An organization's own tips, and those of the library that it does without. */
export function createTips(deps: ContentDependencies, editing: Editing, files: Files) {
  const { organizations, ids } = deps;

  const listsOf = ({ organization }: Context) => deps.lists(organization.id);

  async function page(from: TipsPage, context: Context, done?: Done): Promise<Card> {
    const [found, lists, mayImport] = await Promise.all([
      listTips(deps, from, context),
      listsOf(context),
      mayDecideForAll(context),
    ]);
    return listCard({ ...from, found, lists, mayImport, done }, context.say);
  }

  /** One tip as it is now, and what has just been done with it. */
  async function shown(entryId: string, said: string, context: Context): Promise<Card> {
    const seen = await editing.find(entryId, ["tip", "library tip"], context);
    const listed = listedOf(seen, context);
    if (!listed) throw userError("content.unknown");
    return tipCard(listed, await listsOf(context), await doneWith(entryId, said, context), context.say);
  }

  const doneWith = async (entryId: string, said: string, context: Context): Promise<Done> => {
    const change = await editing.ownLastChange(entryId, context);
    return { said, ...(change && { change }) };
  };

  /** Retires a tip or takes it up again: one of the organization's own, or of the library. */
  async function put(state: "in use" | "retired", { tip, from }: TipInput, context: Context): Promise<Reply> {
    const { say } = context;
    const entry = isTipId(tip)
      ? ({ kind: "library tip", says: { tip }, id: libraryTipId(tip), state } as const)
      : { ...(await editing.findToChange(tip, ["tip"], context)).entry, state };
    await editing.save(entry, context);
    const said = say(state === "retired" ? "tip.retired" : "tip.restored");
    if (!from) return replacing(await shown(entry.id, said, context));
    return replacing(await page(from, context, await doneWith(entry.id, said, context)));
  }

  /** For whom a new tip may be: for all units, for the one that is meant here. */
  async function placesFor(context: Context): Promise<Places> {
    const unit = await organizations.unitFor(context);
    const managed = context.actor.memberships.find(({ role }) => role === "manager");
    const everyUnit = await mayDecideForAll(context);
    if (everyUnit || isManagerOf(context.actor, unit.id) || !managed) return { everyUnit, unit };
    return { everyUnit, unit: await organizations.unit(context.organization.id, managed.unitId) };
  }

  const newTip = (says: TipSays, unitId: string | undefined): Entry => ({
    ...{ kind: "tip", says, id: ids.next(), state: "in use" },
    ...(unitId !== undefined && { unitId }),
  });

  async function add(what: string, context: Context): Promise<Reply> {
    const places = await placesFor(context);
    const unitId = places.everyUnit ? undefined : places.unit?.id;
    const id = await editing.save(newTip({ what, ...plain(context) }, unitId), context);
    return privately(await shown(id, context.say("tip.added"), context));
  }

  async function openForm(seen: SeenEntry<"tip"> | undefined, context: Context): Promise<Reply> {
    const units = await organizations.units(context.organization.id);
    const languages = units.flatMap(({ locale }) => readLanguage(locale) ?? []);
    const known = seen ? { entryId: seen.entry.id } : { places: await placesFor(context) };
    const says = seen?.entry.says ?? plain(context);
    return opening(tipForm({ ...known, says, lists: await listsOf(context), languages }, context.say));
  }

  return {
    page,
    shown,
    commands: bindCommands(tipCommands, {
      async tips({ add: what, file, asked = "" }, context) {
        if (file !== undefined) return files.take(file, context);
        return what === undefined ? privately(await page({ asked, page: 0 }, context)) : add(what, context);
      },
    }),
    actions: bindActions(tipActions, {
      find: async (from, context) => replacing(await page(from, context)),
      add: (_input, context) => openForm(undefined, context),
      change: async ({ entryId }, context) => openForm(await editing.findToChange(entryId, ["tip"], context), context),
      retire: (input, context) => put("retired", input, context),
      restore: (input, context) => put("in use", input, context),
      import: async (_input, { say }) => opening(importForm(say)),
      copy: ({ asked }, context) => files.copy(asked, context),
    }) satisfies BoundAction[],
    forms: bindForms(tipForms, {
      async save({ entryId }, { where, ...values }, context) {
        const lists = await listsOf(context);
        const themes = readThemes(values.themes ?? "", lists, context.say);
        const fits = readTrades(values.trades ?? "", context.say);
        if ("unknown" in themes || "unknown" in fits) return refusedNames({ themes, trades: fits }, context);
        const says: TipSays = {
          what: values.what,
          ...(values.why !== undefined && { why: values.why }),
          ...(values.how !== undefined && { how: values.how }),
          ...(values.strategy !== undefined && { strategy: values.strategy }),
          ...{ themes: [...themes.items], trades: [...fits.items] },
          language: readLanguage(values.language ?? "") ?? plain(context).language,
        };
        if (entryId !== undefined) {
          const { entry } = await editing.findToChange(entryId, ["tip"], context);
          await editing.save({ ...entry, says }, context);
          return replacing(await shown(entryId, context.say("tip.changed"), context));
        }
        const places = await placesFor(context);
        const forAll = where === undefined ? places.everyUnit : where === EVERY_UNIT;
        const id = await editing.save(newTip(says, forAll ? undefined : places.unit?.id), context);
        return privately(await shown(id, context.say("tip.added"), context));
      },
      import: (_about, { file }, context) => files.take(file, context),
    }) satisfies BoundForm[],
  };
}

type TipInput = { readonly tip: string; readonly from?: TipsPage | undefined };

/** What a tip says of itself until somebody does. */
const plain = ({ say }: Context) => ({
  themes: [],
  trades: [...trades],
  language: readLanguage(say.locale) ?? "en",
});

function refusedNames(
  read: Readonly<Record<"themes" | "trades", { readonly unknown: string } | { readonly items: readonly unknown[] }>>,
  { say }: Context,
): Reply {
  const errors = Object.entries(read).flatMap(([name, found]) =>
    "unknown" in found ? [[name, say("tip.unknownName", { name: found.unknown.slice(0, 40) })] as const] : [],
  );
  return { kind: "errors", errors: Object.fromEntries(errors) };
}

function listedOf(
  { entry, unit, mayDecide }: SeenEntry<"tip" | "library tip">,
  { say }: Context,
): ListedTip | undefined {
  const retired = entry.state === "retired";
  if (entry.kind === "tip") {
    const { id, says } = entry satisfies EntryOf<"tip">;
    return { id, says, fromLibrary: false, retired, mayDecide, ...(unit && { unitName: unit.name }) };
  }
  return isTipId(entry.says.tip) ? listedTip(entry.says.tip, retired, mayDecide, say.locale) : undefined;
}
