/** Somebody of the demo organization. */
interface DemoPerson {
  readonly id: string;
  readonly name: string;
  /** What people type after an @. */
  readonly handle: string;
  readonly job: string;
  /** Where they work; absent for those who work for the whole group. */
  readonly unit?: string;
  readonly manages?: true;
  readonly role?: "champion" | "leader" | "admin";
  /** The language that they have chosen, if not that of the house. */
  readonly locale?: string;
  /** What this person could try first: something to send as it is. */
  readonly idea: string;
}

interface DemoChannel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  /** The unit whose people are in it; absent for a channel of the whole group. */
  readonly unit?: string;
  /** False where nobody has invited Bellhop. */
  readonly withBot: boolean;
}

/** Everybody works in Galway, in the west of Ireland. */
export const timeZone = "Europe/Dublin";

/** The kind of English, of those that Slack offers, that people there choose; one of them chooses Spanish. */
export const locale = "en-GB";

export const team = { id: "T0KITTIWAKE", name: "Kittiwake Houses", domain: "kittiwake-houses" } as const;

const kitchen = "Harbour Kitchen";
const desk = "Quay House front desk";
const shop = "Little Loaf café and shop";

export const people: readonly DemoPerson[] = [
  {
    id: "U0AMARA",
    name: "Amara Okafor",
    handle: "amara",
    job: "server",
    unit: kitchen,
    idea: "/complaint cold soup, table 4 waited 40 min",
  },
  {
    id: "U0TOMASZ",
    name: "Tomasz Zieliński",
    handle: "tomasz",
    job: "server",
    unit: kitchen,
    idea: "/feedback the couple at table 9 said the mussels were the best they had in years",
  },
  {
    id: "U0LUIS",
    name: "Luis Herrera",
    handle: "luis",
    job: "cook",
    unit: kitchen,
    locale: "es-ES",
    idea: "/feedback la impresora de cocina se para dos veces por turno, tengo que correr y el cliente espera",
  },
  {
    id: "U0MAEVE",
    name: "Maeve Brennan",
    handle: "maeve",
    job: "shift manager",
    unit: kitchen,
    manages: true,
    idea: "/complaint a guest slipped on the wet step by the terrace, says her wrist hurts",
  },
  {
    id: "U0JOONAS",
    name: "Joonas Lehtonen",
    handle: "joonas",
    job: "receptionist",
    unit: desk,
    idea: "/complaint the shower in 214 is cold again, the guest has asked twice",
  },
  {
    id: "U0FATIMA",
    name: "Fatima Benali",
    handle: "fatima",
    job: "night receptionist",
    unit: desk,
    idea: "/feedback could we have a kettle and tea in the lobby for late arrivals?",
  },
  {
    id: "U0PRIYA",
    name: "Priya Raman",
    handle: "priya",
    job: "front desk manager",
    unit: desk,
    manages: true,
    idea: "/complaint charged twice for parking, please call her back on 020 912 3456",
  },
  {
    id: "U0SEUN",
    name: "Seun Adeyemi",
    handle: "seun",
    job: "barista",
    unit: shop,
    idea: "/feedback a regular told me our sourdough is the best in Galway, and thanked us for it",
  },
  {
    id: "U0MEI",
    name: "Mei Chen",
    handle: "mei",
    job: "café manager",
    unit: shop,
    manages: true,
    idea: "/complaint the birthday cake had the wrong name on it, they noticed at the party",
  },
  {
    id: "U0SIOBHAN",
    name: "Siobhán Daly",
    handle: "siobhan",
    job: "service champion",
    role: "champion",
    idea: "/feedback two families asked for a children’s menu in Irish",
  },
  {
    id: "U0HENRIK",
    name: "Henrik Aasen",
    handle: "henrik",
    job: "managing director",
    role: "leader",
    idea: "/feedback a guest on the train told me our porter carried her bags to the station",
  },
  { id: "U0ROSA", name: "Rosa Delgado", handle: "rosa", job: "IT and payroll", role: "admin", idea: "/bellhop help" },
];

export const channels: readonly DemoChannel[] = [
  {
    id: "C0KITCHEN",
    name: "harbour-kitchen",
    topic: "Dining room, terrace and pass. Tide tables are pinned by the door.",
    unit: kitchen,
    withBot: true,
  },
  {
    id: "C0DESK",
    name: "quay-house-desk",
    topic: "Front desk, day and night. Handover at 7, 15 and 23.",
    unit: desk,
    withBot: true,
  },
  {
    id: "C0LOAF",
    name: "little-loaf",
    topic: "Counter, oven and shop. First bread out at 7.30.",
    unit: shop,
    withBot: true,
  },
  {
    id: "C0SERVICE",
    name: "good-service",
    topic: "What we do well, and what we owe our guests. Siobhán looks after it.",
    withBot: true,
  },
  { id: "C0EVERYONE", name: "everyone", topic: "All three houses. Rotas, news and lost umbrellas.", withBot: false },
];

