import * as zod from "zod";
import { readInWords } from "./inWords.ts";

/** Something that happens at the vendor without our app: a colleague completes a job, an admin revokes a key. */
export interface ActionDefinition<Result = unknown> {
  /** One sentence for people. */
  description: string;
  args: zod.ZodType;
  /** @throws {Error} naming the argument that does not fit, in words */
  call: (args: unknown) => Result;
}

export type ActionDefinitions = Record<string, ActionDefinition>;

/** Actions as a test or a rehearsal calls them. Arguments are checked when the action runs. */
export type Actions<Definitions = ActionDefinitions> = {
  [Name in keyof Definitions]: (
    args?: Record<string, unknown>,
  ) => Definitions[Name] extends ActionDefinition<infer Result> ? Result : never;
};

export const defineAction = <Args extends zod.ZodType, Result>(
  description: string,
  args: Args,
  run: (args: zod.output<Args>) => Result,
): ActionDefinition<Result> => ({
  description,
  args,
  call: (given) => run(readInWords(args, given)),
});

/** Turns definitions into plain functions whose errors begin with the action's name. */
export const bindActions = <Definitions extends ActionDefinitions>(
  definitions: Definitions,
): Actions<Definitions> =>
  Object.fromEntries(
    Object.entries(definitions).map(([name, { call }]) => [
      name,
      (args = {}) => named(name, () => call(args)),
    ]),
  ) as Actions<Definitions>;

/** Why an action cannot be called with such arguments, in words; undefined when it can. Nothing happens. */
export const problemWith = (
  definitions: ActionDefinitions,
  name: string,
  args: unknown,
): string | undefined => {
  const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  if (!definition) return `there is no action "${name}" (there is: ${Object.keys(definitions).join(", ")})`;
  try {
    readInWords(definition.args, args);
    return undefined;
  } catch (error) {
    const known =
      definition.args instanceof zod.ZodObject ? Object.keys(definition.args.shape).join(", ") : "";
    return `${name}: ${(error as Error).message}${known && ` (it takes: ${known})`}`;
  }
};

const named = <Result>(name: string, run: () => Result): Result => {
  try {
    return run();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
};
