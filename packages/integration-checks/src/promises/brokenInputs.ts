import { type Gone, goneFrom, type Keyed, kept, OLD_KEY, other, type Part } from "./changes.ts";
import type { InputPromise } from "./promises.ts";

const goneInput = ({ key, value: { label, type }, newKey }: Gone<InputPromise>): Part => ({
  breach: "input",
  at: `inputFields.${key}`,
  sentence:
    newKey === undefined
      ? `the input \`${key}\` is gone. Zaps that fill it in would lose what they send. Bring it back (${label}, ${type}).`
      : `the input \`${key}\` is renamed to \`${newKey}\`. Zaps that fill it in would lose what they send. ${OLD_KEY}`,
});

const changedInput = (key: string, old: InputPromise, now: InputPromise): Part[] => {
  const at = `inputFields.${key}`;
  const lost = (old.choices ?? []).filter((value) => now.choices && !now.choices.includes(value));
  return [
    ...(old.type === now.type
      ? []
      : [
          {
            breach: "input type" as const,
            at,
            sentence: `the input \`${key}\` was of type ${old.type} and is ${now.type}. Zaps that fill it in send what fits the old type. Make it ${old.type} again.`,
          },
        ]),
    ...(now.required && !old.required
      ? [
          {
            breach: "input required" as const,
            at,
            sentence: `the input \`${key}\` was optional and is required. Zaps that leave it blank would stop with an error. Make it optional again.`,
          },
        ]
      : []),
    ...lost.map((value) =>
      other(
        `the input \`${key}\` has lost the choice \`${value}\`. Zaps that chose it go on sending it. Bring the choice back.`,
        at,
      ),
    ),
  ];
};

const newRequiredInputs = (
  old: Keyed<InputPromise>,
  now: Keyed<InputPromise>,
  renamed: Set<string>,
): Part[] =>
  Object.entries(now)
    .filter(([key, { required }]) => required && !(key in old) && !renamed.has(key))
    .map(([key]) => ({
      breach: "new required input",
      at: `inputFields.${key}`,
      sentence: `the input \`${key}\` is new and required. Zaps that are on do not fill it in and would stop with an error. Make it optional.`,
    }));

/** How a renamed input is told from two others. */
export const byLabelOrType = {
  label: ({ label }: InputPromise) => label,
  isLike: (a: InputPromise, b: InputPromise) => a.type === b.type,
};

export const brokenInputs = (old: Keyed<InputPromise>, now: Keyed<InputPromise>): Part[] => {
  const gone = goneFrom(old, now, byLabelOrType);
  const renamed = new Set(gone.flatMap(({ newKey }) => newKey ?? []));
  return [
    ...gone.map(goneInput),
    ...kept(old, now).flatMap(([key, before, after]) => changedInput(key, before, after)),
    ...newRequiredInputs(old, now, renamed),
  ];
};
