import type { appointing } from "./appointing.ts";
import type { Rows } from "./row.ts";

const TABLE = `| Roles | Commands after /bellhop |
| Manager, Champion, Leader, Admin | team, funds, causes, welcome, newcomers, huddle, channel, ladder, shifts, review, units, people, reminders, question, tips, clocks, digest, deliveries |
| Champion, Leader, Admin | recognition, champion, export |
| Champion, Admin | themes, steps, values, authority |
| Manager, Champion, Leader | deputy, coached |
| Manager | nudges, coach, mirror |
| Champion, Leader | coaching, upkeep |
| Champion | morning |
| Leader | appoint |
| Admin | setup, doctor, audit, erase, unlink |`;

const IN_THE_HOTEL = `[Change]
**Done · Units, their channels and managers**
1 unit · 1 with a channel · 1 with a manager. To show a unit’s cards somewhere, invite Bellhop there and type “/bellhop channel here”.
[Change]
**Done · The leader**
Lea Novak.
[Change]
**To do · The champion, and their channel**
Nobody yet. A leader appoints them in front of everyone, with “/bellhop appoint”. Choose their channel: type “/bellhop champion here” in it. Until then nothing is posted there.
[Do it]
**To do · When units are open**
Nothing is set: I take every unit to be open at the usual times, each day.
[Do it]
**To do · The daily reminder**
No unit has one yet. It begins when somebody begins it.
[Do it]
**To do · What people may give a customer on their own**
Nothing is set: whoever has an upset customer before them has to ask somebody first.
[Do it]
(small) Everybody can log from the first minute on: none of this has to be done before. Who did what is in “/bellhop audit”.`;

