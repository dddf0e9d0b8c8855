import { preset } from "@integrations/testing/jest-preset";

export default preset({ lines: 98, functions: 96, branches: 93 });
