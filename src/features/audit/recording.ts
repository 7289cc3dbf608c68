import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Registry } from "../../kernel/registry.ts";
import type { Reply } from "../../kernel/reply.ts";
import { actions, commands, forms } from "./administration.ts";
import { record } from "./store.ts";

interface RecordingDependencies {
  readonly database: Sql;
  readonly ids: Ids;
}

type Run = (...given: never[]) => Promise<Reply>;

/**
 * The same features, and what somebody administers with them is written down once it is done: nothing is added to anything
 * else. Throws when something that is to be written down is answered by nobody.
 */
export function recorded(registry: Registry, { database, ids }: RecordingDependencies): Registry {
  /** What is given last is the context. */
  const noting =
    (run: Run, kind: string, command: string, when: (input: unknown) => boolean): Run =>
    async (...given) => {
      const reply = await run(...given);
      const { organization, actor, now } = given.at(-1) as unknown as Context;
      if (reply.kind !== "form" && reply.kind !== "errors" && when(given[0])) {
        const done = { organizationId: organization.id, id: ids.next(), at: now, kind, personId: actor.id };
        await record(database, [{ ...done, detail: { command } }]);
      }
      return reply;
    };
  const always = () => true;
  const noted = <Bound extends { readonly run: unknown }>(
    bound: ReadonlyMap<string, Bound>,
    done: Iterable<readonly [string, { kind: string; command: string; when?: (input: unknown) => boolean }]>,
  ): ReadonlyMap<string, Bound> => {
    const all = new Map(bound);
    for (const [name, { kind, command, when = always }] of done) {
      const known = all.get(name);
      if (!known) throw new Error(`"${name}" is to be written down, and no feature answers to it.`);
      all.set(name, { ...known, run: noting(known.run as Run, kind, command, when) });
    }
    return all;
  };
  return {
    ...registry,
    commands: noted(registry.commands, Object.entries(commands)),
    actions: noted(registry.actions, actions),
    forms: noted(registry.forms, forms),
  };
}
