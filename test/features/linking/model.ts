/** Slack workspaces and a Teams tenant. */
export const PLACES = [
  { platform: "slack", workspace: "north" },
  { platform: "slack", workspace: "south" },
  { platform: "slack", workspace: "east" },
  { platform: "teams", workspace: "west" },
] as const;
/** In each there is one who is an admin, or would be if the platform told, and somebody else. */
export const USERS = ["admin", "staff"] as const;

export interface Who {
  readonly place: number;
  readonly user: (typeof USERS)[number];
}

/** What somebody does. */
export type Deed =
  | { readonly do: "link"; readonly from: number; readonly into: number }
  | { readonly do: "unlink"; readonly place: number }
  | { readonly do: "log"; readonly by: Who; readonly takesBack: boolean }
  | { readonly do: "unite"; readonly one: Who; readonly other: Who };

/** Somebody's number: who was there first has the lower one. */
type Human = number;

interface Organization {
  cases: number;
  readonly admins: Set<Human>;
  /** Who turned out to be somebody else. */
  readonly same: Map<Human, Human>;
}

/** How it ought to be: which places belong together, who is who, and what is answered to a deed. */
export function createModel() {
  const organizations = PLACES.map(
    ({ platform }, at): Organization => ({
      cases: 0,
      admins: new Set(platform === "slack" ? [humanOf({ place: at, user: "admin" })] : []),
      same: new Map(),
    }),
  );
  const humans = everybody.map(humanOf);
  const home = (place: number): Organization => at(organizations, place);
  const human = (who: Who): Human => at(humans, humanOf(who));
  const isAdmin = (place: number): boolean => home(place).admins.has(human({ place, user: "admin" }));
  const places = (organization: Organization): number[] =>
    PLACES.map((_, place) => place).filter((place) => home(place) === organization);
  const accounts = (organization: Organization): Who[] => everybody.filter(({ place }) => home(place) === organization);
  const placesOf = (organization: Organization, one: Human): number[] =>
    accounts(organization)
      .filter((who) => human(who) === one)
      .map(({ place }) => place);

  /** Whatever belongs to somebody who is somebody else belongs to them. */
  function settle(organization: Organization): void {
    const { same, admins } = organization;
    for (const [one, other] of same) same.set(one, same.get(other) ?? other);
    for (const [one, other] of same) if (admins.delete(one)) admins.add(other);
    for (const who of accounts(organization)) humans[humanOf(who)] = same.get(human(who)) ?? human(who);
  }

  function join(from: Organization, into: Organization): void {
    const known = new Set([...into.same.keys(), ...into.same.values(), ...livingIn(into)]);
    for (const [one, other] of from.same) if (!known.has(one)) into.same.set(one, other);
    for (const admin of from.admins) if (!known.has(admin)) into.admins.add(admin);
    for (const one of [...livingIn(from), ...from.same.keys()]) lived.get(into)?.add(one);
    for (const place of places(from)) organizations[place] = into;
    settle(into);
  }

  /** Everybody who is, or was, in an organization: who leaves with a workspace is remembered there. */
  const lived = new Map(
    organizations.map((one, place) => [one, new Set(USERS.map((user) => humanOf({ place, user })))]),
  );
  const livingIn = (organization: Organization): Iterable<Human> => lived.get(organization) ?? [];

  const answers: { readonly [Kind in Deed["do"]]: (deed: Extract<Deed, { do: Kind }>) => string } = {
    link({ from, into }) {
      if (!isAdmin(into)) return "This is for";
      if (home(from) === home(into)) return "already";
      const nobodyCan = at(PLACES, from).platform === "teams" && home(from).admins.size === 0;
      if (!isAdmin(from) && !nobodyCan) return "This is for";
      if (home(from).cases > 0) return "has cases of its own";
      join(home(from), home(into));
      return "belongs to";
    },
    unlink({ place }) {
      const before = home(place);
      if (!isAdmin(place)) return "This is for";
      if (places(before).length === 1) return "nothing to unlink";
      const leaving = USERS.map((user) => human({ place, user }));
      const after: Organization = {
        cases: 0,
        admins: new Set(leaving.filter((one) => before.admins.has(one))),
        same: new Map(),
      };
      lived.set(after, new Set(leaving));
      organizations[place] = after;
      return "is an organization of its own now";
    },
    log({ by, takesBack }) {
      if (takesBack) return "is undone";
      home(by.place).cases += 1;
      return "saved";
    },
    unite({ one, other }) {
      const organization = home(one.place);
      if (places(organization).length === 1) return "has no other workspace yet";
      if (home(other.place) !== organization) return "not linked with this one";
      const [stays = 0, goes = 0] = [human(one), human(other)].sort((a, b) => a - b);
      if (stays === goes) return "one person already";
      const shared = new Set(placesOf(organization, stays)).intersection(new Set(placesOf(organization, goes)));
      if (shared.size > 0) return "in one workspace";
      organization.same.set(goes, stays);
      settle(organization);
      return "one person now";
    },
  };

  return {
    /** Does it; returns a part of what is answered. */
    perform: (deed: Deed): string => answers[deed.do](deed as never),
    /** Which places belong together. */
    organizations: (): number[][] => sorted([...new Set(organizations)].map(places)),
    /** Which accounts are one person's. */
    people: (): string[][] =>
      sorted(
        [...Map.groupBy(everybody, (who) => `${organizations.indexOf(home(who.place))} ${human(who)}`).values()].map(
          (mine) => mine.map(nameOf),
        ),
      ),
  };
}

export const everybody: readonly Who[] = PLACES.flatMap((_, place) => USERS.map((user) => ({ place, user })));
const humanOf = ({ place, user }: Who): Human => place * USERS.length + USERS.indexOf(user);
const nameOf = ({ place, user }: Who): string => `${user} of ${at(PLACES, place).workspace}`;

export const sorted = <Item>(groups: readonly (readonly Item[])[]): Item[][] =>
  groups.map((group) => [...group].sort()).sort((a, b) => (String(a) < String(b) ? -1 : 1));

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no number ${index}.`);
  return item;
}
