/** What kind of promise is broken. */
export type Breach =
  | "operation"
  | "pair"
  | "input"
  | "input type"
  | "input required"
  | "new required input"
  | "not polled"
  | "connection type"
  | "connection field"
  | "connection required"
  | "other";

/** A promise that an app does not keep. */
export interface BrokenPromise {
  breach: Breach;
  /** Its place in the definition, such as `creates.create_job.inputFields.title`. */
  where: string;
  /** Whose promise it was: `Create Job (create_job)`, `Connection`. */
  title: string;
  /** Whom it hurts and what to do. */
  sentence: string;
}

/** A broken promise inside an operation or the connection, whose place and title come before. */
export type Part = Pick<BrokenPromise, "breach" | "sentence"> & { at?: string };

export const other = (sentence: string, at?: string): Part => ({
  breach: "other",
  sentence,
  ...(at && { at }),
});

/** What is there no more, and under which new key it plainly goes on, if it does. */
export interface Gone<Value> {
  key: string;
  value: Value;
  newKey?: string;
}

export type Keyed<Value> = Record<string, Value>;

/**
 * What was there and is not. It is renamed where exactly one new thing has its label, or it alone is gone and one
 * thing like it is new.
 */
export const goneFrom = <Value>(
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
export const kept = <Value>(
  old: Keyed<Value>,
  now: Keyed<Value>,
): [key: string, before: Value, after: Value][] =>
  Object.entries(old).flatMap(([key, before]): [string, Value, Value][] => {
    const after = now[key];
    return after === undefined ? [] : [[key, before, after]];
  });

export const OLD_KEY = "Give it its old key back; its label may change.";
