import { assetsIn } from "../../../playground/page/assets.ts";
import { type Platform, startPage } from "../../../playground/page/index.ts";
import type { Json, MessageShown, PersonShown, PlatformName, Sight } from "../../../playground/page/shown.ts";
import { builtPage } from "../../../playground/web/built.ts";
import { standInBackstage } from "./stand-in-backstage.ts";

const APP = "bot";

const person = (id: string, name: string): PersonShown => ({
  id,
  handle: id.toLowerCase(),
  name,
  job: "server",
  role: "staff",
  group: "Harbour Kitchen",
  timeZone: "Europe/Dublin",
  locale: "en-GB",
  idea: "/complaint cold soup",
});

const amara = person("U0AMARA", "Amara Okafor");
export const maeve = person("U0MAEVE", "Maeve Brennan");

/** What is in sight: something in the platform's own form as a message, or as the form in front of everything. */
export interface Exhibit {
  readonly sent?: Json;
  /** What the message brings, and asks for. */
  readonly files?: MessageShown["files"];
  readonly asksToSave?: MessageShown["asksToSave"];
  readonly form?: Json;
  /** What the fields of the form hold. */
  readonly values?: Json;
}

/** The page with nothing behind it: it shows what it is given, and keeps what people do. */
export async function startShowroom() {
  const deeds: Json[] = [];
  const exhibits: Record<PlatformName, Exhibit> = { slack: {}, teams: {} };
  const listeners = new Set<() => void>();
  const platform = (name: PlatformName): Platform => ({
    shown: {
      name,
      app: { id: APP, name: "Porter", hasHome: false },
      people: [amara, maeve],
      commands: [{ name: "/complaint", description: "Saves a complaint.", usageHint: "what the customer said" }],
      shortcuts: [{ name: "Keep this", on: "message", id: "keep" }],
    },
    fileFor: () => undefined,
    sightOf: () => sightOf(exhibits[name]),
    async perform(_, deed) {
      deeds.push(deed as Json);
      return {};
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onProblem: () => () => {},
  });
  const page = await startPage({
    organization: "Kittiwake Houses",
    platforms: [platform("slack"), platform("teams")],
    backstage: standInBackstage().backstage,
    port: 0,
    assets: builtPage().then(assetsIn),
  });
  return {
    url: page.url,
    /** What people did, oldest first. */
    deeds,
    show(name: PlatformName, exhibit: Exhibit) {
      exhibits[name] = exhibit;
      for (const listener of listeners) listener();
    },
    stop: () => page.stop(),
  };
}

const sightOf = ({ sent, form, values = {}, files, asksToSave }: Exhibit): Sight => ({
  places: [
    {
      id: "C1",
      name: "harbour-kitchen",
      kind: "channel",
      section: "Channels",
      topic: "Dining room",
      members: [amara.id, maeve.id, APP],
      takesCommands: true,
      messages: sent
        ? [
            {
              id: "1",
              author: APP,
              fromApp: true,
              at: 0,
              text: "",
              edited: false,
              onlyYou: false,
              sent,
              ...(files && { files }),
              ...(asksToSave && { asksToSave }),
            },
          ]
        : [],
    },
  ],
  ...(form && { form: { id: "V1", hash: "1", title: "Everything", content: form, values } }),
});
