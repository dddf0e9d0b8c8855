import type { StoredRecord } from "./state.ts";

/** `word`, `"several words"`, `Field:value` or `"Field name":"value with spaces"`, one after the other. */
const TERM = /(?:(?:"(?<quoted>[^"]*)"|(?<bare>[^\s":]+)):)?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/g;

/**
 * Whether a record matches a query. The document shows `Name:Doe` and says no more; users of the API report that
 * matching is loose, so here any word of a term may be anywhere in the field, or in the record, in any letter case.
 */
export const matches = (query: string, { values }: StoredRecord): boolean =>
  [...query.matchAll(TERM)].every(({ groups: { quoted, bare, phrase, word } = {} }) => {
    const name = quoted ?? bare;
    const held = [...values]
      .filter(([field]) => name === undefined || field === name)
      .flatMap(([, all]) => all);
    const text = held.join("\n").toLowerCase();
    return wordsOf(phrase ?? word ?? "").some((wanted) => text.includes(wanted));
  });

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
