import type { OpenDatabase } from "./database/index.ts";
import type { SecretStore } from "./database/secrets.ts";
import { createAttention, createAttentionFeature } from "./features/attention/index.ts";
import { createAuditFeature, createNoteReads, recorded } from "./features/audit/index.ts";
import { changeInHistory, createAuthorityFeature, stillHereButton } from "./features/authority/index.ts";
import { createCalendarFeature, createCalendars } from "./features/calendar/index.ts";
import {
  createFirstDaysFeature,
  createHuddleFeature,
  createMirrorFeature,
  createNudgesFeature,
  createPracticeFeature,
  createReviewFeature,
  createTalksFeature,
  createTelling,
  drawTalks,
  TALK,
} from "./features/coaching/index.ts";
import { createContentFeature } from "./features/content/index.ts";
import { declarations } from "./features/declarations.ts";
import { createDeliveriesFeature } from "./features/deliveries/index.ts";
import { createDigestFeature, createMorningFeature } from "./features/digest/index.ts";
import { createDoctorFeature } from "./features/doctor/index.ts";
import {
  createClockFeature,
  createClocks,
  createEscalationFeature,
  createLadder,
  createLadderFeature,
  createRules,
  createRulesFeature,
  createRunOut,
  createStarting,
  createWatch,
  escalateButton,
} from "./features/escalation/index.ts";
import { createExportFeature } from "./features/export/index.ts";
import { exportedKinds } from "./features/exports.ts";
import {
  type Case,
  caseName,
  createFeedbackFeature,
  masked,
  type Offers,
  staleNews,
} from "./features/feedback/index.ts";
import { createHelpFeature } from "./features/help/index.ts";
import { createHomeFeature } from "./features/home/index.ts";
import { createLinkingFeature } from "./features/linking/index.ts";
import {
  createOrganizationFeature,
  type createOrganizations,
  tellAdminsOfUnreachable,
} from "./features/organization/index.ts";
import { createPeople } from "./features/people/index.ts";
import { createPrivacyFeature, createSweep } from "./features/privacy/index.ts";
import { createPromisesFeature, promiseButton, stalePromises } from "./features/promises/index.ts";
import {
  countSeconds,
  createRecognitionFeature,
  secondButton,
  thankForCase,
  thankForWin,
} from "./features/recognition/index.ts";
import { askStill, createRecoveryFeature, recoveryButton } from "./features/recovery/index.ts";
import { createQuestionFeature, createRemindersFeature, REMINDER } from "./features/reminders/index.ts";
import { createReportsFeature, reportButton } from "./features/reports/index.ts";
import { createRolesFeature, guarded } from "./features/roles/index.ts";
import {
  createSchedules,
  createSchedulesFeature,
  fromCalendars,
  QUESTION,
  sendToThoseOnShift,
  WORDS,
} from "./features/schedules/index.ts";
import { createSetupFeature } from "./features/setup/index.ts";
import { createUnitsFeature } from "./features/units/index.ts";
import { createWelcomeFeature } from "./features/welcome/index.ts";
import { createWinsFeature, makeItAWin, type WinOffers, winName } from "./features/wins/index.ts";
import type { Adapter } from "./kernel/adapter.ts";
import type { Clock, Ids } from "./kernel/clock.ts";
import type { Context } from "./kernel/context.ts";
import { createDispatch } from "./kernel/dispatch.ts";
import type { Platform } from "./kernel/errors.ts";
import { type Jobs, runEach } from "./kernel/jobs.ts";
import { createLookingAgain, haveLookedAtAgain } from "./kernel/look-again.ts";
import { notFor } from "./kernel/not-for.ts";
import { createOutbox } from "./kernel/outbox/index.ts";
import type { Destination, Log } from "./kernel/ports.ts";
import { createRegistry, type Registry } from "./kernel/registry.ts";
import type { Reply } from "./kernel/reply.ts";
import type { Texts } from "./texts/catalog.ts";

export interface ProductDependencies {
  readonly database: OpenDatabase;
  readonly secrets: SecretStore;
  readonly organizations: ReturnType<typeof createOrganizations>;
  readonly directories: Partial<Record<Platform, Adapter["directory"]>>;
  readonly messengers: Partial<Record<Platform, Adapter["messenger"]>>;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly commandPrefix: string;
  /** For pages that are opened in a browser; without it none can be. */
  readonly pages?: Pages;
}

