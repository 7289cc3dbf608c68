export const errors = {
  "error.bug":
    "Something went wrong on our side. Please try again; if it happens again, give your admin the reference {reference}.",
  "error.databaseUnavailable":
    "Bellhop cannot reach its database right now, so this may not have been saved. Please try it again in a minute. Reference for your admin: {reference}.",
  "error.deactivated": "Your account is deactivated, so nothing was saved. Ask your admin if that is a mistake.",
  "error.delayed": "This takes longer than usual. The answer follows here as soon as it is there.",
  "error.noAdmin":
    "This is for those who administer Bellhop, and nobody does yet. Take Bellhop out of your team and add it again: whoever does that administers it.",
  "error.notAllowed": "This is for managers and admins. Ask one of them to do it.",
  "error.notUnderstood": "I did not understand that. Type “/bellhop help” to see what I can do.",
  "error.onlyAdmins": "This is for admins. Ask one of yours to do it.",
  "error.onlyLeaders": "This is for leaders. Ask one of yours to do it.",
  "error.unknownWorkspace":
    "Bellhop is not installed in this workspace, so nothing was saved. Ask your admin to install it.",
  "error.unopened": "The form did not open in time. Please press or type it once more.",
  "error.unreached":
    "I could not answer you in private. Add me to a chat with you, in which nobody else is, and try it once more.",
  "error.yourText": "Your text:",
  "error.yourTextInPart": "Your text, without its last {missing} characters, which do not fit here, from “{from}” on:",
} as const;
