import type { HighlevelNamed } from "@integrations/clients/highlevel";

/** One entry of a list of choices, which needs a name. */
export const toChoice = ({ id, name }: HighlevelNamed) => ({ id, name: name ?? id });
