/** What labels of actions begin with, in its base form: Zapier's directory, and what its requirements name. */
const BASE =
  "accept activate add adjust advance allow append apply approve archive assign attach book call cancel capture change charge chat check clear clone close comment complete compose compute confirm connect convert copy count create customize deactivate decline decrease delete deliver demote deny detach disable disconnect dispatch download draft duplicate edit email enable encode end enrich enroll enter execute expire export extend extract fax fetch fill filter find finish fire flag follow format forward generate get give grant hide identify import improve increase increment index insert invite invoice issue join kick label launch leave link list load lock log look lookup make mark match measure mention merge message modify monitor move mute notify open order parse pause pay perform pin place play poll post predict prepare print process promote publish pull purge push put query queue raise read receive recommend record redeem refresh refund register reject release reload remind remove rename render reopen reorder repeat replace reply report request reschedule reserve reset resize resolve respond restart restore resume retrieve retry return review revoke rotate run save scan schedule score search select send set share ship show shut sign skip snooze sort split star start stop store submit subscribe summarize suspend swap sync tag take terminate test track transcribe transfer transform transition translate trash trigger turn unarchive unassign unblock undo unenroll unfollow unlink unlock unpublish unregister unstar unsubscribe untag unverify update upgrade upload upsert use validate verify view void vote wait watch withdraw write";

export const baseVerbs: ReadonlySet<string> = new Set(BASE.split(" "));

/** Past participles that do not end in -ed, by their verb. */
export const irregularParticiples: Readonly<Record<string, string>> = {
  begin: "begun",
  break: "broken",
  bring: "brought",
  build: "built",
  buy: "bought",
  choose: "chosen",
  do: "done",
  draw: "drawn",
  drive: "driven",
  find: "found",
  forget: "forgotten",
  freeze: "frozen",
  get: "gotten",
  give: "given",
  go: "gone",
  hide: "hidden",
  hold: "held",
  keep: "kept",
  leave: "left",
  lose: "lost",
  make: "made",
  meet: "met",
  pay: "paid",
  put: "put",
  read: "read",
  ring: "rung",
  run: "run",
  see: "seen",
  sell: "sold",
  send: "sent",
  set: "set",
  show: "shown",
  shut: "shut",
  speak: "spoken",
  spend: "spent",
  split: "split",
  steal: "stolen",
  take: "taken",
  tell: "told",
  undo: "undone",
  win: "won",
  withdraw: "withdrawn",
  write: "written",
};

const irregular = new Set(Object.values(irregularParticiples));

/** Words in -ed and -ing that are verbs, nouns or names: "Feed Data", "Ping Server", "New Meeting". */
const lookAlikes = new Set(
  "bed bid breed bring building cling embed exceed feed fling ping meeting need proceed red ring seed shed sing sling speed spring sting string succeed swing wed wing".split(
    " ",
  ),
);

/** `created`, `won`, `updating`: what has happened, or does. */
export const isParticiple = (word: string): boolean =>
  irregular.has(word) || (/(?:ed|ing)$/.test(word) && !lookAlikes.has(word));

/** A past participle alone, as it stands behind its noun in "Folder Deleted". */
export const isPastParticiple = (word: string): boolean =>
  irregular.has(word) || (/ed$/.test(word) && !lookAlikes.has(word));

/** Written in one word, although only the noun is: "Lookup Deal". */
const joined = /^(back|check|follow|log|look|set|sign)(in|out|up)$/;

/** `creates`, `matches`, `copies`; of `lookup`, `looks up`. */
export const thirdPerson = (verb: string): string => {
  const [, start, particle] = joined.exec(verb) ?? [];
  if (start !== undefined) return `${start}s ${particle}`;
  if (/(?:s|x|z|ch|sh|[^aeiou]o|^go|^do|^undo)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
};

/** The verb of what does it: "update" of "updater". */
export const verbOfDoer = (word: string): string | undefined => {
  const stem = /^(.+)(?:er|or)$/.exec(word)?.[1];
  return stem === undefined ? undefined : [stem, `${stem}e`].find((candidate) => baseVerbs.has(candidate));
};

/** The base form of `creates`, `creating` or `creation`, if that is a verb we know. */
export const baseForm = (word: string): string | undefined =>
  candidates(word).find((candidate) => baseVerbs.has(candidate));

const candidates = (word: string): string[] => {
  const stem = (ending: string): string => word.slice(0, -ending.length);
  if (word.endsWith("ies")) return [`${stem("ies")}y`];
  if (word.endsWith("es")) return [stem("s"), stem("es")];
  if (/[^s]s$/.test(word)) return [stem("s")];
  if (word.endsWith("ing")) return [stem("ing"), `${stem("ing")}e`, stem("ing").slice(0, -1)];
  if (word.endsWith("cation")) return [`${stem("ication")}y`, `${stem("ation")}e`];
  if (word.endsWith("ation")) return [`${stem("ion")}e`, `${stem("ation")}e`, stem("ation")];
  if (word.endsWith("ion")) return [stem("ion"), `${stem("ion")}e`];
  return word.endsWith("al") ? [`${stem("al")}e`, stem("al")] : [];
};

/** Whether a sentence may begin with this word as its verb: `creates`; not `process`, `focus` or `this`. */
export const isThirdPerson = (word: string): boolean =>
  /[^siu]s$/.test(word) && !/^(?:always|was|has|news)$/.test(word);
