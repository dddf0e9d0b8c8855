import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { oneLine } from "@integrations/terminal";
import type { SchemaError } from "zapier-platform-schema";
import bundled from "zapier-platform-schema/package.json" with { type: "json" };
import { installedIn } from "./installed.ts";
import { isRecord } from "./records.ts";
import type { Finding } from "./rule.ts";
import { withoutEnd } from "./words.ts";

/** The version of zapier-platform-schema that comes with this tool. */
export const bundledSchemaVersion: string = bundled.version;

interface Schema {
  version: string;
  validate: (definition: unknown) => { errors: SchemaError[] };
}

/** The schema that the app's own core brings, if that is installed; else the one that comes with this tool. */
const schemaFor = async (folder: string): Promise<Schema> => {
  const core = installedIn(folder, "zapier-platform-core");
  const own = installedIn(core ?? folder, "zapier-platform-schema");
  if (own) {
    const { version } = JSON.parse(readFileSync(join(own, "package.json"), "utf8")) as { version: string };
    if (version !== bundledSchemaVersion) {
      const schema = createRequire(join(own, "package.json"))(own) as {
        validateAppDefinition: Schema["validate"];
      };
      return { version, validate: schema.validateAppDefinition };
    }
  }
  const { default: schema } = await import("zapier-platform-schema");
  return { version: bundledSchemaVersion, validate: schema.validateAppDefinition };
};

/** `instance.creates.create_job.operation.inputFields[0].type` as we name places: by the keys of fields, without `operation`. */
const placeOf = (property: string, definition: unknown): string => {
  const steps = property.replace(/^instance\.?/, "").match(/[^.[\]]+|\[\d+\]/g) ?? [];
  let value: unknown = definition;
  const names: string[] = [];
  for (const step of steps) {
    const name = step.replace(/^\[(\d+)\]$/, "$1");
    const inside = isRecord(value) && !(name in value) ? value.operation : value;
    value = isRecord(inside) || Array.isArray(inside) ? Reflect.get(inside, name) : undefined;
    const isField = step.startsWith("[") && isRecord(value) && typeof value.key === "string";
    if (name !== "operation" && name !== "children")
      names.push(isField ? String((value as { key: string }).key) : name);
  }
  return names.join(".") || "app";
};

const fixes: Record<string, (argument: string) => string> = {
  required: (name) => `Add ${name}.`,
  additionalProperties: (name) => `Take "${name}" away, or move it to where the schema has it.`,
  minLength: (count) => `Write at least ${count} characters.`,
  maxLength: (count) => `Write at most ${count} characters.`,
  type: (types) => `Make it of type ${types}.`,
  enum: (values) => `Write one of: ${values}.`,
};

const fixOf = ({ name = "", argument }: SchemaError): string =>
  (argument !== undefined && fixes[name]?.([argument].flat().join(", "))) ||
  "Change it as the schema says: an app that breaks it cannot be pushed.";

/** What zapier-platform-schema says of a definition, which `zapier-platform validate` asks first. */
export const checkSchema = async (
  definition: unknown,
  folder: string,
): Promise<(Finding & { page?: string })[]> => {
  const { version, validate } = await schemaFor(folder);
  try {
    return validate(definition).errors.map((error) => {
      const [page] = error.docLinks ?? [];
      const message = withoutEnd(error.message.replace(/^is not of a type\(s\)/, "is not of type"));
      return {
        where: placeOf(error.property, definition),
        message: `zapier-platform-schema ${version}: it ${message}.`,
        fix: fixOf(error),
        ...(page && { page: page.replaceAll("%40", "@") }),
      };
    });
  } catch (error) {
    // The schema looks inside of what it has found to be no object.
    return [
      {
        where: "app",
        message: `zapier-platform-schema ${version} cannot read it: ${oneLine((error as Error).message)}.`,
        fix: "Make triggers, creates and searches objects of operations by their keys.",
      },
    ];
  }
};
