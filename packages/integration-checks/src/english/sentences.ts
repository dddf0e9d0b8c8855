import { withoutEnd, words } from "../words.ts";
import { inSentence, isDeterminer, isPlural, singularOf, withArticle } from "./nouns.ts";
import { baseForm, baseVerbs, isParticiple, isThirdPerson, thirdPerson, verbOfDoer } from "./verbs.ts";

const capitalized = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** What stands between the verb and its object: "Look Up Deal", "Sign In User". */
const particle = /^(?:up|out|off|in|on|down|back|over)$/;
const preposition = /^(?:to|from|in|on|of|for|with|by|at|into|onto|as|via|under|over)$/;
const conjunction = /^(?:and|or)$/;

/** Where one noun phrase ends and the next begins. */
const isBetween = (word: string): boolean => preposition.test(word) || conjunction.test(word);

/** "tag to contact" as "a tag to a contact"; not behind "as", "by" and "via": "an invoice as paid", "by name". */
const withArticles = (phrase: string[]): string => {
  const parts: string[] = [];
  let noun: string[] = [];
  const close = (): void => {
    const one = noun.join(" ");
    if (noun.length > 0) parts.push(/^(?:as|by|via)$/.test(parts.at(-1) ?? "") ? one : withArticle(one));
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

/** "deal is won" of a deal as "a deal is won", where nothing stands before it. */
const withMissingArticle = (text: string, noun: string): string => {
  const thing = inSentence(noun).toLowerCase();
  const [, before = "", adjective = "", rest = ""] =
    /^((?:(?:for|to|from|in|on|up|out) )?)((?:new |existing |updated )?)(.*)$/is.exec(text) ?? [];
  const isThing = words(rest).slice(0, words(thing).length).join(" ") === words(thing).join(" ");
  const isBare = thing !== "" && !isPlural(thing) && isThing;
  return isBare ? before + withArticle(adjective + rest) : text;
};

/** The verb that a label without one begins with ends with: "create" of "Order Creation". */
const lastVerb = (all: string[]): string | undefined => {
  const last = wordAt(all, -1);
  const verb = baseForm(last) ?? verbOfDoer(last) ?? (baseVerbs.has(last) ? last : undefined);
  const isWhole = all.length > 1 && !all.some((word) => isBetween(word.toLowerCase()));
  return isWhole ? verb : undefined;
};

/** Of a label without a verb in front, what the action does to what; undefined where nobody can tell. */
const withoutVerb = (all: string[], noun: string, kind: "creates" | "searches"): string | undefined => {
  const thing = withArticle(inSentence(noun) || "record");
  if (kind === "searches") return `finds ${thing}`;
  const verb = lastVerb(all);
  if (verb !== undefined) return `${thirdPerson(verb)} ${withArticles(all.slice(0, -1))}`;
  const isThing =
    /^(?:an?|the|new)$/.test(wordAt(all, 0)) || words(all.join(" ")).join() === words(noun).join();
  return isThing ? `creates ${thing}` : undefined;
};

/**
 * What an action does, from its label: "Add Tag to Contact" is "Adds a tag to a contact.", "Find or Create Deal"
 * "Finds or creates a deal."; undefined where the label does not say it.
 */
export const actionSentence = (
  label: string,
  noun: string,
  kind: "creates" | "searches",
): string | undefined => {
  const rest = wordsOf(label);
  const verbs: string[] = [];
  const isVerbNext = (at = 0): boolean => baseVerbs.has(wordAt(rest, at));
  if (!isVerbNext()) {
    const phrase = withoutVerb(rest, noun, kind);
    return phrase && `${capitalized(phrase)}.`;
  }
  verbs.push(thirdPerson(takeFirst(rest)));
  while (conjunction.test(wordAt(rest, 0)) && isVerbNext(1))
    verbs.push(takeFirst(rest), thirdPerson(takeFirst(rest)));
  if (particle.test(wordAt(rest, 0)) && rest.length > 1) verbs.push(takeFirst(rest));
  const object = rest.length > 0 ? withArticles(rest) : withArticle(inSentence(noun) || "record");
  return `${capitalized(verbs.join(" "))} ${object}.`;
};

/** The first word that is no adverb, and the one behind it: "Permanently deletes a folder." */
const verbIn = (text: string): [verb: string, next: string] => {
  const all = words(text);
  const at = all.findIndex((word) => !word.endsWith("ly"));
  return [all[at] ?? "", all[at + 1] ?? ""];
};

/** Whether a text is a sentence that says what the action does to what: "Permanently deletes a folder." */
export const saysWhatItDoes = (text: string): boolean => {
  const [verb, object] = verbIn(text);
  const isOfTrigger = verb === "triggers" && object === "when";
  const saysVerb = isThirdPerson(verb) && object !== "" && !isOfTrigger;
  return /^\p{Lu}/u.test(text) && saysVerb && /\.$/.test(text.trimEnd());
};

/** The verb of a text as it should be, if its first word is one: of "Invoice lookup" of an invoice it is the noun. */
const verbToBe = (text: string, label: string, noun: string): string | undefined => {
  const [word, next] = verbIn(text);
  const isOfLabel = word === words(label)[0];
  if (isThirdPerson(word) && (baseForm(word) !== undefined || isDeterminer(next))) return word;
  const isKnown = baseVerbs.has(word) && (word !== words(noun)[0] || isOfLabel);
  return isKnown || (isOfLabel && isDeterminer(next)) ? thirdPerson(word) : undefined;
};

/** The same text as such a sentence, if its beginning or end is all that is wrong with it. */
export const mendedSentence = (text: string, label: string, noun: string): string | undefined => {
  const [word] = verbIn(text);
  const verb = verbToBe(text, label, noun);
  if (verb === undefined) return undefined;
  const at = text.toLowerCase().indexOf(word);
  const behind = withoutEnd(text.slice(at + word.length).trim());
  if (behind === "") return undefined;
  const whole = `${text.slice(0, at)}${verb} ${withMissingArticle(behind, noun)}`.trim();
  const sentence = `${capitalized(whole)}.`;
  return saysWhatItDoes(sentence) ? sentence : undefined;
};

/** What comes before "when" and says nothing of its own: "This trigger fires", "Notifies you". */
const because =
  /^(?<before>(?:[\p{L}']+\s+){0,5}?)(?:when(?:ever)?|if|once|each time|every time|any time|as soon as)\s+(?!(?:an?|per|every)\s+(?:minute|hour|day|week|month|year)\b)(?=\S)/iu;
const startsTelling = /^(?:this|the|it|will|trigger|triggered|zap|zaps|when)$/;

/** What a description tells of when it triggers, without the words before it. */
const toldIn = (text: string, noun: string): string => {
  const match = because.exec(text);
  const [first = "when"] = words(match?.groups?.before ?? "");
  const isThing = singularOf(first) === words(noun).at(-1);
  if (match && !isThing && (startsTelling.test(first) || isThirdPerson(first)))
    return text.slice(match[0].length);
  // "Task is overdue" is a clause already.
  const isClause = /^(?:\S+\s+){1,5}?(?:is|are|was|were|has|have|gets|becomes)\s+\S/i.test(text);
  return isClause ? text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()) : "";
};

const leads = (word: string): boolean => /^(?:new|or|and)$/.test(word) || isParticiple(word);

/** "invoice marked as paid" as its thing and what is done to it: "invoice", "marked as paid". */
const thingAndDone = (all: string[]): [thing: string, done: string] => {
  const found = all.findIndex((word, index) => index > 0 && isParticiple(word));
  const at = found < 0 ? all.length : found;
  const done = withArticles(all.slice(at + 1));
  return [all.slice(0, at).join(" "), [...all.slice(at, at + 1), done].filter(Boolean).join(" ")];
};

/** What happened, from a trigger's label; undefined where the label does not say it: "Task Overdue". */
const happened = (label: string, noun: string): string | undefined => {
  const all = wordsOf(label);
  const leading: string[] = [];
  while (all.length > 1 && leads(wordAt(all, 0))) leading.push(takeFirst(all));
  const isOrder = baseVerbs.has(wordAt(all, 0)) && words(noun)[0] !== wordAt(all, 0);
  if (leading.length === 0 && all.length > 1 && isOrder) return undefined;
  const isNew = leading.join(" ") === "new";
  const [thing, trailing] =
    leading.length > 0 && !isNew ? [all.join(" "), ""] : thingAndDone(all.length > 0 ? all : wordsOf(noun));
  const is = isPlural(thing) ? "are" : "is";
  if (isNew) return `${isPlural(thing) ? "new" : "a new"} ${thing} ${is} ${trailing || "created"}`;
  const done = leading.map((word) => (word === "new" ? "created" : word)).join(" ") || trailing;
  const isThing = all.length < 2 || words(thing).join(" ") === words(noun).join(" ");
  return done || isThing ? `${withArticle(thing)} ${is} ${done || "created"}` : undefined;
};

/**
 * A trigger's description, mended from its own words or else made of its label: "Triggers when a deal is won.";
 * undefined where neither says when.
 */
export const triggerSentence = (description: string, label: string, noun: string): string | undefined => {
  const told = withoutEnd(toldIn(description.trim(), noun));
  const event = told ? withMissingArticle(told, noun) : happened(label, noun);
  return event && `Triggers when ${event}.`;
};
