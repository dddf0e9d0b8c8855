import { type VendorName, vendors } from "@integrations/sandbox";
import fc from "fast-check";

/**
 * How long and over what the proofs run, from the environment; `npm run soak` sets it. Without any of it they run as in
 * `npm test`: a fixed seed, a fixed number of cases.
 *
 * - `PROOF_APPS`: only these apps, `hellotracks,nethunt`
 * - `PROOF_TIMES`: so many times as many cases as in `npm test`
 * - `PROOF_SEED`: another seed, a whole number
 * - `PROOF_PATH`: with the seed of a failure and its test alone (jest's `-t`), the case that failed
 */
const { PROOF_APPS, PROOF_TIMES = "1", PROOF_SEED, PROOF_PATH } = process.env;

/** The seed of `npm test`. */
const USUAL_SEED = 20_261_121;
/** How long a failure is made smaller before it is shown. */
const SHRINKING_MS = 30_000;

/** The apps to prove something of: all, unless `PROOF_APPS` says which. */
export const provenVendors = (Object.keys(vendors) as VendorName[]).filter(
  (vendor) => PROOF_APPS === undefined || PROOF_APPS.split(",").includes(vendor),
);

/** How many cases to run where `npm test` runs so many. */
export const casesFor = (usual: number): number => Math.max(1, Math.round(usual * Number(PROOF_TIMES)));

/** Which of many cases have their turn. */
export interface Share {
  /** 1: each; 3: every third. */
  oneIn: number;
  /** With which of them it begins. */
  turn: number;
}

/** The share to try where `npm test` tries one in so many; another seed has another one. */
export const shareFor = (usual: number): Share => ({
  oneIn: Math.max(1, Math.ceil(usual / Number(PROOF_TIMES))),
  turn: Number(PROOF_SEED ?? USUAL_SEED),
});

/** What is to hold. */
export interface Proof<Case> {
  /** The file of the test, without its ending. */
  suite: string;
  /** The words of the test, with those of the blocks around it, for jest's `-t`. */
  test: string;
  cases: fc.Arbitrary<Case>;
  /** Cases that come first, whatever the seed. */
  examples?: Case[];
  /** How many cases `npm test` runs. */
  usual: number;
  /** Throws where it does not hold. */
  check(one: Case): Promise<void>;
}

/** A seed for each test, so that they do not all go through the same cases. */
const seedOf = (test: string): number => {
  if (PROOF_PATH !== undefined) return Number(PROOF_SEED);
  const start = Number(PROOF_SEED ?? USUAL_SEED);
  return [...test].reduce((seed, letter) => (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0, start);
};

/** Checks as many cases as this run has. @throws {Error} that says how to replay what failed */
export const prove = async <Case>({
  suite,
  test,
  cases,
  examples = [],
  usual,
  check,
}: Proof<Case>): Promise<void> => {
  let failedAt = Number.POSITIVE_INFINITY;
  let checked = 0;
  const property = fc.asyncProperty(cases, async (one) => {
    // A smaller case that passes ends the search for a still smaller one.
    if (Date.now() - failedAt > SHRINKING_MS) return;
    checked += 1;
    // After a case to replay that passes, fast-check comes with the cases near it.
    if (PROOF_PATH !== undefined && checked > 1) return;
    await check(one).catch((error: unknown) => {
      failedAt = Math.min(failedAt, Date.now());
      throw error;
    });
  });
  const outcome = await fc.check<[Case]>(property, {
    seed: seedOf(test),
    numRuns: casesFor(usual),
    examples: examples.map((one) => [one]),
    ...(PROOF_PATH !== undefined && { path: PROOF_PATH, endOnFailure: true }),
  });
  if (!outcome.failed) return;
  const { seed, counterexamplePath, errorInstance } = outcome;
  const replay = `PROOF_SEED=${seed} PROOF_PATH=${counterexamplePath} npm run prove -- ${suite} -t "${test}"`;
  const words = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(
    `${fc.defaultReportMessage(outcome)}\n\n${words}\n\nTo replay it, in packages/proofs: ${replay}`,
  );
};
