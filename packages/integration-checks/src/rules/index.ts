import type { Rule, RuleInfo } from "../rule.ts";
import { addressRules } from "./addresses.ts";
import { changeRules } from "./changes.ts";
import { credentialRules } from "./credentials.ts";
import { descriptionRules } from "./descriptions.ts";
import { hookRules } from "./hooks.ts";
import { idRules } from "./ids.ts";
import { inputStyleRules } from "./inputStyle.ts";
import { inputRules } from "./inputs.ts";
import { labelRules } from "./labels.ts";
import { liveRules } from "./live.ts";
import { platformRules } from "./platform.ts";
import { referenceRules } from "./references.ts";
import { sampleRules } from "./samples.ts";
import { toolRules } from "./tool.ts";

export { changeRules, liveRules };

/** Rules over a definition alone: Zapier's checks by number, then the rules that Zapier has only in words. */
export const rules: Rule[] = [
  ...credentialRules,
  ...idRules,
  ...inputRules,
  ...inputStyleRules,
  ...referenceRules,
  ...hookRules,
  ...addressRules,
  ...platformRules,
  ...sampleRules,
  ...descriptionRules,
  ...labelRules,
].sort((a, b) => a.id.localeCompare(b.id, "en"));

/** Everything that a finding can be from. */
export const allRules: RuleInfo[] = [...rules, ...changeRules, ...liveRules, ...toolRules];

/** The rule of an id, in any letter case. */
export const ruleOf = (id: string): RuleInfo | undefined =>
  allRules.find((rule) => rule.id.toLowerCase() === id.toLowerCase());
