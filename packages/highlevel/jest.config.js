import { preset } from "@integrations/testing/jest-preset";

export default {
  ...preset({ lines: 99, functions: 99, branches: 95 }),
  // The operations are tested in the apps, request by request.
  collectCoverageFrom: ["<rootDir>/src/*.ts"],
};
