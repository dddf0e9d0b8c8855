import { preset } from "@integrations/testing/jest-preset";

export default preset({ lines: 98, functions: 98, branches: 95 });
