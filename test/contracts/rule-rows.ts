import type { Rows } from "./row.ts";
import type { ruling } from "./ruling.ts";

const RULES = `
      **Lawyer or court** · words of Lawyer or court: lawyer, to sue, ombudsman · begins with: Champion
      **Press** · words of Press: journalist, viral, on the news · begins with: Champion
      **Data leak** · words of Data leak: leaked, hacked, somebody else’s details · begins with: Champion
      **Discrimination or harassment** · words of Discrimination or harassment: racist, groped, guide dog · begins with: Champion
      **Injury** · words of Injury: bleeding, hospital, slipped and fell · begins with: Manager
      **Allergy or food poisoning** · words of Allergy or food poisoning: allergic, vomiting, raw chicken · begins with: Manager
      **Police or crime** · words of Police or crime: police, stole, threatened · begins with: Manager
      **Grave severity** · severity 1 · begins with: Manager
      **Important customer** · from a customer on your list, which is still empty · begins with: Manager
      **The same theme again** · 5 cases about the same theme in one unit within 7 days · begins with: Champion
      **The same cause again** · 3 cases of the same cause in one unit within 14 days · begins with: Champion
      **Others can read it** · others can read it, severity 2 or graver · begins with: Manager
      **Not taken in hand** · severity 2 or graver, taken by nobody within 120 minutes of work · begins with: Manager
      **Not solved in time** · severity 2 or graver, not solved within 1440 minutes of work · begins with: Manager
      **Promise overdue** · what was promised to the customer is overdue, and the managers have heard of it twice · begins with: Champion
      **Customer still not happy** · the customer was asked and was not happy, 2 times · begins with: Champion`;

