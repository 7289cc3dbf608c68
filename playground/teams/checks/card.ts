import { isObject, type Json, objectsOf, spelled } from "../../shared/json.ts";
import { type Problem, problemsOf } from "../../shared/problem.ts";
import { teamsData } from "./actions.ts";
import { MEMBERS, PEOPLE } from "./inputs.ts";
import { LIMIT } from "./limits.ts";
import { type Text, unmatchedMentions } from "./mentions.ts";
import { BAD_CARD, type Placed, walk } from "./walk.ts";

/**
 * Where a card is shown: in the chat of one person with the app, in a conversation of several, or in a dialog. People of
 * the whole organization are found in the first and the last only.
 */
export type Surface = "personal" | "group" | "dialog";

interface Shown {
  readonly placed: readonly Placed[];
  readonly root: Json;
  readonly pointer: string;
  readonly surface: Surface;
}

type Rule = (shown: Shown) => readonly Problem[];

const problem = (pointer: string, message: string): Problem => ({ pointer, message, error: BAD_CARD });

/** What Teams would refuse, drop or draw wrong in an Adaptive Card that stands at `pointer`. */
export function checkCard(content: unknown, pointer: string, surface: Surface): Problem[] {
  const { problems, placed } = walk(content, pointer);
  if (!isObject(content) || content.type !== "AdaptiveCard") return problems;
  return [...problems, ...RULES.flatMap((rule) => rule({ placed, root: content, pointer, surface }))];
}

const VERSION = /^1\.\d+$/;

const version: Rule = ({ root, pointer }) => {
  if (root.version === undefined) return [problem(pointer, "missing required field: version")];
  const isKnown = typeof root.version === "string" && VERSION.test(root.version);
  return isKnown && Number(root.version) <= LIMIT.version
    ? []
    : [problem(`${pointer}/version`, `must be at most ${LIMIT.version}`)];
};

/** A client draws nothing that is newer than the version that the card claims. */
const olderThanContent: Rule = ({ placed, root }) => {
  const claimed = Number(root.version);
  return placed.flatMap(({ pointer, type, kind: { since = 0 }, fields }) => [
    ...(since > claimed ? [problem(`${pointer}/type`, `${type} needs version ${since}`)] : []),
    ...(fields.refresh !== undefined && claimed < LIMIT.refreshSince
      ? [problem(`${pointer}/refresh`, `refresh needs version ${LIMIT.refreshSince}`)]
      : []),
  ]);
};

/** Older clients and other hosts do not know what only Teams has. */
const withoutFallback: Rule = ({ placed }) =>
  placed
    .filter(({ kind, fields, inFallback }) => kind.since === undefined && fields.fallback === undefined && !inFallback)
    .filter(({ kind }) => kind.groups.includes("element") || kind.groups.includes("action"))
    .map(({ pointer, type }) => problem(pointer, `${type} needs a \`fallback\``));

const repeatedIds: Rule = ({ placed }) => {
  const named = placed.filter(({ fields, inFallback }) => typeof fields.id === "string" && !inFallback);
  const first = new Map<unknown, Placed>();
  return named.flatMap((each) => {
    const seen = first.get(each.fields.id);
    if (!seen) first.set(each.fields.id, each);
    return seen ? [problem(`${each.pointer}/id`, `id "${spelled(each.fields.id)}" already exists`)] : [];
  });
};

const isSecondary = ({ mode }: Json): boolean => spelled(mode).toLowerCase() === "secondary";

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format: more go to a menu. */
const tooManyActions: Rule = ({ placed }) =>
  placed
    .filter(({ fields }) => objectsOf(fields.actions).filter((one) => !isSecondary(one)).length > LIMIT.actions)
    .map(({ pointer }) => problem(`${pointer}/actions`, `no more than ${LIMIT.actions} primary actions allowed`));

const isButton = ({ pointer }: Placed): boolean => /\/actions\/\d+$/.test(pointer);
const untitledButtons: Rule = ({ placed }) =>
  placed
    .filter((each) => isButton(each) && each.fields.title === undefined)
    .map(({ pointer }) => problem(pointer, "missing required field: title"));

const isInput = ({ type }: Placed): boolean => type.startsWith("Input.");

