export const feedback = {
  "feedback.empty": "Say what the customer said, in a few words.",
  "feedback.forWhomGone": "{name} is not here any more. Choose somebody who is, or leave this empty.",
  "feedback.messageEmpty":
    "There is no text in this message, so nothing was saved. Type “/feedback” and what the customer said.",
  "feedback.messageTooLong":
    "This message is longer than 10,000 characters, so it was not saved. Type “/feedback” and the part that matters.",
  "feedback.tooLong":
    "This is longer than 10,000 characters, so it was not saved. Please shorten it, or send it in two parts.",
  "feedback.whenUnknown": "I do not understand when that was. Say it like “yesterday 18:30” or “21 Nov, 9 am”.",
} as const;
