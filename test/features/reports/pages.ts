import { reportActions } from "../../../src/features/reports/actions.ts";
import { createReportsFeature } from "../../../src/features/reports/index.ts";
import type { Context, Person, Role } from "../../../src/kernel/context.ts";
import type { Card } from "../../../src/message/card.ts";
import { listen } from "../../../src/server.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { afterwards } from "../../support/afterwards.ts";
import { silent } from "../../support/database.ts";
import { digestsOf, type inns, NOW } from "../digest/four-inns.ts";

type Inn = Awaited<ReturnType<(typeof inns)["normal"]>>;
const WEEK = "2026-11-02";
const texts = createTexts();

/** Where somebody works, by the ids of units, and what they speak. */
interface Where {
  readonly manages?: string;
  readonly worksIn?: string;
  readonly locale?: string;
}

/** The link to a page as its card has it, with the number beside it. */
export interface Given {
  readonly url: string;
  readonly number: string;
}

/** What a browser does, with nothing but the cookie that it was given. */
export interface Browser {
  open(url: string): Promise<Answer>;
  /** Sends the number from the page that asks for it. */
  type(url: string, number: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  /** Where it ended, after it was sent on. */
  readonly url: string;
  readonly headers: Headers;
  readonly cookie: string | null;
}

/** The pages of an inn's digests, as they are served, and its people with their accounts. */
export async function pagesOf(here: Inn, { keys }: { readonly keys?: string } = {}) {
  const { database, prisma, ids, organizationId } = here;
  let now = NOW;
  let address: string | undefined;
  const clock = { now: () => now };
  const digests = digestsOf(here);
  const feature = createReportsFeature({
    ...{ database, digests, texts, clock, ids, keys, log: silent, address: () => address },
  });
  const server = await listen({ host: "127.0.0.1", port: 0 }, [feature.route], silent);
  afterwards(() => server.stop(0));
  address = `http://127.0.0.1:${server.port}`;
  const installationId = ids.next();
  await prisma.installation.create({
    data: {
      ...{ organizationId, id: installationId, platform: "slack", externalId: `T${installationId}`, name: "Inn" },
      ...{ botUserId: "U0", active: true, activeSince: NOW, createdAt: NOW },
    },
  });

  return {
    digests,
    organizationId,
    /** Somebody with an account, who may manage a unit. */
    async person(roles: readonly Role[], { manages, worksIn, locale = "en-GB" }: Where = {}) {
      const id = ids.next();
      await prisma.person.create({
        data: { organizationId, id, name: "Lea", roles: [...roles], locale, timeZone: "Europe/London", createdAt: NOW },
      });
      const account = { externalId: `U${id}`, personId: id, active: true };
      await prisma.identity.create({ data: { organizationId, installationId, ...account } });
      const memberships = [
        ...(manages === undefined ? [] : [{ unitId: manages, role: "manager" as const }]),
        ...(worksIn === undefined ? [] : [{ unitId: worksIn, role: "staff" as const }]),
      ];
      for (const { unitId, role } of memberships)
        await prisma.membership.create({ data: { organizationId, unitId, personId: id, role } });
      return { id, roles, memberships, locale };
    },
    /** What the button on a digest's card gives somebody. */
    async ask(
      { id, roles, memberships, locale }: Pick<Person, "id" | "roles" | "memberships" | "locale">,
      { placeId = organizationId, week = WEEK }: { placeId?: string; week?: string } = {},
    ): Promise<Given> {
      const open = feature.actions?.find(({ action }) => action.name === reportActions.open.name);
      const context = {
        ...{ organization: { id: organizationId }, actor: { id, roles, memberships }, now },
        say: texts.for(locale, "Europe/London"),
      };
      // As much of a context as it reads.
      const reply = await open?.run({ placeId, week }, context as unknown as Context);
      if (reply?.kind !== "private") throw new Error("No link was given.");
      return givenOn(reply.card);
    },
    wait(days: number): void {
      now = new Date(now.getTime() + days * 24 * 60 * 60_000);
    },
    /** From now on nobody knows where Bellhop is. */
    loseAddress(): void {
      address = undefined;
    },
    browser,
    at: (path: string): string => `${address}${path}`,
  };
}

function givenOn({ blocks }: Card): Given {
  const said = JSON.stringify(blocks);
  const [, number = ""] = /: (\d{4})"/.exec(said) ?? [];
  return { url: blocks.find((block) => block.kind === "link")?.url ?? "", number };
}

/** One that nobody has used. */
function browser(): Browser {
  let cookie: string | undefined;
  const go = async (url: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { ...(cookie !== undefined && { cookie }), ...(init.headers as Record<string, string>) };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    const set = response.headers.get("set-cookie");
    if (set !== null) cookie = set.split(";")[0];
    const to = response.headers.get("location");
    if (response.status === 303 && to !== null) {
      const followed = await go(new URL(to, url).href);
      return { ...followed, cookie: set };
    }
    return { status: response.status, text: await response.text(), url, headers: response.headers, cookie: set };
  };
  return {
    open: (url) => go(url),
    type: (url, number, headers = {}) =>
      go(url, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams({ number }).toString(),
      }),
  };
}
