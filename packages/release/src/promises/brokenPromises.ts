import { isDeepStrictEqual } from "node:util";
import type {
  ConnectionPromise,
  DropdownPromise,
  InputPromise,
  OperationPromise,
  PairPromise,
  Promises,
} from "./promises.ts";

/** What is there no more, and under which new key it plainly goes on, if it does. */
interface Gone<Value> {
  key: string;
  value: Value;
  newKey?: string;
}

type Keyed<Value> = Record<string, Value>;

/**
 * What was there and is not. It is renamed where exactly one new thing has its label, or it alone is gone and one
 * thing like it is new.
 */
const goneFrom = <Value>(
  old: Keyed<Value>,
  now: Keyed<Value>,
  { label, isLike }: { label: (value: Value) => string | undefined; isLike: (a: Value, b: Value) => boolean },
): Gone<Value>[] => {
  const gone = Object.entries(old).filter(([key]) => !(key in now));
  const added = Object.entries(now).filter(([key]) => !(key in old));
  return gone.map(([key, value]) => {
    const sameLabel = added.filter(
      ([, other]) => label(value) !== undefined && label(other) === label(value),
    );
    const like = gone.length === 1 ? added.filter(([, other]) => isLike(value, other)) : [];
    const [match] = [sameLabel, like].find((found) => found.length === 1) ?? [];
    return { key, value, ...(match && { newKey: match[0] }) };
  });
};

/** The entries that are in both. */
const kept = <Value>(old: Keyed<Value>, now: Keyed<Value>): [key: string, before: Value, after: Value][] =>
  Object.entries(old).flatMap(([key, before]): [string, Value, Value][] => {
    const after = now[key];
    return after === undefined ? [] : [[key, before, after]];
  });

const OLD_KEY = "Give it its old key back; its label may change.";

const goneInput = ({ key, value: { label, type }, newKey }: Gone<InputPromise>): string =>
  newKey === undefined
    ? `the input \`${key}\` is gone. Zaps that fill it in would lose what they send. Bring it back (${label}, ${type}).`
    : `the input \`${key}\` is renamed to \`${newKey}\`. Zaps that fill it in would lose what they send. ${OLD_KEY}`;

const changedInput = (key: string, old: InputPromise, now: InputPromise): string[] => {
  const lost = (old.choices ?? []).filter((value) => now.choices && !now.choices.includes(value));
  return [
    ...(old.type === now.type
      ? []
      : [
          `the input \`${key}\` was of type ${old.type} and is ${now.type}. Zaps that fill it in send what fits the old type. Make it ${old.type} again.`,
        ]),
    ...(now.required && !old.required
      ? [
          `the input \`${key}\` was optional and is required. Zaps that leave it blank would stop with an error. Make it optional again.`,
        ]
      : []),
    ...lost.map(
      (value) =>
        `the input \`${key}\` has lost the choice \`${value}\`. Zaps that chose it go on sending it. Bring the choice back.`,
    ),
  ];
};

const newRequiredInputs = (
  old: Keyed<InputPromise>,
  now: Keyed<InputPromise>,
  renamed: Set<string>,
): string[] =>
  Object.entries(now)
    .filter(([key, { required }]) => required && !(key in old) && !renamed.has(key))
    .map(
      ([key]) =>
        `the input \`${key}\` is new and required. Zaps that are on do not fill it in and would stop with an error. Make it optional.`,
    );

/** How a renamed input is told from two others. */
const byLabelOrType = {
  label: ({ label }: InputPromise) => label,
  isLike: (a: InputPromise, b: InputPromise) => a.type === b.type,
};

const brokenInputs = (old: Keyed<InputPromise>, now: Keyed<InputPromise>): string[] => {
  const gone = goneFrom(old, now, byLabelOrType);
  const renamed = new Set(gone.flatMap(({ newKey }) => newKey ?? []));
  return [
    ...gone.map(goneInput),
    ...kept(old, now).flatMap(([key, before, after]) => changedInput(key, before, after)),
    ...newRequiredInputs(old, now, renamed),
  ];
};

const goneOutput = ({ key, newKey }: Gone<true>): string =>
  newKey === undefined
    ? `the output \`${key}\` is gone. Later steps that map it would get nothing. Bring it back.`
    : `the output \`${key}\` is renamed to \`${newKey}\`. Later steps that map it would get nothing. Return it under its old key.`;

const brokenOutputs = (old: string[], now: string[]): string[] => {
  const keyed = (keys: string[]): Keyed<true> => Object.fromEntries(keys.map((key) => [key, true]));
  return goneFrom(keyed(old), keyed(now), { label: () => undefined, isLike: () => true }).map(goneOutput);
};

const brokenId = (old: string | undefined, now: string | undefined): string[] => {
  if (old === undefined || old === now) return [];
  return now === undefined
    ? ["it was a polling trigger and is none. Zaps that are on would not be polled any more. Poll again."]
    : [
        `its records were told apart by ${old} and are by ${now}. Zapier would take old records for new ones, and Zaps that are on would run for them again. Make the id as before.`,
      ];
};

