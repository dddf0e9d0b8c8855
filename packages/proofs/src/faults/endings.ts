/** How an operation that meets a fault may end: Zapier's class of its error and, of an AppError, the app's code. */
export const endings = {
  done: [],
  "nothing found": [],
  unreachable: ["AppError", "unreachable"],
  "too slow": ["AppError", "timeout"],
  down: ["AppError", "unavailable"],
  unreadable: ["AppError", "unreadable"],
  refused: ["AppError", "rejected"],
  "not found": ["AppError", "not_found"],
  "choose again": ["AppError", "invalid_input"],
  conflict: ["AppError", "conflict"],
  "not allowed": ["AppError", "forbidden"],
  redirected: ["AppError", "redirected"],
  reconnect: ["ExpiredAuthError", null],
  refresh: ["RefreshAuthError", null],
  throttled: ["ThrottledError", null],
} as const;

export type Ending = keyof typeof endings;
export const endingNames = Object.keys(endings) as Ending[];

/** The ending that an error is, if it is one of them. */
export const endingOf = (error: { name: string; code: string | null }): Ending | undefined =>
  endingNames.find((ending) => endings[ending][0] === error.name && endings[ending][1] === error.code);

/** Stands in place of the advice where nobody knows whether it was done, and doing it again would do it twice. */
const doubt = (vendor: string): string =>
  `Check in ${vendor} whether it was done before you replay this step.`;

/** Whether an error asks the person to look whether it was done. */
export const isInDoubt = (vendor: string, message: string): boolean => message.endsWith(` ${doubt(vendor)}`);

/** What an error says whatever the reason, which stands in brackets behind its first sentence. */
export const wordsOf = (vendor: string, message: string): string =>
  message.replace(/ \(.*\)(?=\. )/s, "").replaceAll(vendor, "{vendor}");
