export const privacy = {
  "audit.changed": "{who} changed settings with “/bellhop {command}”",
  "audit.customerErased": "{who} erased a customer",
  "audit.explained":
    "What was administered, read of cases for few, and erased: who and when, never what it says. Nothing in it can be changed or deleted.",
  "audit.exported": "{who} took data along with “/bellhop {command}”",
  "audit.none": "Nothing was written down yet.",
  "audit.operator": "Whoever operates Bellhop",
  "audit.personErased": "{who} erased a person",
  "audit.read": "{who} read {case}, which is for few",
  "audit.readOther": "{who} read a case that is for few",
  "audit.title": "Who did what",

  "button.erase": "Erase for good",
  "button.eraseNothing": "Erase nothing",
  "erase.customerFollows":
    "{count, plural, one {# case names them} other {# cases name them}}. What these say is erased, with all that was written about them; they are counted still.",
  "erase.customerQuestion": "Erase the customer {name}?",
  "erase.done":
    "Done: {count, plural, one {# entry was} other {# entries were}} erased or changed. Cards that stand in channels follow. Older backups have them still.",
  "erase.forGood": "This cannot be undone. That it was done, when and by whom is kept.",
  "erase.how":
    "Say whom to erase: “/bellhop erase person” and the person with an @, or “/bellhop erase customer” and how cases name them.",
  "erase.kept": "Nothing was erased.",
  "erase.left": "Somebody who left",
  "erase.mark": "Erased",
  "erase.noCases": "No case names the customer {name}. Write it as it stands in the case.",
  "erase.nobody": "Nobody and nothing is left there to erase.",
  "erase.personFollows":
    "Their name, their accounts, their working time and what was written about them are erased. What they logged stays, from “{left}”.",
  "erase.personQuestion": "Erase {name}?",
  "erase.self": "You cannot erase yourself. Ask another admin.",
} as const;
