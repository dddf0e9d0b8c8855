import { plainHyphens, tidy } from "@integrations/clients/text";

/** An email address as typed, without a link's prefix: a web page has `mailto:rosa@example.com`. */
export const tidyEmail = (text: string): string => plainHyphens(tidy(text)).replace(/^mailto:(?=.)/i, "");
