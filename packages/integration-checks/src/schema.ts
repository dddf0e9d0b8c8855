import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { oneLine } from "@integrations/terminal";
import bundled from "zapier-platform-schema/package.json" with { type: "json" };
import { installedIn } from "./installed.ts";
import { isRecord } from "./json.ts";
import type { Finding } from "./rule.ts";
import { withoutEnd } from "./words.ts";

/** The version of zapier-platform-schema that this tool was made with. */
export const bundledSchemaVersion: string = bundled.version;

interface SchemaError {
  /** Such as `instance.creates.create_job.operation.inputFields[0]`. */
  property: string;
  message: string;
  /** What kind of fault it is, such as `maxLength`, and the limit or name that it is about. */
  name?: string;
  argument?: string | number | string[];
  docLinks?: string[];
}

interface Schema {
  version: string;
  validate: (definition: unknown) => { errors: SchemaError[] };
}

/**
 * The schema that the app's own core brings; else one that is installed beside the app, in the working folder or beside
 * this tool. It is not part of this tool: Zapier's terms do not let others hand it on.
 */
export const schemaFor = (folder: string): Schema | undefined => {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [installedIn(folder, "zapier-platform-core"), folder, process.cwd(), here];
  const [path] = places.flatMap((place) => (place && installedIn(place, "zapier-platform-schema")) ?? []);
  if (path === undefined) return undefined;
  try {
    const { version } = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as { version: string };
    const { validateAppDefinition } = createRequire(join(path, "package.json"))(path) as {
      validateAppDefinition: Schema["validate"];
    };
    return { version, validate: validateAppDefinition };
  } catch {
    // Half installed is not installed.
    return undefined;
  }
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
  additionalProperties: (name) => `Remove "${name}", or move it to where the schema allows it.`,
  minLength: (count) => `Write at least ${count} characters.`,
  maxLength: (count) => `Write at most ${count} characters.`,
  type: (types) => `Make it of type ${types}.`,
  enum: (values) => `Write one of: ${values}.`,
};

const fixOf = ({ name = "", argument }: SchemaError): string =>
  (argument !== undefined && fixes[name]?.([argument].flat().join(", "))) ||
  "Change it as the schema says: an app that breaks it cannot be pushed.";

/**
 * What zapier-platform-schema says of a definition, which `zapier-platform validate` asks first; undefined where it is not
 * installed.
 */
export const checkSchema = (
  definition: unknown,
  folder: string,
): (Finding & { page?: string })[] | undefined => {
  const schema = schemaFor(folder);
  if (!schema) return undefined;
  const { version, validate } = schema;
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
