import { preset } from "@integrations/testing/jest-preset";

// The measuring itself is what `npm run bench` runs; here one process is measured, and the report read.
export default {
  ...preset({ lines: 98, functions: 98, branches: 84 }),
  collectCoverageFrom: ["<rootDir>/src/{measure,report}.ts"],
};
