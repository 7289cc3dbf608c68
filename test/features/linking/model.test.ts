import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyDatabase } from "../../support/database.ts";
import { createModel, type Deed, everybody, PLACES, sorted, USERS, type Who } from "./model.ts";
import { type Account, codeIn, createWorld, hasButton, said, type World } from "./world.ts";

const database = await emptyDatabase();

const place = fc.nat({ max: PLACES.length - 1 });
const account = fc.record({ place, user: fc.constantFrom(...USERS) });

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("link" as const), from: place, into: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("unlink" as const), place }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("log" as const), by: account, takesBack: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("unite" as const), one: account, other: account }) },
);

let runs = 0;

/** Places and people that no other run knows, met in order; worked for by some processes. */
async function begin(processes = 1) {
  runs += 1;
  const run = runs;
  const worlds = Array.from({ length: processes }, () => createWorld(database));
  const [world = createWorld(database)] = worlds;
  const accountOf = ({ place, user }: Who): Account => ({
    platform: PLACES[place]?.platform ?? "slack",
    workspace: `${PLACES[place]?.workspace} ${run}`,
    user,
  });
  for (const place of PLACES.keys()) await world.install(accountOf({ place, user: "admin" }));
  // Asked for something that admins do, Bellhop finds out who somebody is.
  for (const who of everybody) await world.type(accountOf(who), "bellhop", "unlink");
  return { worlds, world, accountOf, run };
}

/** Does it, and returns what was answered last. */
async function perform(deed: Deed, world: World, accountOf: (who: Who) => Account): Promise<string> {
  const admin = (place: number): Account => accountOf({ place, user: "admin" });
  switch (deed.do) {
    case "link": {
      const given = await world.type(admin(deed.into), "bellhop", "link");
      const code = codeIn(given);
      return code ? said(await world.type(admin(deed.from), "bellhop", `link ${code}`)) : said(given);
    }
    case "unlink": {
      const asked = await world.type(admin(deed.place), "bellhop", "unlink");
      if (!hasButton(asked, "Yes, unlink it")) return said(asked);
      return said(await world.press(admin(deed.place), asked, "Yes, unlink it"));
    }
    case "log": {
      const saved = await world.type(accountOf(deed.by), "complaint", "cold soup");
      return deed.takesBack && hasButton(saved, "Undo")
        ? said(await world.press(accountOf(deed.by), saved, "Undo"))
        : said(saved);
    }
    case "unite": {
      const given = await world.type(accountOf(deed.one), "bellhop", "link me");
      const code = codeIn(given);
      if (!code) return said(given);
      const asked = await world.type(accountOf(deed.other), "bellhop", `link ${code}`);
      if (!hasButton(asked, "Yes, both are me")) return said(asked);
      return said(await world.press(accountOf(deed.other), asked, "Yes, both are me"));
    }
  }
}

/** What has to be so whatever happened: nothing names what is not there, and nobody is two people. */
async function expectSound(): Promise<void> {
  const wrong = await database.query<{ what: string }>({
    text: `
      SELECT 'a case in no organization, unit or person: ' || c.number AS what FROM "case" c
      LEFT JOIN unit u ON u.organization_id = c.organization_id AND u.id = c.unit_id
      LEFT JOIN person p ON p.organization_id = c.organization_id AND p.id = c.logged_by
      LEFT JOIN person o ON o.organization_id = c.organization_id AND o.id = c.owner_id
      WHERE u.id IS NULL OR p.id IS NULL OR o.id IS NULL OR p.same_as IS NOT NULL OR o.same_as IS NOT NULL
      UNION ALL
      SELECT 'an event of no case or person' FROM case_event e
      LEFT JOIN "case" c ON c.organization_id = e.organization_id AND c.id = e.case_id
      LEFT JOIN person p ON p.organization_id = e.organization_id AND p.id = e.person_id
      WHERE c.id IS NULL OR p.id IS NULL OR p.same_as IS NOT NULL
      UNION ALL
      SELECT 'an account of somebody who is somebody else: ' || i.external_id FROM identity i
      JOIN person p ON p.organization_id = i.organization_id AND p.id = i.person_id WHERE p.same_as IS NOT NULL
      UNION ALL
      SELECT 'somebody who became nobody: ' || p.name FROM person p
      LEFT JOIN person s ON s.organization_id = p.organization_id AND s.id = p.same_as
      WHERE p.same_as IS NOT NULL AND (s.id IS NULL OR s.same_as IS NOT NULL)
      UNION ALL
      SELECT 'an organization with ' || count(u.id) || ' default units' FROM organization o
      LEFT JOIN unit u ON u.organization_id = o.id AND u.is_default GROUP BY o.id HAVING count(u.id) <> 1
      UNION ALL
      SELECT 'an organization that nobody is in' FROM organization o
      WHERE NOT EXISTS (SELECT FROM installation i WHERE i.organization_id = o.id)
      UNION ALL
      SELECT 'a counter that is behind' FROM counter n JOIN "case" c USING (organization_id)
      WHERE n.name = 'case' AND c.number >= n.next
      UNION ALL
      SELECT 'a lane with a wrong count' FROM lane l WHERE l.pending <>
        (SELECT count(*) FROM delivery d WHERE d.organization_id = l.organization_id AND d.lane_id = l.id AND d.state = 'waiting')`,
    values: [],
  });
  expect(wrong).toEqual([]);
}

/** Which places belong together, and which accounts are one person's, as the database has it. */
async function stateOf(run: number) {
  const rows = await database.query<{ organization: string; workspace: string; person: string; user: string }>({
    text: `SELECT i.organization_id AS organization, split_part(i.external_id, ' ', 1) AS workspace, a.person_id AS person,
                  a.external_id AS user
           FROM installation i JOIN identity a ON a.organization_id = i.organization_id AND a.installation_id = i.id
           WHERE split_part(i.external_id, ' ', 2) = $1`,
    values: [String(run)],
  });
  const placeOf = (workspace: string) => PLACES.findIndex((place) => place.workspace === workspace);
  const groups = Map.groupBy(rows, ({ organization }) => organization);
  return {
    organizations: sorted([...groups.values()].map((mine) => [...new Set(mine.map((row) => placeOf(row.workspace)))])),
    people: sorted(
      [...Map.groupBy(rows, ({ organization, person }) => `${organization} ${person}`).values()].map((mine) =>
        mine.map(({ workspace, user }) => `${user} of ${workspace}`),
      ),
    ),
  };
}

it("whatever is linked, united and unlinked in whatever order, everybody is who and where they ought to be", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
      const { world, accountOf, run } = await begin();
      const model = createModel();
      for (const one of deeds) {
        const answer = await perform(one, world, accountOf);
        expect(answer).toContain(model.perform(one));
        expect(await stateOf(run)).toEqual({ organizations: model.organizations(), people: model.people() });
      }
      expect(world.bugs).toEqual([]);
      await expectSound();
    }),
    { numRuns: 25 },
  );
});

it("whatever is done at the same time by two processes, nothing breaks and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(deed, { minLength: 2, maxLength: 6 }), { maxLength: 4 }), async (rounds) => {
      const { worlds, world, accountOf } = await begin(2);
      for (const deeds of rounds) {
        await Promise.all(deeds.map((one, at) => perform(one, worlds[at % worlds.length] ?? world, accountOf)));
        expect(worlds.flatMap(({ bugs }) => bugs)).toEqual([]);
        await expectSound();
      }
    }),
    { numRuns: 25 },
  );
});
