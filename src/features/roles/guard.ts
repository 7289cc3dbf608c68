import type { Context, Role } from "../../kernel/context.ts";
import { notFor } from "../../kernel/not-for.ts";
import type { Registry } from "../../kernel/registry.ts";
import type { Reply } from "../../kernel/reply.ts";
import { actionTable, formTable } from "./table.ts";

type Run = (...given: never[]) => Promise<Reply>;

/**
 * The same features, and whatever the table says is for some is refused to all others before a feature hears of it. Throws
 * when the table names something that no feature answers to.
 */
export function guarded(registry: Registry): Registry {
  const asking =
    (run: Run, who: readonly Role[]): Run =>
    async (...given) => {
      const { hasRole } = given.at(-1) as unknown as Context;
      if (!(await hasRole(who))) throw notFor(who);
      return run(...given);
    };
  const held = <Bound extends { readonly run: unknown }>(
    bound: ReadonlyMap<string, Bound>,
    table: ReadonlyMap<string, readonly Role[]>,
  ): ReadonlyMap<string, Bound> => {
    const all = new Map(bound);
    for (const [name, who] of table) {
      const known = all.get(name);
      if (!known) throw new Error(`The table of roles names "${name}", and no feature answers to it.`);
      all.set(name, { ...known, run: asking(known.run as Run, who) });
    }
    return all;
  };
  return { ...registry, actions: held(registry.actions, actionTable), forms: held(registry.forms, formTable) };
}
