import { preset } from "@integrations/testing/jest-preset";

const usual = preset({ lines: 95, functions: 95, branches: 87 });

// `npm run soak` has a test go through so many times as many cases.
export default { ...usual, testTimeout: usual.testTimeout * Number(process.env.PROOF_TIMES ?? 1) };