interface Pages {
  /** The configured key ring. */
  readonly keys: string | undefined;
  /** How the world reaches Bellhop, without a slash at the end; undefined: nobody has set it. */
  readonly address: () => string | undefined;
}

const NO_PAGES: Pages = { keys: undefined, address: () => undefined };

/** Messages sent at the same time: at 150 ms each, 512 are 3,400 a second; the embedded database keeps up with fewer. */
const AT_ONCE = { postgresql: 512, embedded: 64 } as const;

/**
 * Puts the features together, with no server and no platform around them: the composition root gives them theirs, and the
 * tests of what people see give them none. Nothing runs by itself yet: `outbox.start` and `due` are called from outside.
 */
export function createProduct(deps: ProductDependencies) {
  const { database, secrets, organizations, directories, texts, clock, ids, log } = deps;
  const wake = (): void => outbox.wake();
  const people = createPeople({
    ...{ database, organizations, directories, texts, clock, ids, log },
    unitsChanged: (...changed) => unitsChanged(...changed),
  });
  const { reception } = people;
  const stale = async (to: Destination, keys: readonly string[]): Promise<ReadonlySet<string>> =>
    (await staleNews(database, to, keys)).union(await stalePromises(database, to, keys));
  const calendars = createCalendars({ database, organizations, clock });
  const attention = createAttention({
    ...{ database, calendars, texts, clock, ids, log },
    drawings: () => drawings,
    stale,
  });
  const feedback = createFeedbackFeature({
    ...{ database, attention, organizations, people, texts, ids, log, offers, wake },
    takenBack: askStill,
    noteReads: createNoteReads({ database, ids }),
    onCases: (cases) => escalation.onCases(cases),
    lookSoon: (organizationId) => watch.soon(organizationId),
  });
  const { read: readCase, lists } = feedback;
  const authority = createAuthorityFeature({
    ...{ database, attention, calendars, organizations, texts, ids, readCase, lists, wake },
    given: (found) => escalation.redraw(found),
  });
  const wins = createWinsFeature({
    database,
    attention,
    organizations,
    people,
    texts,
    ids,
    readCase: (caseId, context) => readCase(caseId, context).then(caseBefore),
    offers: winOffers,
    countSeconds: (found) => countSeconds(database, found),
    wake,
  });
  const recognition = createRecognitionFeature({
    database,
    organizations,
    people,
    calendars,
    lists,
    texts,
    ids,
    attention,
    readCase: (caseId, context) => readCase(caseId, context).then(({ case: found }) => found),
    readWin: (winId, context) => wins.read(winId, context).then(({ win }) => win),
    wake,
  });
  const promises = createPromisesFeature({
    database,
    organizations,
    calendars,
    attention,
    people,
    texts,
    ids,
    readCase,
    readNumbered: feedback.readNumbered,
    wake,
  });
  const recovery = createRecoveryFeature({
    database,
    organizations,
    calendars,
    attention,
    people,
    texts,
    ids,
    readCase,
    move: feedback.move,
    ownLastChange: feedback.ownLastChange,
    offers: (found, say) => [makeItAWin(found.id, caseName(found.number), say)],
    wake,
  });
  const firstDays = createFirstDaysFeature({
    ...{ database, organizations, calendars, attention, people, texts, ids, wake },
  });
  const huddle = createHuddleFeature({ database, organizations, calendars, attention, texts, ids, wake });
  const escalation = createEscalationFeature({
    ...{ database, attention, organizations, calendars, people, texts, clock, ids, readCase, wake },
    readNumbered: feedback.readNumbered,
    move: feedback.move,
    ladder: createLadder({ database, organizations, calendars }),
    solved: (found, say) => [recoveryButton(found, say), makeItAWin(found.id, caseName(found.number), say)],
  });
  const ladder = createLadderFeature({
    database,
    organizations,
    calendars,
    attention,
    people,
    texts,
    ids,
    wake,
  });
  const rules = createRules(database);
  const runOut = createRunOut({ rules, raise: escalation.raise });
  const clocks = createClocks({ database, calendars, log, runOut });
  const startClocks = createStarting({ rules, clocks });
  const watch = createWatch({ database, rules, startClocks, escalations: escalation, clock, log });
  const calendarsOf = fromCalendars(calendars);
  const schedules = createSchedules({ database, clock, ids, calendarsOf });
  /** Whatever is planned by the calendars of units is planned anew. */
  const unitsChanged = async (organizationId: string, unitIds: readonly string[]): Promise<void> => {
    await schedules.calendarChanged(organizationId, unitIds);
    await clocks.unitsChanged(organizationId, unitIds, clock.now());
  };
  const reminders = createRemindersFeature({
    database,
    organizations,
    schedules,
    calendarsOf,
    themes: async (organizationId) => (await lists(organizationId)).theme.all,
    add: (typed, context) => timetables.addTyped(typed, context),
    texts,
    ids,
    wake,
  });
  const timetables = createSchedulesFeature({
    database,
    organizations,
    schedules,
    texts,
    usual: REMINDER,
    shown: reminders.overview,
  });
  const question = createQuestionFeature({ database, organizations, schedules, texts, ids, wake });
  const nudges = createNudgesFeature({ database, attention, calendars, texts, clock, ids, log, lists, wake });
  const digest = createDigestFeature({
    ...{ database, attention, organizations, calendars, lists, texts, ids, log, wake },
    offers: (of, say) => [reportButton(of, say)],
    press: (action, input, context) => answerOf(registry.actions, action.name)(input, context),
    type: (command, input, context) => answerOf(registry.commands, command.name)(input, context),
  });
  const reports = createReportsFeature({
    ...{ database, digests: digest.digests, texts, clock, ids, log, ...(deps.pages ?? NO_PAGES) },
  });
  const morning = createMorningFeature({ database, attention, organizations, calendars, texts, clock, ids, log, wake });
  const review = createReviewFeature({
    ...{ database, attention, organizations, calendars, texts, clock, ids, log, lists, wake },
  });
  const tellTalks = createTelling({ database, attention, texts, ids, wake });
  const help = createHelpFeature({
    commands: declarations.commands,
    prefix: deps.commandPrefix,
  });
  const home = createHomeFeature({
    ...{ database, organizations, calendars, lists, texts, clock, ids, log, wake },
    commands: help.everyDay,
  });
  const drawings = {
    ...feedback.drawings,
    ...authority.drawings,
    ...recognition.drawings,
    ...promises.drawings,
    ...recovery.drawings,
    ...firstDays.drawings,
    ...huddle.drawings,
    ...escalation.drawings,
    ...nudges.drawings,
    ...review.drawings,
    ...morning.drawings,
    ...digest.drawings,
    [TALK]: drawTalks({ database, texts }),
    ...home.drawings,
    win: wins.drawing,
    [REMINDER]: reminders.drawing,
    [WORDS]: timetables.drawing,
    [QUESTION]: question.drawing,
    held: attention.drawing,
  };
  const tellAdmins = tellAdminsOfUnreachable({ database, organizations, texts, ids, log, send: attention.send });
  const outbox = createOutbox({
    database,
    ids,
    log,
    messengers: deps.messengers,
    drawings,
    askAgain: attention.askAgain,
    async unreachable(destination, reason) {
      await tellAdmins(destination, reason);
      await recognition.unreachable(destination, clock.now());
      await haveLookedAtAgain(database, destination.organizationId, [destination.organizationId]);
    },
    reached: ({ organizationId }) => organizations.reachabilityChanged(organizationId),
    ended: home.stir,
    options: { concurrency: AT_ONCE[database.engine] },
  });
  const roles = createRolesFeature({ database, attention, organizations, people, texts, ids, wake });
  const setup = createSetupFeature({
    ...{ database, organizations, unitsChanged },
    type: (command, context) => typed(registry, command, context),
  });
  const linking = createLinkingFeature({ database, secrets, directories, texts, ids, wake });
  const answering = createRegistry(
    [
      feedback,
      authority,
      wins,
      recognition,
      promises,
      recovery,
      firstDays,
      huddle,
      escalation,
      nudges,
      morning,
      digest,
      reports,
      createTalksFeature({ database, organizations, calendars, people, ids, lists, wake }),
      createMirrorFeature({ database, organizations }),
      createPracticeFeature({ database, organizations }),
      review,
      { name: "ladder", ...ladder },
      { name: "rules", ...createRulesFeature({ database, organizations, calendars, ids, log }) },
      { name: "clocks", ...createClockFeature({ database, organizations }) },
      createUnitsFeature({ database, organizations, people, ids, unitsChanged }),
      createOrganizationFeature(organizations, outbox.lost, reminders.channelSet),
      reminders,
      question,
      createContentFeature({ database, organizations, ids, lists }),
      timetables,
      createCalendarFeature({
        ...{ database, organizations, calendars, ids },
        unitsChanged,
        personChanged: people.changed,
      }),
      createAttentionFeature({
        ...{ database, calendars, texts, clock, wake },
        stale,
        overBudget: attention.overBudget,
      }),
      createDeliveriesFeature({ database, organizations, texts }),
      createDoctorFeature({ database }),
      createExportFeature({ database, kinds: exportedKinds, masked }),
      createAuditFeature({ database }),
      createPrivacyFeature({ database, people, texts, ids, wake }),
      roles,
      setup,
      linking,
      people,
      help,
      home,
      createWelcomeFeature({ database, reception, texts, ids, draw: home.welcomeCard, wake }),
    ],
    declarations,
  );
  const registry = recorded(guarded(answering), { database, ids });
  const lookAgain = createLookingAgain(
    database,
    [promises.lookAgain, firstDays.lookAgain, huddle.lookAgain, escalation.lookAgain, digest.lookAgain],
    attention.lookAgain,
  );
  const jobs: Jobs = {
    "what has changed": lookAgain,
    "what waits for people": attention.decideAgain,
    "held cases": feedback.releaseDue,
    authority: authority.passOnDue,
    recognition: recognition.tellDue,
    promises: promises.passDue,
    recovery: recovery.passDue,
    "first days": firstDays.passDue,
    huddles: huddle.passDue,
    rules: watch.look,
    clocks: clocks.passDue,
    escalation: escalation.passDue,
    nudges: nudges.nudgeDue,
    reviews: review.askDue,
    talks: tellTalks,
    retention: createSweep({ database, texts }),
    champions: roles.passDue,
    mornings: morning.passDue,
    measures: digest.measureDue,
    digests: digest.sendDue,
    async schedules(now) {
      if ((await schedules.plan(now)) > 0) wake();
    },
    async "those on shift"() {
      if ((await sendToThoseOnShift({ database, calendars, ids, log, send: attention.send })) > 0) wake();
    },
    homes: home.look,
  };
  const dispatch = createDispatch({ registry, reception, texts, clock, ids, log });
  return {
    dispatch: home.stirredBy(dispatch),
    registry,
    outbox,
    drawings,
    people,
    linking,
    feedback,
    watch,
    lookAgain,
    /** The pages that people open in a browser, as a part of the HTTP surface. */
    pages: reports.route,
    /** Does what is due at `now`: to be called once a minute, by any number of processes. What fails holds up nothing else. */
    due: (now: Date): Promise<void> => runEach(jobs, now, log),
  };
}

