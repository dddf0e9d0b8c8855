import type { Rule } from "../rule.ts";
import { inputRules } from "./inputs.ts";
import { sampleRules } from "./samples.ts";
import { securityRules } from "./security.ts";
import { structureRules } from "./structure.ts";
import { wordingRules } from "./wording.ts";

export { liveRules } from "./live.ts";

/** Zapier's checks by number, then the rules that Zapier has only in words. */
export const rules: Rule[] = [
  ...securityRules,
  ...inputRules,
  ...structureRules,
  ...sampleRules,
  ...wordingRules,
].sort((a, b) => a.id.localeCompare(b.id, "en"));
