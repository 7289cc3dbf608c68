import type { OpenDatabase } from "../../../database/index.ts";
import { bindActions, bindForms } from "../../../kernel/action.ts";
import type { Ids } from "../../../kernel/clock.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../../kernel/reply.ts";
import { isFirstSight } from "../../../kernel/seen.ts";
import { listActions } from "./actions.ts";
import { listCard } from "./cards.ts";
import { LIST_ACCESS, listCommands } from "./commands.ts";
import { addForm, editForm, listForms } from "./forms.ts";
import { LISTS, type List, type ListedInFull, type ListName, nameIn, readLists } from "./lists.ts";
import { adoptList, type Entry, lockLists, saveEntry } from "./store.ts";

/** As many as one can look through, and as a form's field takes on every platform. */
const MOST_OFFERED = 40;

interface ListEditingDependencies {
  readonly database: OpenDatabase;
  readonly ids: Ids;
}

/** What champions and admins do with the lists that the whole organization chooses from. */
export function createListEditing({
  database,
  ids,
}: ListEditingDependencies): Required<Pick<Feature, "commands" | "actions" | "forms">> {
  /** Writes what `decide` makes of the list as it is then, once; returns the list afterwards. */
  async function change(list: ListName, context: Context, decide: (now: List) => Entry): Promise<List> {
    const organizationId = context.organization.id;
    await requireAccess(context);
    await database.transaction(async (sql) => {
      await lockLists(sql, organizationId);
      const { delivery, now: at } = context;
      if (!(await isFirstSight(sql, { organizationId, delivery, subjectId: ids.next(), at }))) return;
      const { [list]: now } = await readLists(sql, organizationId);
      const entry = decide(now);
      await adoptList(sql, organizationId, list, now.all);
      await saveEntry(sql, organizationId, list, entry, at);
      await database.changes.announce(sql, LISTS, organizationId);
    });
    return read(list, context);
  }

  /** What this process remembers may be a moment older than what somebody has just changed. */
  const read = async (list: ListName, { organization }: Context): Promise<List> =>
    (await readLists(database, organization.id))[list];
  const shown = async (list: ListName, context: Context): Promise<Reply> =>
    privately(listCard(list, await read(list, context), context.say));

  return {
    commands: bindCommands(listCommands, {
      themes: (_input, context) => shown("theme", context),
      steps: (_input, context) => shown("step", context),
      values: (_input, context) => shown("value", context),
    }),
    actions: bindActions(listActions, {
      async add({ list }, context) {
        await requireAccess(context);
        return opening(addForm(list, context.say));
      },
      async edit({ list, key }, context) {
        await requireAccess(context);
        const entry = (await read(list, context)).all.find((one) => one.key === key);
        if (!entry) throw userError("list.gone");
        return opening(editForm(list, entry, context.say));
      },
    }),
    forms: bindForms(listForms, {
      async add({ list }, { name, hints }, context) {
        const after = await change(list, context, (now) => {
          requireFree(list, now, name, undefined, context);
          if (now.offered.length >= MOST_OFFERED) throw userError("list.full", { most: MOST_OFFERED });
          return { key: ids.next(), name, hints, retired: false };
        });
        return replacing(listCard(list, after, context.say, context.say("list.added", { name })));
      },
      async edit({ list, key }, { name, hints, use }, context) {
        const after = await change(list, context, (now) => {
          const before = now.all.find((one) => one.key === key);
          if (!before) throw userError("list.gone");
          const retired = use === "retired";
          if (!retired) requireFree(list, now, name, key, context);
          requireLength(now, before, retired);
          // Left as it is, a built-in name is still said in each reader's language.
          const same = before.name === undefined && name === nameIn[list](before, context.say);
          return { key, name: same ? undefined : name, hints, retired };
        });
        const said = context.say(use === "retired" ? "list.isRetired" : "list.isChanged", { name });
        return replacing(listCard(list, after, context.say, said));
      },
    }),
  };
}

/** The command's access does not cover the buttons and forms that come of it. */
async function requireAccess({ hasRole }: Context): Promise<void> {
  if (!(await hasRole(LIST_ACCESS))) throw userError("error.notAllowed");
}

/** Two of one name could not be told apart. */
function requireFree(list: ListName, { offered }: List, name: string, key: string | undefined, { say }: Context): void {
  const taken = offered.some(
    (one) => one.key !== key && nameIn[list](one, say).localeCompare(name, undefined, { sensitivity: "base" }) === 0,
  );
  if (taken) throw userError("list.nameTaken", { name });
}

function requireLength({ offered }: List, { key, retired: wasRetired }: ListedInFull, retired: boolean): void {
  if (retired && offered.every((one) => one.key === key)) throw userError("list.lastOne");
  if (!retired && wasRetired && offered.length >= MOST_OFFERED) throw userError("list.full", { most: MOST_OFFERED });
}
