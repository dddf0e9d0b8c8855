import { preset } from "@integrations/testing/jest-preset";

export default preset({ lines: 95, functions: 92, branches: 86 });
