import * as zod from "zod";
import { configSchema } from "./config.ts";
import { allRules } from "./rules/index.ts";

/** The configuration as a JSON schema, by which an editor completes the names of rules. */
export const configJsonSchema = (): object => {
  const schema = zod.toJSONSchema(configSchema, { io: "input" });
  const properties = schema.properties as Record<string, { additionalProperties?: object }>;
  const level = properties.rules?.additionalProperties;
  const named = allRules.map(({ id, title }) => [id, { ...level, description: title }]);
  return {
    ...schema,
    title: "integration-checks",
    properties: {
      ...properties,
      rules: { ...properties.rules, properties: Object.fromEntries(named) },
    },
  };
};
