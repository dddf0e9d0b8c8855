import { preset } from "@integrations/testing/jest-preset";

export default preset({ lines: 97, functions: 95, branches: 92 });
