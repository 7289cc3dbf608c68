import { describe, expect, it } from "vitest";
import { actions, forms } from "../../../src/features/audit/administration.ts";
import { declarations } from "../../../src/features/declarations.ts";
import { actionTable, byUnit, commandTable, formTable } from "../../../src/features/roles/table.ts";
import { openProduct } from "../../contracts/product.ts";
import { roster } from "../../support/world.ts";

const sorted = (names: Iterable<string>): string[] => [...names].sort();

describe("the table of who may do what", () => {
  it("says of every command what the command declares", () => {
    const declared = declarations.commands.flatMap(({ name, access }) => (access ? [[name, sorted(access)]] : []));
    const tabled = [...commandTable].map(([name, who]) => [name, sorted(who)]);
    expect(Object.fromEntries(tabled)).toEqual(Object.fromEntries(declared));
  });

  it("knows of every button and form with which somebody administers whom it is for, or that it depends on the unit", () => {
    const known = new Set([...actionTable.keys(), ...formTable.keys(), ...byUnit]);
    expect([...actions.keys(), ...forms.keys()].filter((name) => !known.has(name))).toEqual([]);
  });

  it("has everything in it refused to whoever has none of the roles, before a feature hears of it", async () => {
    const { inside } = await openProduct([roster]);
    const asked: string[] = [];
    const nobody = {
      hasRole: async (roles: readonly string[]) => {
        asked.push(roles.join(" "));
        return false;
      },
    };
    for (const [table, bound] of [
      [actionTable, inside.registry.actions],
      [formTable, inside.registry.forms],
    ] as const) {
      for (const [name, who] of table) {
        const run = bound.get(name)?.run as (...given: unknown[]) => Promise<unknown>;
        await expect(run({}, {}, nobody), name).rejects.toThrow(/^error\.(onlyAdmins|onlyLeaders|notAllowed)$/);
        expect(asked.at(-1), name).toBe(who.join(" "));
      }
    }
  });
});