/** People of a unit are in its channel; those who work for the whole group are in every channel. */
const isIn = ({ unit }: DemoChannel, person: DemoPerson): boolean =>
  unit === undefined || person.unit === undefined || person.unit === unit;

/** The demo organization as the emulated Slack takes it. */
export const workspace = (botUserId: string) => ({
  team,
  users: people.map(({ id, name, handle, role, locale: own = locale }) => ({
    id,
    name: handle,
    realName: name,
    locale: own,
    tz: timeZone,
    isAdmin: role === "admin",
  })),
  channels: channels.map((channel) => ({
    id: channel.id,
    name: channel.name,
    members: [
      ...people.filter((person) => isIn(channel, person)).map(({ id }) => id),
      ...(channel.withBot ? [botUserId] : []),
    ],
  })),
});

/** The organization's tenant in the emulated Teams. */
export const tenantId = "6b177a3e-0000-4000-8000-000000000001";

/** The object id of somebody in the tenant's directory. */
export const aadIdOf = ({ id }: Pick<DemoPerson, "id">): string => {
  const number = people.findIndex((person) => person.id === id) + 1;
  return `6b177a3e-0000-4000-8000-0000000001${String(number).padStart(2, "0")}`;
};

/** Each channel of Slack is a team in Teams, which talks in its General channel; one is a chat without the app. */
export const teamsChannelOf = ({ name }: Pick<DemoChannel, "name">): string => `19:${name}@thread.tacv2`;

export const titleInTeams = ({ name, unit }: DemoChannel): string =>
  unit ?? (name === "good-service" ? "Good service" : name);

const membersOf = (channel: DemoChannel): string[] => people.filter((person) => isIn(channel, person)).map(aadIdOf);

/** The demo organization as the emulated Teams takes it; nobody has added the app to a team yet. */
export const tenant = () => ({
  id: tenantId,
  people: people.map((person) => ({
    aadId: aadIdOf(person),
    name: person.name,
    upn: `${person.handle}@${team.domain}.example`,
    locale: person.locale ?? locale,
    timeZone,
    country: "IE",
    installed: true,
  })),
  teams: channels
    .filter(({ withBot }) => withBot)
    .map((channel) => ({
      id: teamsChannelOf(channel),
      aadGroupId: `6b177a3e-0000-4000-8000-0000000002${String(channels.indexOf(channel)).padStart(2, "0")}`,
      name: titleInTeams(channel),
      members: membersOf(channel),
    })),
  groupChats: channels
    .filter(({ withBot }) => !withBot)
    .map((channel) => ({ id: `19:${channel.name}@thread.v2`, topic: "Everyone", members: membersOf(channel) })),
});

/** What each channel and chat of the tenant is about, by its id. */
export const teamsTopics: ReadonlyMap<string, string> = new Map(
  channels.map((channel) => [
    channel.withBot ? teamsChannelOf(channel) : `19:${channel.name}@thread.v2`,
    channel.topic,
  ]),
);

/** The workspace and the tenant of the demo organization. */
export const places = [
  { platform: "slack", externalId: team.id },
  { platform: "teams", externalId: tenantId },
] as const;
const [inSlack, inTeams] = places;

/** The unit whose cards go to its channel in Teams; those of the others go to their channels in Slack. */
const unitInTeams = desk;

/**
 * The demo organization as Bellhop takes it: units and people in the ids of the emulated Slack, with the accounts that the
 * same people have in the emulated Teams.
 */
export const roster = () => ({
  ...inSlack,
  elsewhere: [
    {
      ...inTeams,
      accounts: Object.fromEntries(people.map((person) => [person.id, aadIdOf(person)])),
    },
  ],
  name: team.name,
  locale: "en-IE",
  timeZone,
  people: people.map(({ id, name, role }) => ({ userId: id, name, roles: role ? [role] : [] })),
  units: channels.flatMap((channel) => {
    const { unit: name } = channel;
    if (name === undefined) return [];
    const members = people.filter(({ unit }) => unit === name);
    return [
      {
        name,
        locale: "en-IE",
        timeZone,
        ...(name === unitInTeams ? { channel: teamsChannelOf(channel), channelIn: inTeams } : { channel: channel.id }),
        managers: members.filter(({ manages }) => manages).map(({ id }) => id),
        staff: members.filter(({ manages }) => !manages).map(({ id }) => id),
      },
    ];
  }),
});
