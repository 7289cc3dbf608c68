export const privacy = {
  "erase.left": "Somebody who left",
  "erase.mark": "[erased]",
} as const;
