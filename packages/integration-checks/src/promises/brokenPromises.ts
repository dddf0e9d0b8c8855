import { isDeepStrictEqual } from "node:util";
import { brokenInputs, byLabelOrType } from "./brokenInputs.ts";
import {
  type Breach,
  type BrokenPromise,
  type Gone,
  goneFrom,
  type Keyed,
  kept,
  OLD_KEY,
  other,
  type Part,
} from "./changes.ts";
import type {
  ConnectionPromise,
  DropdownPromise,
  InputPromise,
  OperationPromise,
  PairPromise,
  Promises,
} from "./promises.ts";

const goneOutput = ({ key, newKey }: Gone<true>): Part =>
  other(
    newKey === undefined
      ? `the output \`${key}\` is gone. Later steps that map it would get nothing. Bring it back.`
      : `the output \`${key}\` is renamed to \`${newKey}\`. Later steps that map it would get nothing. Return it under its old key.`,
    `output.${key}`,
  );

const brokenOutputs = (old: string[], now: string[]): Part[] => {
  const keyed = (keys: string[]): Keyed<true> => Object.fromEntries(keys.map((key) => [key, true]));
  return goneFrom(keyed(old), keyed(now), { label: () => undefined, isLike: () => true }).map(goneOutput);
};

const brokenId = (old: string | undefined, now: string | undefined): Part[] => {
  if (old === undefined || old === now) return [];
  return [
    now === undefined
      ? {
          breach: "not polled",
          at: "sample.id",
          sentence:
            "it was a polling trigger and is none. Zaps that are on would not be polled any more. Poll again.",
        }
      : other(
          `its records were told apart by ${old} and are by ${now}. Zapier would take old records for new ones, and Zaps that are on would run for them again. Make the id as before.`,
          "sample.id",
        ),
  ];
};

const brokenOperation = (old: OperationPromise, now: OperationPromise): Part[] => [
  ...brokenId(old.id, now.id),
  ...brokenInputs(old.inputs, now.inputs),
  ...(old.dynamicInputs && !now.dynamicInputs
    ? [
        other(
          "the inputs that a function adds are gone. Zaps that fill them in would lose what they send. Bring them back.",
          "inputFields",
        ),
      ]
    : []),
  ...brokenOutputs(old.outputs, now.outputs),
  ...(old.dynamicOutputs && !now.dynamicOutputs
    ? [
        other(
          "the outputs that a function adds are gone. Later steps that map them would get nothing. Bring them back.",
          "outputFields",
        ),
      ]
    : []),
];

const brokenPair = (old: PairPromise, now: PairPromise): Part[] =>
  (["search", "create", "update"] as const)
    .filter((part) => old[part] !== undefined && old[part] !== now[part])
    .map((part) =>
      other(
        `its ${part} was \`${old[part]}\` and is ${now[part] === undefined ? "gone" : `\`${now[part]}\``}. Zaps that use it fill in the inputs of the old one. Make it \`${old[part]}\` again.`,
        part,
      ),
    );

const brokenDropdown = (old: DropdownPromise, now: DropdownPromise): Part[] =>
  old.id === now.id || old.id === "" || now.id === ""
    ? []
    : [
        other(
          `the ids that people choose from this list were ${old.id} and are ${now.id}. Zaps that are on keep sending the old ones. Make the id as before.`,
          "sample.id",
        ),
      ];

/** What a kind of operation is called, what makes two of them alike, and what is broken between two versions of one. */
interface Kind<Value> {
  group: "triggers" | "creates" | "searches" | "searchOrCreates";
  name: string;
  breach: Breach;
  isLike(a: Value, b: Value): boolean;
  broken(before: Value, after: Value): Part[];
}

const operationKind = (group: Kind<OperationPromise>["group"], name: string): Kind<OperationPromise> => ({
  group,
  name,
  breach: "operation",
  isLike: (a, b) => isDeepStrictEqual(a.inputs, b.inputs),
  broken: brokenOperation,
});

const pairKind: Kind<PairPromise> = {
  group: "searchOrCreates",
  name: "search-or-create",
  breach: "pair",
  isLike: (a, b) => a.create === b.create,
  broken: brokenPair,
};