/** What is done under this name, for a feature that offers what another does. */
function answerOf<Answer extends { readonly run: unknown }>(
  answers: ReadonlyMap<string, Answer>,
  name: string,
): Answer["run"] {
  const answer = answers.get(name);
  if (!answer) throw new Error(`No feature answers to ${name}.`);
  return answer.run;
}

/** What somebody is answered who types a command with nothing after it. Throws UserError when it is not for them. */
async function typed({ commands }: Registry, name: string, context: Context): Promise<Reply> {
  const { command, run } = commands.get(name) ?? {};
  if (!command || !run) throw new Error(`No feature answers to ${name}.`);
  if (command.access && !(await context.hasRole(command.access))) throw notFor(command.access);
  return run(command.input.parse(command.parse("")), context);
}

/** What features offer on the cases of another. */
const offers: Offers = {
  happened: changeInHistory,
  saved: (found, context) => [
    ...(found.kind === "complaint" ? [stillHereButton(found, context.say)] : []),
    ...promiseButton(found, context.say),
    ...(found.kind === "compliment" ? [] : [escalateButton(found, context.say)]),
    ...(found.confidential || found.kind === "friction"
      ? []
      : thankForCase({ id: found.id, name: caseName(found.number) }, context)),
  ],
  solved: (found, say) => [recoveryButton(found, say), makeItAWin(found.id, caseName(found.number), say)],
};

const winOffers: WinOffers = {
  saved: ({ id, number, people }, context) => thankForWin({ id, name: winName(number), people }, context),
  shown: ({ id, number }, say) => [secondButton("win", id, winName(number), say)],
};

const caseBefore = ({ case: { id, number, unitId } }: { readonly case: Case }) => ({
  id,
  name: caseName(number),
  unitId,
});
