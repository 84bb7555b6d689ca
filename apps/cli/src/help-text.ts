/** What stands at the end of each command's help. */

export const exitCodes: string = "\nExit code: 0 done, 1 checked and found wanting, 2 bad input or use.";

export const example = (line: string): string => `\nExample:\n  $ ${line}\n${exitCodes}`;