const titleOf = (label: string, key: string): string => `${label} (${key})`;

/** What is broken in a part of the app, with its place and title. */
const placed = (parts: Part[], where: string, title: string): BrokenPromise[] =>
  parts.map(({ at, ...part }) => ({ ...part, where: at ? `${where}.${at}` : where, title }));

/** Zaps refer to an operation by its key. */
const brokenKind = <Value extends { label: string }>(
  old: Keyed<Value>,
  now: Keyed<Value>,
  { group, name, breach, isLike, broken }: Kind<Value>,
): BrokenPromise[] => {
  const gone = goneFrom(old, now, { label: ({ label }) => label, isLike });
  return [
    ...gone.map(({ key, value, newKey }) => ({
      breach,
      where: `${group}.${key}`,
      title: titleOf(value.label, key),
      sentence:
        newKey === undefined
          ? `the ${name} is gone. Zaps that use it would stop. Bring it back; display.hidden takes it from the lists that people choose from.`
          : `the ${name} is renamed to \`${newKey}\`. Zaps that use it would stop. ${OLD_KEY}`,
    })),
    ...kept(old, now).flatMap(([key, before, after]) =>
      placed(broken(before, after), `${group}.${key}`, titleOf(before.label, key)),
    ),
  ];
};

/** Only `dynamic` refers to a dropdown by its key, so it may have another; the ids that Zaps keep are the promise. */
const brokenDropdowns = (old: Keyed<DropdownPromise>, now: Keyed<DropdownPromise>): BrokenPromise[] => {
  const gone = goneFrom(old, now, { label: ({ label }) => label, isLike: () => true });
  const goesOn = new Map(gone.map(({ key, newKey }) => [key, newKey]));
  return Object.entries(old).flatMap(([key, before]) => {
    const after = now[goesOn.get(key) ?? key];
    return after ? placed(brokenDropdown(before, after), `triggers.${key}`, titleOf(before.label, key)) : [];
  });
};

const goneConnectionField = ({ key, value: { label, type }, newKey }: Gone<InputPromise>): Part => ({
  breach: "connection field",
  at: `fields.${key}`,
  sentence:
    newKey === undefined
      ? `the field \`${key}\` is gone. Connected accounts would lose what was filled in. Bring it back (${label}, ${type}).`
      : `the field \`${key}\` is renamed to \`${newKey}\`. Connected accounts have it under the old key and would stop working. ${OLD_KEY}`,
});

const brokenConnection = (old: ConnectionPromise | undefined, now: ConnectionPromise | undefined): Part[] => {
  if (old === undefined) return [];
  if (old.type !== now?.type)
    return [
      {
        breach: "connection type",
        at: "type",
        sentence: `it was of type ${old.type} and is ${now?.type ?? "gone"}. Connected accounts would stop working. Make it ${old.type} again.`,
      },
    ];
  const gone = goneFrom(old.fields, now.fields, byLabelOrType);
  const renamed = new Set(gone.map(({ newKey }) => newKey));
  const required = Object.entries(now.fields).filter(
    ([key, field]) => field.required && !old.fields[key]?.required && !renamed.has(key),
  );
  return [
    ...gone.map(goneConnectionField),
    ...required.map(
      ([key]): Part => ({
        breach: "connection required",
        at: `fields.${key}`,
        sentence: `the field \`${key}\` is required and was not. Accounts that were connected without it would stop working. Make it optional.`,
      }),
    ),
  ];
};

/** The promises that an app made and does not keep. */
export const brokenPromises = (old: Promises, now: Promises): BrokenPromise[] => [
  ...placed(brokenConnection(old.connection, now.connection), "authentication", "Connection"),
  ...brokenKind(old.triggers, now.triggers, operationKind("triggers", "trigger")),
  ...brokenKind(old.creates, now.creates, operationKind("creates", "create")),
  ...brokenKind(old.searches, now.searches, operationKind("searches", "search")),
  ...brokenKind(old.searchOrCreates, now.searchOrCreates, pairKind),
  ...brokenDropdowns(old.dropdowns, now.dropdowns),
];
