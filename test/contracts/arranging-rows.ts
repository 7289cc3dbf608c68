import type { arranging } from "./arranging.ts";
import type { Rows } from "./row.ts";

/** What those see who set up units and people. */
export const arrangingRows: Rows<typeof arranging> = {
  unitsListed: {
    what: "the units of an organization",
    slack: `
      **Units**
      | Unit | Managers | People | Channel |
      | Cafe | – | 0 | None |
      | Kitchen | Mo Haddad | 3 | Shown in a channel |
      [Add a unit] [Cafe] [Kitchen]
      (small) Press a unit to see it whole. An admin changes everything, a manager who the unit’s people are.`,
  },
  unitAdding: {
    what: "the form of a new unit",
    slack: `
      == Add a unit ==
      Name* […]
      Language* [English | Spanish: English]
      (small) Of what is posted in its channel. People are answered in their own.
      Time zone […: Europe/London]
      (small) Such as “Europe/London”.
      Channel* [None: None]
      (small) Where its cards and reminders go. For another channel, open this there, or type “/bellhop channel here” in it.
      Managers [people]
      (small) They see what is logged there, and are asked first.
      Team [people]
      (small) Whoever is not chosen any more leaves the unit. Nothing that they logged is lost.
      [Save] [Cancel]`,
  },
  unitAdded: {
    what: "a unit that was added",
    slack: `
      # Harbour *north*
      Harbour *north* is a unit now.
      **Managers:** –
      **Team:** –
      **Language:** English
      **Time zone:** Europe/Paris
      **Channel:** None
      [Change] [Retire it] [Undo] [All units]
      (small) You can undo this for 10 minutes.`,
  },
  unitChanging: {
    what: "the form in which a unit is changed",
    slack: `
      == Change a unit ==
      Name* […: Harbour *north*]
      Language* [English | Spanish: English]
      (small) Of what is posted in its channel. People are answered in their own.
      Time zone […: Europe/Paris]
      (small) Such as “Europe/London”.
      Channel* [None: None]
      (small) Where its cards and reminders go. For another channel, open this there, or type “/bellhop channel here” in it.
      Managers [people]
      (small) They see what is logged there, and are asked first.
      Team [people]
      (small) Whoever is not chosen any more leaves the unit. Nothing that they logged is lost.
      [Save] [Cancel]`,
  },
  unitChanged: {
    what: "a unit that was changed",
    slack: `
      # Terrace
      Terrace is changed.
      **Managers:** Ben Okafor
      **Team:** Ana Lima
      **Language:** English
      **Time zone:** Europe/Paris
      **Channel:** None
      [Change] [Retire it] [Undo] [All units]
      (small) You can undo this for 10 minutes.`,
  },
  unitToOthers: {
    what: "a unit to whoever does not manage it",
    slack: `
      # Terrace
      **Managers:** Ben Okafor
      **Team:** Ana Lima
      **Language:** English
      **Time zone:** Europe/Paris
      **Channel:** None
      [All units]`,
  },
  membersChanging: {
    what: "the form in which a manager says who the people of a unit are",
    slack: `
      == Change a unit ==
      Team [people: U0ANA,U0BEN]
      (small) Whoever is not chosen any more leaves the unit. Nothing that they logged is lost.
      [Save] [Cancel]`,
  },
  membersChanged: {
    what: "a unit whose people were changed",
    slack: `
      # Kitchen
      Kitchen is changed.
      **Managers:** Mo Haddad
      **Team:** Ana Lima
      **Language:** English
      **Time zone:** Europe/London
      **Channel:** Shown in a channel
      [Change] [Undo] [All units]
      (small) You can undo this for 10 minutes.`,
  },
  retireAsked: {
    what: "what becomes of a unit that is retired",
    slack: `
      # Retire Terrace?
      2 people leave it.
      Of them, 1 in no other unit: they belong to Cafe then.
      It has no open cases.
      What was logged stays, also in lists and digests.
      Nothing is shown in its channel any more, and its reminders stop.
      [Yes, retire Terrace] [No]`,
  },
  notRetired: {
    what: "a unit that was not retired",
    slack: `
      # Terrace
      **Managers:** Ben Okafor
      **Team:** Ana Lima
      **Language:** English
      **Time zone:** Europe/Paris
      **Channel:** None
      [Change] [Retire it] [All units]`,
  },
  unitRetired: {
    what: "a unit that was retired",
    slack: `
      Terrace is retired.
      [Undo] [All units]
      (small) You can undo this for 10 minutes.`,
  },
  unitIsBack: {
    what: "a unit that is used again",
    slack: `
      # Terrace
      Undone. Terrace is as it was.
      **Managers:** Ben Okafor
      **Team:** Ana Lima
      **Language:** English
      **Time zone:** Europe/Paris
      **Channel:** None
      [Change] [Retire it] [All units]`,
  },
  unitsAfterwards: {
    what: "the units with one that was added",
    slack: `
      **Units**
      | Unit | Managers | People | Channel |
      | Cafe | – | 0 | None |
      | Kitchen | Mo Haddad | 2 | Shown in a channel |
      | Terrace | Ben Okafor | 2 | None |
      [Add a unit] [Cafe] [Kitchen] [Terrace]
      (small) Press a unit to see it whole. An admin changes everything, a manager who the unit’s people are.`,
  },
  peopleListed: {
    what: "the people of an organization",
    slack: `
      **People**
      | Name | Unit | Roles |
      | Ada Berg | – | Admin |
      | Ana Lima | Kitchen, Terrace | – |
      | Ben Okafor | Terrace (manages it) | – |
      | Dee Park | – | – |
      | Mo Haddad | Kitchen (manages it) | – |
      [Assign people]
      (small) Somebody is listed once they have used me or were named to me. Type “/bellhop people” and a name or a unit to see only those.`,
  },
  assigning: {
    what: "the form in which people are assigned to a unit",
    slack: `
      == Assign people ==
      Who?* [people]
      (small) Also people whom I do not know yet.
      Unit* [Cafe | Kitchen | Terrace]
      What are they to be there?* [Team | Managers | No longer there: Team]
      [Save] [Cancel]`,
  },
  morePeople: {
    what: "people after those on the first card",
    slack: `
      **People**
      | Name | Unit | Roles |
      | U0GUEST35 | Terrace | – |
      | U0GUEST36 | Terrace | – |
      | U0GUEST37 | Terrace | – |
      | U0GUEST38 | Terrace | – |
      | U0GUEST39 | Terrace | – |
      [Assign people]
      (small) Somebody is listed once they have used me or were named to me. Type “/bellhop people” and a name or a unit to see only those.`,
  },
};
