export const linking = {
  "link.accountCode":
    "With your other account, type “/bellhop link {code}” by {until}. It works once. Give it to nobody: whoever types it becomes you here.",
  "link.accountDeclined": "Nothing was linked. The code no longer works.",
  "link.accountLinked":
    "Done. Your accounts are one person now: what either has logged, and whatever either may do, is yours with both.",
  "link.accountQuestion": "Is this you too: {name}, {place}?",
  "link.accountWhatFollows":
    "If so, everything that either of you has logged or owns, your units and your roles become one. This cannot be undone.",
  "link.again": "Something was linked or sent in this very moment. Please type it once more.",
  "link.alreadyMember":
    "This workspace belongs to {organization} already. Type the code in the one that is to join it.",
  "link.alreadyYou": "These accounts are one person already.",
  "link.hasCases":
    "This workspace has cases of its own, or wins, so it cannot join {organization}. If {organization} has none yet, do it the other way round: type “/bellhop link” here, and the new code there.",
  "link.issuedBefore": "You have been given a code for this already. For a new one, type it again.",
  "link.joined": "Done: {workspace} belongs to {organization} now.",
  "link.joinedNews": "With your code, which {name} typed there, {workspace} belongs to {organization} now.",
  "link.joinedNext":
    "Both have one list of cases, and a unit may have its channel in either. If you have an account in both, type “/bellhop link me” to make them one. To take it back, an admin types “/bellhop unlink” in {workspace}.",
  "link.notACode":
    "Type “/bellhop link” for a code that links another workspace, “/bellhop link me” for one that links another account of yours, or “/bellhop link” and the code that you were given.",
  "link.nothingElse":
    "Your organization has no other workspace yet. An admin links one with “/bellhop link”; then you can link your account there.",
  "link.otherOrganization":
    "This code is from a workspace that is not linked with this one. An admin has to do that first, with “/bellhop link”.",
  "link.place": "{workspace} on {platform}",
  "link.sameWorkspace": "Both accounts are in one workspace. Type the code with your account in the other.",
  "link.tooManyWrong": "These were too many wrong codes. Please try again after {until, time, clock}.",
  "link.workspaceCode":
    "In the workspace or Teams tenant that is to join {organization}, an admin types “/bellhop link {code}” by {until}. It works once.",
  "link.workspaceWhatFollows":
    "Both become one organization, with one list of cases. Whoever is an admin in one of them is an admin of both.",
  "link.wrongCode":
    "This code does not work. It is mistyped, has been used, or is older than {minutes} minutes. For a new one, type “/bellhop link” in the other workspace, or “/bellhop link me” with your other account.",

  "unlink.done": "Done: {workspace} is an organization of its own now.",
  "unlink.kept": "Nothing was changed.",
  "unlink.onlyOne": "This workspace is not linked with another one, so there is nothing to unlink.",
  "unlink.question": "Unlink {workspace} from {others}?",
  "unlink.whatFollows":
    "All cases so far stay with {others}, and {workspace} begins anew with none. Units whose cards are shown here are shown nowhere until they get another channel.",
} as const;
