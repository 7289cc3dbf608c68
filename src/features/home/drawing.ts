import type { Clock } from "../../kernel/clock.ts";
import type { Role } from "../../kernel/context.ts";
import { accountOf, type Drawing } from "../../kernel/outbox/index.ts";
import type { Card } from "../../message/card.ts";
import type { Say, Texts } from "../../texts/catalog.ts";
import { readNextDigests } from "../digest/index.ts";
import { nameOfKey, type ReadLists } from "../feedback/index.ts";
import { type CommandLine, homeCard, type Part } from "./cards.ts";
import { managedParts, ownPart } from "./parts.ts";
import { leaderParts, setUpPart, upkeepPart, wholePart } from "./parts-leading.ts";
import { chooseAct } from "./reading/act.ts";
import { readManaged } from "./reading/managed.ts";
import { readOwn } from "./reading/own.ts";
import { readLeft, readUpkeep } from "./reading/upkeep.ts";
import { type Account, readViewers } from "./reading/viewers.ts";
import { type Lately, latelyIn, readSaid, readSent, readWhole, type WholeDependencies } from "./reading/whole.ts";
import type { Managed, Own, Viewer, Whole } from "./schema.ts";

export interface DrawingDependencies extends WholeDependencies {
  readonly lists: ReadLists;
  readonly texts: Texts;
  readonly clock: Clock;
  /** What everybody can type, and the words that a newcomer needs first. */
  readonly commands: (say: Say) => readonly CommandLine[];
}

/** Draws the Homes of these accounts, in their order; undefined where one is nobody's who is still there. */
export type DrawHomes = (accounts: readonly Account[]) => Promise<readonly (Card | undefined)[]>;

const LEADING: readonly Role[] = ["champion", "leader", "admin"];
const looksAfterAll = ({ roles }: Viewer): boolean => roles.includes("champion") || roles.includes("leader");
const leads = ({ roles }: Viewer): boolean => roles.some((role) => LEADING.includes(role));

/** What is known of an organization for whoever looks at it now. */
interface Known {
  readonly own: (personId: string) => Own;
  readonly managed: (manager: Viewer) => Managed;
  readonly lately: Lately | undefined;
  /** For a champion or a leader, and when each of them gets the next digest. */
  readonly whole: Whole | undefined;
  readonly nextDigests: ReadonlyMap<string, Date>;
}

/**
 * Draws Homes from what is true now. What people need of their own and of their units is read for all of an organization at
 * once, what those who lead need once for all of them.
 */
export function createDrawHomes(deps: DrawingDependencies): DrawHomes {
  const { database, organizations, texts, clock } = deps;

  async function readKnown(organizationId: string, viewers: readonly Viewer[], now: Date): Promise<Known> {
    const people = viewers.map(({ personId }) => personId);
    const managers = viewers.filter(({ manages }) => manages.length > 0);
    const lately = viewers.some(leads) ? await latelyIn(database, organizationId, now) : undefined;
    const above = viewers.filter(looksAfterAll).map(({ personId }) => personId);
    return {
      own: await readOwn(database, organizationId, people, now),
      managed:
        managers.length > 0
          ? await readManaged(database, organizationId, managers, now)
          : () => ({ units: [], prompts: 0 }),
      lately,
      whole: lately && above.length > 0 ? await readWhole(deps, lately, now) : undefined,
      nextDigests:
        lately && above.length > 0 ? await readNextDigests(deps, lately.places, above, now) : new Map<string, Date>(),
    };
  }

  /** Whoever leads is told of the whole, nobody else, whoever else's Home is drawn with theirs. */
  async function leadingParts(viewer: Viewer, { lately, whole, nextDigests }: Known, say: Say): Promise<Part[]> {
    const { organizationId, roles } = viewer;
    if (!lately || !leads(viewer)) return [];
    const isAsked = whole !== undefined && looksAfterAll(viewer);
    const parts: Part[] = [];
    let decided: string | undefined;
    if (isAsked && roles.includes("leader")) {
      const within = { units: lately.places.counted, from: lately.week.from };
      const act = await chooseAct(database, viewer, within, whole);
      const lists = await deps.lists(organizationId);
      const said = await readSaid(database, lately, say);
      const named = said.map((one) => ({ ...one, theme: nameOfKey(lists, "theme", one.theme, say) }));
      parts.push(...leaderParts(act, named, { id: viewer.personId }, say));
      if (act?.kind === "decide") decided = act.decision.id;
    }
    if (isAsked) parts.push(wholePart(whole, { decided, nextDigest: nextDigests.get(viewer.personId) }, say));
    if (isAsked && !roles.includes("admin")) {
      parts.push(setUpPart(await readLeft(database, organizationId), roles, say));
    }
    if (roles.includes("admin")) {
      const sent = isAsked ? undefined : await readSent(database, lately);
      parts.push(upkeepPart(await readUpkeep(database, organizations, organizationId), sent, say));
    }
    return parts;
  }

  async function draw(viewer: Viewer, known: Known): Promise<Card> {
    const say = texts.for(viewer.locale, viewer.timeZone);
    const parts = [
      ownPart(known.own(viewer.personId), viewer.personId, say),
      ...managedParts(known.managed(viewer), viewer.personId, texts, say),
      ...(await leadingParts(viewer, known, say)),
    ];
    return homeCard(viewer.name, parts, { commands: deps.commands(say), leads: leads(viewer) }, say);
  }

  return async (accounts) => {
    const now = clock.now();
    const viewers = await readViewers(database, accounts);
    const drawn = new Map<Viewer, Card>();
    const there = viewers.filter((viewer) => viewer !== undefined);
    for (const [organizationId, some] of Map.groupBy(there, (viewer) => viewer.organizationId)) {
      const known = await readKnown(organizationId, some, now);
      for (const viewer of some) drawn.set(viewer, await draw(viewer, known));
    }
    return viewers.map((viewer) => viewer && drawn.get(viewer));
  };
}

/** Draws Homes when it is their turn to be shown. */
export const drawingOf =
  (draw: DrawHomes): Drawing =>
  (subjects) =>
    draw(
      subjects.map(({ organizationId, destination }) => ({
        organizationId,
        installationId: destination.installationId,
        userId: accountOf(destination),
      })),
    );
