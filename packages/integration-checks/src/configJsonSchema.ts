import * as zod from "zod";
import { configSchema } from "./config.ts";
import { allRules } from "./rules/index.ts";

/** The configuration as a JSON schema, by which an editor completes the names of rules. */
export const configJsonSchema = (): object => {
  const schema = zod.toJSONSchema(configSchema, { io: "input" });
  const { rules } = schema.properties ?? {};
  const level = typeof rules === "object" ? rules.additionalProperties : undefined;
  const named = allRules.map(({ id, title }) => [
    id,
    { ...(typeof level === "object" ? level : {}), description: title },
  ]);
  return {
    ...schema,
    title: "integration-checks",
    properties: {
      ...schema.properties,
      rules: { ...(typeof rules === "object" ? rules : {}), properties: Object.fromEntries(named) },
    },
  };
};
