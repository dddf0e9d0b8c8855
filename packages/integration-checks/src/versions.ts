/** A version such as 19.1.0 or 20.0.0-beta.1: its three numbers, and whether it comes before their release. */
interface Version {
  numbers: [number, number, number];
  isEarly: boolean;
}

const version = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})(-[\w.-]+)?(?:\+[\w.-]+)?$/;

export const parseVersion = (text: string): Version | undefined => {
  const [, major, minor, patch, early] = version.exec(text) ?? [];
  return major === undefined
    ? undefined
    : { numbers: [Number(major), Number(minor), Number(patch)], isEarly: early !== undefined };
};

/** Below 0 if `a` is older than `b`, 0 if neither is; what is no version is older than any. */
export const compareVersions = (a: string, b: string): number => {
  const [first, second] = [parseVersion(a), parseVersion(b)];
  if (!first || !second) return Number(first !== undefined) - Number(second !== undefined);
  const differences = first.numbers.map((number, index) => number - Number(second.numbers[index]));
  const difference = differences.find((one) => one !== 0);
  return difference ?? Number(second.isEarly) - Number(first.isEarly);
};

/** The newest of some versions; undefined where there is none. */
export const newestOf = (versions: (string | undefined)[]): string | undefined =>
  versions
    .filter((one) => one !== undefined)
    .filter((one) => parseVersion(one))
    .sort(compareVersions)
    .at(-1);

/** The first number of a version; what is no version counts as the newest. */
export const majorOf = (text: string): number => parseVersion(text)?.numbers[0] ?? Number.POSITIVE_INFINITY;