const brokenOperation = (old: OperationPromise, now: OperationPromise): string[] => [
  ...brokenId(old.id, now.id),
  ...brokenInputs(old.inputs, now.inputs),
  ...(old.dynamicInputs && !now.dynamicInputs
    ? [
        "the inputs that a function adds are gone. Zaps that fill them in would lose what they send. Bring them back.",
      ]
    : []),
  ...brokenOutputs(old.outputs, now.outputs),
  ...(old.dynamicOutputs && !now.dynamicOutputs
    ? [
        "the outputs that a function adds are gone. Later steps that map them would get nothing. Bring them back.",
      ]
    : []),
];

const brokenPair = (old: PairPromise, now: PairPromise): string[] =>
  (["search", "create", "update"] as const)
    .filter((part) => old[part] !== undefined && old[part] !== now[part])
    .map(
      (part) =>
        `its ${part} was \`${old[part]}\` and is ${now[part] === undefined ? "gone" : `\`${now[part]}\``}. Zaps that use it fill in the inputs of the old one. Make it \`${old[part]}\` again.`,
    );

const brokenDropdown = (old: DropdownPromise, now: DropdownPromise): string[] =>
  old.id === now.id
    ? []
    : [
        `the ids that people choose from this list were ${old.id} and are ${now.id}. Zaps that are on keep sending the old ones. Make the id as before.`,
      ];

/** What a kind of operation is called, what makes two of them alike, and what is broken between two versions of one. */
interface Kind<Value> {
  name: string;
  isLike(a: Value, b: Value): boolean;
  broken(before: Value, after: Value): string[];
}

const operationKind = (name: string): Kind<OperationPromise> => ({
  name,
  isLike: (a, b) => isDeepStrictEqual(a.inputs, b.inputs),
  broken: brokenOperation,
});

const pairKind: Kind<PairPromise> = {
  name: "search-or-create",
  isLike: (a, b) => a.create === b.create,
  broken: brokenPair,
};

/** Zaps refer to an operation by its key. */
const brokenKind = <Value extends { label: string }>(
  old: Keyed<Value>,
  now: Keyed<Value>,
  { name, isLike, broken }: Kind<Value>,
): string[] => {
  const gone = goneFrom(old, now, { label: ({ label }) => label, isLike });
  return [
    ...gone.map(({ key, value, newKey }) =>
      newKey === undefined
        ? `${value.label} (${key}): the ${name} is gone. Zaps that use it would stop. Bring it back; display.hidden takes it from the lists that people choose from.`
        : `${value.label} (${key}): the ${name} is renamed to \`${newKey}\`. Zaps that use it would stop. ${OLD_KEY}`,
    ),
    ...kept(old, now).flatMap(([key, before, after]) =>
      broken(before, after).map((sentence) => `${before.label} (${key}): ${sentence}`),
    ),
  ];
};

/** Only `dynamic` refers to a dropdown by its key, so it may have another; the ids that Zaps keep are the promise. */
const brokenDropdowns = (old: Keyed<DropdownPromise>, now: Keyed<DropdownPromise>): string[] => {
  const gone = goneFrom(old, now, { label: ({ label }) => label, isLike: () => true });
  const goesOn = new Map(gone.map(({ key, newKey }) => [key, newKey]));
  return Object.entries(old).flatMap(([key, before]) => {
    const after = now[goesOn.get(key) ?? key];
    return after
      ? brokenDropdown(before, after).map((sentence) => `${before.label} (${key}): ${sentence}`)
      : [];
  });
};

const goneConnectionField = ({ key, value: { label, type }, newKey }: Gone<InputPromise>): string =>
  newKey === undefined
    ? `the field \`${key}\` is gone. Connected accounts would lose what was filled in. Bring it back (${label}, ${type}).`
    : `the field \`${key}\` is renamed to \`${newKey}\`. Connected accounts have it under the old key and would stop working. ${OLD_KEY}`;

const brokenConnection = (
  old: ConnectionPromise | undefined,
  now: ConnectionPromise | undefined,
): string[] => {
  if (old === undefined) return [];
  if (old.type !== now?.type)
    return [
      `it was of type ${old.type} and is ${now?.type ?? "gone"}. Connected accounts would stop working. Make it ${old.type} again.`,
    ];
  const gone = goneFrom(old.fields, now.fields, byLabelOrType);
  const renamed = new Set(gone.map(({ newKey }) => newKey));
  const required = Object.entries(now.fields).filter(
    ([key, field]) => field.required && !old.fields[key]?.required && !renamed.has(key),
  );
  return [
    ...gone.map(goneConnectionField),
    ...required.map(
      ([key]) =>
        `the field \`${key}\` is required and was not. Accounts that were connected without it would stop working. Make it optional.`,
    ),
  ];
};

/** The promises that an app made and does not keep, in sentences that say whom it hurts and what to do. */
export const brokenPromises = (old: Promises, now: Promises): string[] => [
  ...brokenConnection(old.connection, now.connection).map((sentence) => `Connection: ${sentence}`),
  ...brokenKind(old.triggers, now.triggers, operationKind("trigger")),
  ...brokenKind(old.creates, now.creates, operationKind("create")),
  ...brokenKind(old.searches, now.searches, operationKind("search")),
  ...brokenKind(old.searchOrCreates, now.searchOrCreates, pairKind),
  ...brokenDropdowns(old.dropdowns, now.dropdowns),
];
