import type { erasing } from "./erasing.ts";
import type { Rows } from "./row.ts";

const TWENTY_CHANGES = "{2026-11-21 19:20} · Ada Berg changed settings with “/bellhop budget”\n".repeat(20).trimEnd();

/** What an admin is shown who erases a customer and somebody who has left. */
export const erasingRows: Rows<typeof erasing> = {
  auditNothing: {
    what: "that nothing was written down yet of who did what",
    slack: `
      # Who did what
      Nothing was written down yet.
      (small) What was administered, read of cases for few, and erased: who and when, never what it says. Nothing in it can be changed or deleted.`,
  },
  eraseHow: {
    what: "how to erase somebody",
    slack: `
      Say whom to erase: “/bellhop erase person” and the person with an @, or “/bellhop erase customer” and how cases name them.`,
  },
  eraseNoCases: {
    what: "that no case names a customer",
    slack: `
      No case names the customer Mrs. Jones, room 12. Write it as it stands in the case.
      Your text:
      > customer Mrs. Jones, room 12`,
  },
  eraseSelf: {
    what: "that nobody erases themselves",
    slack: `
      You cannot erase yourself. Ask another admin.
      Your text:
      > person @ada`,
  },
  eraseCustomer: {
    what: "what is erased of a customer",
    slack: `
      # Erase the customer Mrs. Jones, room 12?
      1 case names them. What these say is erased, with all that was written about them; they are counted still.
      (small) This cannot be undone. That it was done, when and by whom is kept.
      [Erase for good] [Erase nothing]`,
  },
  erasedNothing: {
    what: "that nothing was erased",
    slack: `
      Nothing was erased.`,
  },
  erasedCustomer: {
    what: "that a customer was erased",
    slack: `
      Done: 2 entries were erased or changed. Cards that stand in channels follow. Older backups have them still.`,
  },
  caseOfErased: {
    what: "a case whose customer was erased",
    slack: `
      # C-1 · Complaint · with Ben Okafor
      > Erased
      **Theme:** Room and equipment (guess)
      **Severity:** 4 · small remark (guess)
      **Owner:** Ben Okafor
      [Take it] [Solved] [Hand over] [Escalate] [Undo] [Change] [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
    teams: `
      # C-1 · Complaint · with Ben Okafor
      > Erased
      **Theme:** Room and equipment (guess)
      **Severity:** 4 · small remark (guess)
      **Owner:** Ben Okafor
      [Take it] [Solved] [Hand over] [Escalate] [Undo] [Change]
      [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
  },
  erasedAgain: {
    what: "that a customer is not there any more",
    slack: `
      Nobody and nothing is left there to erase.`,
  },
  erasePerson: {
    what: "what is erased of a person",
    slack: `
      # Erase Ben Okafor?
      Their name, their accounts, their working time and what was written about them are erased. What they logged stays, from “Somebody who left”.
      (small) This cannot be undone. That it was done, when and by whom is kept.
      [Erase for good] [Erase nothing]`,
  },
  erasedPerson: {
    what: "that a person was erased",
    slack: `
      Done: 3 entries were erased or changed. Cards that stand in channels follow. Older backups have them still.`,
  },
  audit: {
    what: "who did what",
    slack: `
      # Who did what
      ${TWENTY_CHANGES}
      (small) What was administered, read of cases for few, and erased: who and when, never what it says. Nothing in it can be changed or deleted.
      [Older]`,
  },
  auditOlder: {
    what: "who did what before",
    slack: `
      # Who did what
      {2026-11-21 19:20} · Ada Berg erased a person
      {2026-11-21 19:20} · Ada Berg erased a customer
      (small) What was administered, read of cases for few, and erased: who and when, never what it says. Nothing in it can be changed or deleted.`,
  },
};
