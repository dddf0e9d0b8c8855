import { preset } from "@integrations/testing/jest-preset";

export default preset({ lines: 95, functions: 95, branches: 87 });
