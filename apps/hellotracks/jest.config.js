export { default } from "@integrations/testing/jest-preset";
