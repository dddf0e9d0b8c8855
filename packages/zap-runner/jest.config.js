import { preset } from "@integrations/testing/jest-preset";

export default {
  ...preset({ lines: 98, functions: 98, branches: 91 }),
  // These two run in the process of an app, where jest does not measure: appHost.test.ts and readOnly.test.ts try them there.
  collectCoverageFrom: ["<rootDir>/src/**/*.ts", "!<rootDir>/src/{hostProcess,readOnly}.ts"],
};
