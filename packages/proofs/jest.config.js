import { preset } from "@integrations/testing/jest-preset";

const usual = preset({ lines: 96, functions: 97, branches: 88 });

// `npm run soak` has a test go through so many times as many cases.
export default { ...usual, testTimeout: usual.testTimeout * Number(process.env.PROOF_TIMES ?? 1) };