/** What an admin sees who says by which rules cases are raised, and what everybody may read of them. */
export const ruleRows: Rows<typeof ruling> = {
  escalationOverview: {
    what: "what there is about raising cases, for an admin",
    slack: `
      # Escalation
      A case that somebody higher must own has one card: first line who has it, and until when. It goes to a unit’s managers, then the champion, then the leader.
      16 rules raise cases by themselves.
      [Show the rules] [Try them on the last 30 days]`,
  },
  rulesRead: {
    what: "the rules that Bellhop brings along, for somebody of the staff",
    slack: `
      # Rules by which cases are raised
      A case goes to whoever is next on the ladder when one of these finds something in it, and its card says which. The first one that applies is named.
      ${RULES}`,
  },
  rulesTried: {
    what: "what the rules would have raised in the last 30 days",
    slack: `
      # The last 30 days under your rules
      **Cases in the last 30 days:** 2
      **Would have been raised:** 1
      **Cards:** 1
      **First to:** managers 1 · champions 0 · leaders 0
      **Of these to you:** 0
      **At night or on a closed day:** 0
      **Messages to one person in a week:** at most 1; the limit is 12
      **Injury:** 1
      **Some of them, the newest first**
      **C-1** · Injury · She cut her hand on a broken glass, *call* [phone number].
      (small) Nothing was sent. Working hours and people are taken as they are now.`,
  },
  ruleKinds: {
    what: "what a new rule can look for",
    slack: `
      # What should it look for?
      [Words] [Severity] [A theme that repeats] [A cause that repeats] [Important customers] [Others can read it] [Not taken in hand] [Not solved in time] [Promise overdue] [Customer not happy again]`,
    teams: `
      # What should it look for?
      [Words] [Severity] [A theme that repeats] [A cause that repeats] [Important customers] [Others can read it]
      [Not taken in hand] [Not solved in time] [Promise overdue] [Customer not happy again]`,
  },
  addingRule: {
    what: "the form that adds a rule about words",
    slack: `
      == Add a rule ==
      Name* […]
      Words that Bellhop knows* [None of them | Lawyer or court: lawyer, to sue, ombudsman | Injury: bleeding, hospital, slipped and fell | Allergy or food poisoning: allergic, vomiting, raw chicken | Police or crime: police, stole, threatened | Press: journalist, viral, on the news | Discrimination or harassment: racist, groped, guide dog | Data leak: leaked, hacked, somebody else’s details: None of them]
      Your own words […]
      (small) With commas between them. The plural is found too.
      Where a case begins* [Manager | Champion | Leader: Manager]
      [Try it] [Cancel]`,
  },
  ruleThemeForm: {
    what: "the form that adds a rule about a theme that repeats",
    slack: `
      == Add a rule ==
      Name* […]
      How many times* […: 5]
      Within how many days* […: 7]
      Where a case begins* [Manager | Champion | Leader: Manager]
      [Try it] [Cancel]`,
  },
  addingCustomers: {
    what: "the form that adds a rule about important customers",
    slack: `
      == Add a rule ==
      Name* […]
      Customers to add […]
      (small) One on each line: a name, a number, a mail address. Only a fingerprint of it is kept, so that nobody can read the list.
      Customers to take off the list […]
      Where a case begins* [Manager | Champion | Leader: Manager]
      [Try it] [Cancel]`,
  },
  addingClock: {
    what: "the form that adds a rule by clock",
    slack: `
      == Add a rule ==
      Name* […]
      Minutes of the unit’s work* […: 120]
      How grave a case has to be* [severity 1 | severity 2 or graver | severity 3 or graver | severity 4 or graver: severity 2 or graver]
      Where a case begins* [Manager | Champion | Leader: Manager]
      [Try it] [Cancel]`,
  },
  ruleDraft: {
    what: "a new rule that is kept and being tried",
    slack: `
      “Owners” is kept, and not live yet. It is being tried on the last 30 days: what comes of it follows.`,
  },
  draftTried: {
    what: "what a new rule would have raised",
    slack: `
      # The last 30 days with “Owners”
      **Cases in the last 30 days:** 2
      **Would have been raised:** 2 (until now 1)
      **New:** 1
      **No longer raised:** 0
      **Cards:** 2
      **First to:** managers 1 · champions 0 · leaders 1
      **Of these to you:** 0
      **At night or on a closed day:** 0
      **Messages to one person in a week:** at most 1; the limit is 12
      **Injury:** 1
      **Owners:** 1
      **Some of them, the newest first**
      **C-2** · Owners · new · The soup was cold, the franchise owner saw it.
      (small) Nothing was sent. Working hours and people are taken as they are now.
      [Put it live] [Change] [Discard]`,
  },
  ruleWithDraft: {
    what: "a rule that has never been live",
    slack: `
      # Owners
      **Owners** · your own words: franchise owner · begins with: Leader · changed, not live yet
      [Change] [Try it again] [Show the rules]`,
  },
  ruleDiscarded: {
    what: "the rules, after one was discarded",
    slack: `
      # Rules by which cases are raised
      “Owners” is not kept.
      A case goes to whoever is next on the ladder when one of these finds something in it, and its card says which. The first one that applies is named.
      ${RULES}
      [Add a rule] [Try them on the last 30 days] [Lawyer or court] [Press] [Data leak] [Discrimination or harassment] [Injury] [Allergy or food poisoning] [Police or crime] [Grave severity] [Important customer] [The same theme again] [The same cause again] [Others can read it] [Not taken in hand] [Not solved in time] [Promise overdue] [Customer still not happy]`,
    teams: `
      # Rules by which cases are raised
      “Owners” is not kept.
      A case goes to whoever is next on the ladder when one of these finds something in it, and its card says which. The first one that applies is named.
      ${RULES}
      [Add a rule] [Try them on the last 30 days] [Lawyer or court] [Press] [Data leak] [Discrimination or harassment]
      [Injury] [Allergy or food poisoning] [Police or crime] [Grave severity] [Important customer] [The same theme again]
      [The same cause again] [Others can read it] [Not taken in hand] [Not solved in time] [Promise overdue] [Customer still not happy]`,
  },
  rule: {
    what: "one rule",
    slack: `
      # Injury
      **Injury** · words of Injury: bleeding, hospital, slipped and fell · begins with: Manager
      [Change] [Switch off] [Show the rules]`,
  },
  changingRule: {
    what: "the form that changes a rule",
    slack: `
      == Change a rule ==
      Name* […: Injury]
      Words that Bellhop knows* [None of them | Lawyer or court: lawyer, to sue, ombudsman | Injury: bleeding, hospital, slipped and fell | Allergy or food poisoning: allergic, vomiting, raw chicken | Police or crime: police, stole, threatened | Press: journalist, viral, on the news | Discrimination or harassment: racist, groped, guide dog | Data leak: leaked, hacked, somebody else’s details: Injury: bleeding, hospital, slipped and fell]
      Your own words […]
      (small) With commas between them. The plural is found too.
      Where a case begins* [Manager | Champion | Leader: Manager]
      [Try it] [Cancel]`,
  },
  ruleLive: {
    what: "a rule that was put live",
    slack: `
      # Injury
      “Injury” is live.
      **Injury** · words of Injury: bleeding, hospital, slipped and fell · begins with: Champion
      [Change] [Switch off] [Show the rules]`,
  },
  ruleOff: {
    what: "a rule that was switched off",
    slack: `
      # Injury
      “Injury” is switched off. What it has raised stays.
      **Injury** · words of Injury: bleeding, hospital, slipped and fell · begins with: Champion · switched off
      [Change] [Switch on] [Undo] [Show the rules]`,
  },
  ruleBackOn: {
    what: "a rule that was switched on again",
    slack: `
      # Injury
      “Injury” is on again.
      **Injury** · words of Injury: bleeding, hospital, slipped and fell · begins with: Champion
      [Change] [Switch off] [Show the rules]`,
  },
};
