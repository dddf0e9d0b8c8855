import { preset } from "@integrations/testing/jest-preset";

export default preset({ lines: 100, functions: 100, branches: 100 });
