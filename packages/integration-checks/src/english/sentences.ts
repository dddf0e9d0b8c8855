import { withoutEnd, words } from "../words.ts";
import { inSentence, isPlural, withArticle } from "./nouns.ts";
import { baseVerbs, isParticiple, isThirdPerson, thirdPerson } from "./verbs.ts";

const capitalized = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** What stands between the verb and its object: "Look Up Deal", "Sign In User". */
const particle = /^(?:up|out|off|in|on|down|back|over)$/;
const preposition = /^(?:to|from|in|on|of|for|with|by|at|into|onto|as|via|under|over)$/;
const conjunction = /^(?:and|or)$/;

/** Where one noun phrase ends and the next begins. */
const isBetween = (word: string): boolean => preposition.test(word) || conjunction.test(word);

/** "tag to contact" as "a tag to a contact". */
const withArticles = (phrase: string[]): string => {
  const parts: string[] = [];
  let noun: string[] = [];
  const close = (): void => {
    if (noun.length > 0) parts.push(withArticle(noun.join(" ")));
    noun = [];
  };
  for (const word of phrase) {
    if (!isBetween(word)) noun.push(word);
    else {
      close();
      parts.push(word);
    }
  }
  close();
  return parts.join(" ");
};

const withoutNotes = (label: string): string => label.replaceAll(/\([^()]*\)/g, "");

/** A label's words as they stand in a sentence. */
const wordsOf = (label: string): string[] => inSentence(withoutNotes(label)).split(/\s+/).filter(Boolean);

/** The word at a place, in lower case; empty behind the last. */
const wordAt = (list: string[], at: number): string => list.at(at)?.toLowerCase() ?? "";

const takeFirst = (list: string[]): string => {
  const word = wordAt(list, 0);
  list.shift();
  return word;
};

/**
 * What an action does, from its label: "Add Tag to Contact" is "Adds a tag to a contact.", "Find or Create Deal"
 * "Finds or creates a deal.".
 */
export const actionSentence = (label: string, noun: string, kind: "creates" | "searches"): string => {
  const rest = wordsOf(label);
  const verbs: string[] = [];
  const isVerbNext = (at = 0): boolean => baseVerbs.has(wordAt(rest, at));
  if (isVerbNext()) {
    verbs.push(thirdPerson(takeFirst(rest)));
    while (conjunction.test(wordAt(rest, 0)) && isVerbNext(1))
      verbs.push(takeFirst(rest), thirdPerson(takeFirst(rest)));
    if (particle.test(wordAt(rest, 0)) && rest.length > 1) verbs.push(takeFirst(rest));
  } else {
    verbs.push(kind === "creates" ? "creates" : "finds");
    rest.length = 0;
  }
  const object = rest.length > 0 ? withArticles(rest) : withArticle(inSentence(noun) || "record");
  return `${capitalized(verbs.join(" "))} ${object}.`;
};

/** The first word that is no adverb: "Permanently deletes a folder." */
const verbIn = (text: string): string => words(text).find((word) => !word.endsWith("ly")) ?? "";

/** Whether a text is a sentence that begins with what the action does: "Permanently deletes a folder." */
export const saysWhatItDoes = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && isThirdPerson(verbIn(text)) && /\.$/.test(text.trimEnd());

/**
 * The same text as such a sentence, if its beginning or end is all that is wrong with it. In "Invoice lookup" of an
 * invoice, the first word is the noun, although it could be a verb.
 */
export const mendedSentence = (text: string, label: string, noun: string): string | undefined => {
  const verb = verbIn(text);
  const isVerb = baseVerbs.has(verb) && (verb !== words(noun)[0] || verb === words(label)[0]);
  const at = isVerb ? text.toLowerCase().indexOf(verb) : -1;
  const started = at < 0 ? text : text.slice(0, at) + thirdPerson(verb) + text.slice(at + verb.length);
  const whole = `${capitalized(withoutEnd(started.trim()))}.`;
  return saysWhatItDoes(whole) ? whole : undefined;
};

const because =
  /^(?:this |the )?(?:(?:trigger|zap|it)s? )?(?:(?:triggers?|triggered|fires?|runs?|starts?|occurs?|happens?|works?|gets? triggered|is triggered|will trigger)\s+)?(?:when(?:ever)?|if|once|each time|every time|any time|as soon as)\s+(?=\S)/i;

const leads = (word: string): boolean => /^(?:new|or|and)$/.test(word) || isParticiple(word);

const happened = (label: string, noun: string): string => {
  const all = wordsOf(label);
  const leading: string[] = [];
  while (all.length > 1 && leads(wordAt(all, 0))) leading.push(takeFirst(all));
  const last = wordAt(all, -1);
  const trailing = leading.length === 0 && all.length > 1 && isParticiple(last) ? last : undefined;
  if (trailing !== undefined) all.pop();
  const object = all.length > 0 ? all.join(" ") : inSentence(noun);
  const is = isPlural(object) ? "are" : "is";
  if (leading.join(" ") === "new") return `${isPlural(object) ? "new" : "a new"} ${object} ${is} created`;
  const done = leading.map((word) => (word === "new" ? "created" : word)).join(" ") || trailing || "created";
  return `${withArticle(object)} ${is} ${done}`;
};

/** A trigger's description, mended from its own words or else made of its label: "Triggers when a deal is won." */
export const triggerSentence = (description: string, label: string, noun: string): string => {
  const text = description.trim();
  const told = because.test(text) ? text.replace(because, "") : "";
  const event = withoutEnd(told) || happened(label, noun);
  return `Triggers when ${event}.`;
};