/** What people are shown of setting up, of roles, and of who is appointed champion. */
export const appointingRows: Rows<typeof appointing> = {
  installedByAdmin: {
    what: "what an admin is told who has installed the app",
    slack: `
      Bellhop is installed. Everybody can log what customers say from now on. Setting it up takes ten minutes: one step at a time, and you can stop after each.
      [Set it up]
      ---
      # Hello, Ada Berg
      Type what a customer said. It is saved at once, and everybody who can help hears of it.
      [Log a complaint] [Log feedback] [Log a win]
      ---
      Nothing yet. The next time a customer says something worth keeping, log it here or type “/complaint”.
      I keep what customers say, and see that somebody answers for it. I never write to a customer.
      I store what you type to me, and your name, language and time zone from this chat. I do not read what people write to each other.
      You alone see that it is saved. Your unit sees the case, and those who lead; what is confidential, only those who are named on it.
      I count nobody against anybody. You can take back what you log for 10 minutes, and correct it at any time.
      ---
      # What you can type
      **/complaint [what the customer said]:** Saves what a customer complained about, at once.
      **/feedback [what the customer said]:** Saves anything a customer said: a complaint, a compliment, a suggestion; or what you had to fight.
      **/win [what was done]:** Saves something done that a customer will remember, and shows it to the team.
      **/kudos @name [@name …] what they did:** Thanks colleagues for what they did, in public.
      **/bellhop channel here [unit] | off [unit]:** Shows the cards of a unit in this channel, or stops showing them.
      **/bellhop help [managers | leading]:** Lists the commands.
      (small) What you log is confirmed to you alone. Before anything is shown in a channel, you are told where.`,
  },
  setup: {
    what: "what is left to set up",
    slack: `
      # Set up Bellhop
      3 of 7 steps are done.
      **Done · The organization**
      Hotel · English · Europe/London
      ${IN_THE_HOTEL}`,
  },
  ofOrganization: {
    what: "the form for the organization’s name, language and zone",
    slack: `
      == The organization ==
      What is it called?* […: Hotel]
      Language* [English | Spanish: English]
      (small) Of what I say to whoever has set none, and in units that have none of their own.
      Time zone* […: Europe/London]
      (small) Such as “Europe/London”. Units that have the same one now get the new one too.
      [Save] [Cancel]`,
  },
  setupSaved: {
    what: "what is left once that is saved",
    slack: `
      Saved.
      # Set up Bellhop
      3 of 7 steps are done.
      **Done · The organization**
      Grand Hotel · English · Europe/London
      ${IN_THE_HOTEL}`,
  },
  rolesOfStaff: {
    what: "who may what, to staff",
    slack: `
      # Who may what
      You have: Staff.
      You may use what everybody may: type /bellhop help.
      **Champion:** Nobody yet
      **Leader:** Lea Novak
      **Admin:** Ada Berg
      **Beside what everybody may**
      ${TABLE}
      (small) Admins give and take roles. Leaders appoint the champion with “/bellhop appoint”. Who manages a unit is said of the unit.`,
  },
  roles: {
    what: "who may what, to an admin",
    slack: `
      # Who may what
      You have: Staff, Admin.
      Beside what everybody may, you may use after /bellhop: team, funds, causes, welcome, newcomers, huddle, channel, ladder, shifts, review, units, people, reminders, question, tips, clocks, digest, deliveries, recognition, champion, export, themes, steps, values, authority, setup, doctor, audit, erase, unlink.
      **Champion:** Nobody yet
      **Leader:** Lea Novak
      **Admin:** Ada Berg
      **Beside what everybody may**
      ${TABLE}
      [Give a role]
      [Take away: Ada Berg, Admin] [Take away: Lea Novak, Leader]
      (small) Leaders appoint the champion with “/bellhop appoint”. Who manages a unit is said of the unit. Whoever administers the Slack workspace is an admin here by themselves, also after it was taken from them. If no admin has an account any more, in Teams the next one to add the app to a team becomes one.`,
  },
  givingRole: {
    what: "the form that gives a role",
    slack: `
      == Give a role ==
      To whom?* [people]
      Which role?* [Champion | Leader | Admin]
      I do not tell them: say it to them yourself.
      [Save] [Cancel]`,
  },
  roleGiven: {
    what: "that a role was given",
    slack: `
      Done. Mo Haddad has the role Admin from now on.
      # Who may what
      You have: Staff, Admin.
      Beside what everybody may, you may use after /bellhop: team, funds, causes, welcome, newcomers, huddle, channel, ladder, shifts, review, units, people, reminders, question, tips, clocks, digest, deliveries, recognition, champion, export, themes, steps, values, authority, setup, doctor, audit, erase, unlink.
      **Champion:** Nobody yet
      **Leader:** Lea Novak
      **Admin:** Ada Berg, Mo Haddad
      **Beside what everybody may**
      ${TABLE}
      [Give a role]
      [Take away: Ada Berg, Admin] [Take away: Lea Novak, Leader] [Take away: Mo Haddad, Admin]
      (small) Leaders appoint the champion with “/bellhop appoint”. Who manages a unit is said of the unit. Whoever administers the Slack workspace is an admin here by themselves, also after it was taken from them. If no admin has an account any more, in Teams the next one to add the app to a team becomes one.`,
  },
  roleTaken: {
    what: "that a role was taken",
    slack: `
      Done. The role Admin is taken away.
      # Who may what
      You have: Staff, Admin.
      Beside what everybody may, you may use after /bellhop: team, funds, causes, welcome, newcomers, huddle, channel, ladder, shifts, review, units, people, reminders, question, tips, clocks, digest, deliveries, recognition, champion, export, themes, steps, values, authority, setup, doctor, audit, erase, unlink.
      **Champion:** Nobody yet
      **Leader:** Lea Novak
      **Admin:** Ada Berg
      **Beside what everybody may**
      ${TABLE}
      [Give a role]
      [Take away: Ada Berg, Admin] [Take away: Lea Novak, Leader]
      (small) Leaders appoint the champion with “/bellhop appoint”. Who manages a unit is said of the unit. Whoever administers the Slack workspace is an admin here by themselves, also after it was taken from them. If no admin has an account any more, in Teams the next one to add the app to a team becomes one.`,
  },
  lastAdmin: {
    what: "that the last admin stays",
    slack: `
      This is the last admin, so the role stays. Make somebody else admin first.`,
  },
  appoint: {
    what: "that nobody is champion",
    slack: `
      # The champion of the service programme
      Nobody is champion.
      [Appoint a champion]
      (small) You see what is posted before anybody else does. It begins and ends by itself on the days that you say, and both are told.`,
  },
  onlyLeaders: {
    what: "that leaders alone appoint",
    slack: `
      This is for leaders. Ask one of yours to do it.`,
  },
  appointForm: {
    what: "the form for a champion",
    slack: `
      == Appoint a champion ==
      Who is to be champion?* [people]
      From which day? […]
      (small) Such as 1 Dec. Left empty: at once.
      Until which day? […]
      (small) The last day, such as 28 Feb. Left empty: until you end it.
      Who stands in for them? [people]
      [Preview] [Cancel]`,
  },
  previewInUnit: {
    what: "what is to be posted where there is no champion’s channel",
    slack: `
      Nobody has seen this yet. It is posted in your name:
      ---
      # Lea Novak has appointed Mo Haddad champion of our service programme
      Mo Haddad sees to it that what customers say is not lost, and that good work is seen. Help them, and ask them for help.
      (small) Posted by Lea Novak
      ---
      It is posted in this channel: Kitchen.
      [Post it] [Discard]
      [Not in Kitchen]`,
  },
  discarded: {
    what: "that it was discarded",
    slack: `
      Discarded. Nobody has heard of it.`,
  },
  preview: {
    what: "what is to be posted, and where",
    slack: `
      Nobody has seen this yet. It is posted in your name:
      ---
      # Lea Novak has appointed Mo Haddad champion of our service programme
      When they cannot be asked, Ada Berg stands in.
      Mo Haddad sees to it that what customers say is not lost, and that good work is seen. Help them, and ask them for help.
      (small) Posted by Lea Novak
      ---
      It is posted in these channels: the champion’s channel, Kitchen.
      [Post it] [Discard]
      [Not in Kitchen]`,
  },
  elsewhere: {
    what: "the same in one channel less",
    slack: `
      Nobody has seen this yet. It is posted in your name:
      ---
      # Lea Novak has appointed Mo Haddad champion of our service programme
      When they cannot be asked, Ada Berg stands in.
      Mo Haddad sees to it that what customers say is not lost, and that good work is seen. Help them, and ask them for help.
      (small) Posted by Lea Novak
      ---
      It is posted in this channel: the champion’s channel.
      [Post it] [Discard]
      [Also in Kitchen]`,
  },
  appointed: {
    what: "that it was posted",
    slack: `
      Posted. Mo Haddad is told too.`,
  },
  announced: {
    what: "who is appointed, in front of everyone",
    slack: `
      # Lea Novak has appointed Mo Haddad champion of our service programme
      When they cannot be asked, Ada Berg stands in.
      Mo Haddad sees to it that what customers say is not lost, and that good work is seen. Help them, and ask them for help.
      (small) Posted by Lea Novak`,
  },
  toldChampion: {
    what: "that one is champion now",
    slack: `
      Lea Novak has appointed you champion of the service programme. It begins now: type /bellhop roles to see what you may do.`,
  },
  toldDeputy: {
    what: "that one stands in",
    slack: `
      You stand in for Mo Haddad, who is champion of the service programme now, whenever they cannot be asked.`,
  },
  postedBefore: {
    what: "that it was posted before",
    slack: `
      This was posted or discarded before. Look at “/bellhop appoint”.`,
  },
  announcedLater: {
    what: "who is appointed for some days",
    slack: `
      # Lea Novak has appointed Ben Okafor champion of our service programme, from 1 Dec on
      Until 3 Dec.
      Ben Okafor sees to it that what customers say is not lost, and that good work is seen. Help them, and ask them for help.
      (small) Posted by Lea Novak`,
  },
  toldLater: {
    what: "that one will be champion",
    slack: `
      Lea Novak has appointed you champion of the service programme, from 1 Dec on. You are told when it begins.`,
  },
  terms: {
    what: "who is champion, and who will be",
    slack: `
      # The champion of the service programme
      Champion now: Mo Haddad
      **Mo Haddad** · since 21 Nov · Ada Berg stands in
      [End it: Mo Haddad]
      **Ben Okafor** · from 1 Dec · until 3 Dec
      [End it: Ben Okafor]
      [Appoint a champion]
      (small) You see what is posted before anybody else does. It begins and ends by itself on the days that you say, and both are told.`,
  },
  toldBegun: {
    what: "that one is champion until a day",
    slack: `
      Lea Novak has appointed you champion of the service programme, until 3 Dec. It begins now: type /bellhop roles to see what you may do.`,
  },
  toldOver: {
    what: "that one’s time is over",
    slack: `
      Your time as champion of the service programme is over, as was said. Thank you.`,
  },
  leaderToldOver: {
    what: "that somebody’s time is over",
    slack: `
      Ben Okafor’s time as champion is over. To appoint somebody, type /bellhop appoint.`,
  },
  ended: {
    what: "that it was ended",
    slack: `
      Ended. It is said where you had announced it.
      # The champion of the service programme
      Nobody is champion.
      [Appoint a champion]
      (small) You see what is posted before anybody else does. It begins and ends by itself on the days that you say, and both are told.`,
  },
  endedSaid: {
    what: "that it is over, in front of everyone",
    slack: `
      Mo Haddad is not champion of our service programme any more.
      (small) Posted by Lea Novak`,
  },
  toldEnded: {
    what: "that a leader has ended it",
    slack: `
      Lea Novak has ended it: you are not champion of the service programme any more.`,
  },
};
