export const doctor = {
  "doctor.channel":
    "A channel cannot be reached ({reason}). If cards are to go there, invite Bellhop there again; otherwise nothing is to be done.",
  "doctor.failed":
    "{count, plural, one {# message was} other {# messages were}} given up in the last 7 days ({reason}). With “/bellhop deliveries” you see of which kind; whoever runs Bellhop finds each in the log.",
  "doctor.fine": "Messages go out, and every channel and person that Bellhop writes to can be reached.",
  "doctor.more": "And {count, number} more.",
  "doctor.noChannel":
    "{count, plural, one {The cards of # unit are} other {The cards of # units are}} shown in no channel ({units}): type “/bellhop channel here” where they belong.",
  "doctor.noZone":
    "Of {count, plural, one {# person} other {# people}} the time zone is not known ({names}): they are taken to be where their unit is. They say where they are with “/bellhop working”.",
  "doctor.people":
    "{count, plural, one {# person} other {# people}} cannot be written to ({names}). Ask them to open Bellhop and write help; in Teams it has to be installed for them.",
  "doctor.stuck":
    "{count, plural, one {# message has} other {# messages have}} been waiting to be sent for more than 10 minutes. If it is still so in an hour, tell whoever runs Bellhop.",
  "doctor.title": "How Bellhop is doing",
  "doctor.unitChannel":
    "The channel of {units} cannot be reached ({reason}). Invite Bellhop there again, or type “/bellhop channel here” in another one.",
} as const;