/** Mobile clients do not show inputs in tables. https://github.com/microsoft/AdaptiveCards/issues/9067 */
const inputsInTables: Rule = ({ placed }) =>
  placed
    .filter((each) => isInput(each) && each.inTable)
    .map(({ pointer, type }) => problem(`${pointer}/type`, `${type} cannot be inside a Table`));

const SENDS: Readonly<Record<Surface, readonly string[]>> = {
  personal: ["Action.Submit", "Action.Execute"],
  group: ["Action.Submit", "Action.Execute"],
  dialog: ["Action.Submit"],
};

/** What is entered has to be sent by something. */
const inputsWithoutSubmit: Rule = ({ placed, surface }) =>
  placed.some(({ type }) => SENDS[surface].includes(type))
    ? []
    : placed
        .filter(isInput)
        .slice(0, 1)
        .map(({ pointer }) => problem(pointer, `needs an ${SENDS[surface].join(" or ")} in the card`));

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots */
const executeInDialogs: Rule = ({ placed, surface }) =>
  placed
    .filter(({ type }) => surface === "dialog" && type === "Action.Execute")
    .map(({ pointer }) => problem(`${pointer}/type`, "Action.Execute is not allowed in dialogs"));

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker */
const searchesTooWide: Rule = ({ placed, surface }) =>
  placed
    .filter(({ fields }) => surface === "group" && isObject(fields["choices.data"]))
    .filter(({ fields }) => (fields["choices.data"] as Json).dataset === PEOPLE)
    .map(({ pointer }) =>
      problem(`${pointer}/choices.data/dataset`, `must be ${MEMBERS} in a conversation of several people`),
    );

const dataOfTeams: Rule = ({ placed }) =>
  placed.flatMap(({ pointer, fields: { data } }) =>
    isObject(data) && data.msteams !== undefined
      ? problemsOf(teamsData, data.msteams, `${pointer}/data/msteams`, BAD_CARD)
      : [],
  );

const targetsOf = ({ targetElements, targetInputIds }: Json): readonly unknown[] => [
  ...(Array.isArray(targetElements) ? targetElements : []).map((one) => (isObject(one) ? one.elementId : one)),
  ...(Array.isArray(targetInputIds) ? targetInputIds : []),
];

const missingTargets: Rule = ({ placed }) => {
  const ids = new Set(placed.map(({ fields }) => fields.id));
  return placed.flatMap(({ pointer, fields }) =>
    targetsOf(fields)
      .filter((id) => !ids.has(id))
      .map((id) => problem(pointer, `there is no element ${spelled(id)}`)),
  );
};

/** Mentions are found in TextBlocks and FactSets only. */
const textsOf = (placed: readonly Placed[]): readonly Text[] =>
  placed.flatMap(({ pointer, type, fields }) => {
    if (type === "TextBlock") return [{ pointer: `${pointer}/text`, text: spelled(fields.text) }];
    return type === "FactSet"
      ? objectsOf(fields.facts).map(({ value }, at) => ({
          pointer: `${pointer}/facts/${at}/value`,
          text: spelled(value),
        }))
      : [];
  });

const mentions: Rule = ({ placed, root, pointer }) => {
  const name = root.msteams === undefined ? "msTeams" : "msteams";
  const given = isObject(root[name]) ? root[name].entities : undefined;
  return unmatchedMentions(given, textsOf(placed), `${pointer}/${name}/entities`, BAD_CARD);
};

const tooManyRefreshed: Rule = ({ root, pointer }) => {
  const userIds = isObject(root.refresh) ? root.refresh.userIds : undefined;
  return Array.isArray(userIds) && userIds.length > LIMIT.refreshedUsers
    ? [problem(`${pointer}/refresh/userIds`, `no more than ${LIMIT.refreshedUsers} items allowed`)]
    : [];
};

const RULES: readonly Rule[] = [
  version,
  olderThanContent,
  withoutFallback,
  repeatedIds,
  tooManyActions,
  untitledButtons,
  inputsInTables,
  inputsWithoutSubmit,
  executeInDialogs,
  searchesTooWide,
  dataOfTeams,
  missingTargets,
  mentions,
  tooManyRefreshed,
];
