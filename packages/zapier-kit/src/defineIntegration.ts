import { createRequire } from "node:module";
import zapier, { type App, type Create, type Search, type Trigger } from "zapier-platform-core";

/** Two of core's own modules (core 19.1.0). */
const requireOfCore = createRequire(import.meta.url);
const schema: { prepareApp(definition: object): object } = requireOfCore(
  "zapier-platform-core/src/tools/schema",
);
const { deepFreeze }: { deepFreeze<T extends object>(value: T): T } = requireOfCore(
  "zapier-platform-core/src/tools/data",
);

const prepared = new WeakSet<object>();

/**
 * At every call core compiles an app's definition twice, which costs more than all the rest of a quiet poll: it copies it,
 * puts resources and the sources of functions in their places, and freezes the copy. A definition of ours has neither,
 * so it is frozen itself, once; whatever else core is given, such as Zapier's override of a definition, it compiles.
 */
const { prepareApp } = schema;
schema.prepareApp = (definition) => (prepared.has(definition) ? definition : prepareApp(definition));

/** The parts of an app; operations by their keys. */
type Parts<Triggers, Creates, Searches> = Omit<
  App,
  "platformVersion" | "flags" | "resources" | "searchAndCreates" | "triggers" | "creates" | "searches"
> & { triggers: Triggers; creates: Creates; searches: Searches };

/** The definition of a whole app, with what is the same for all of ours, frozen. */
export const defineIntegration = <
  const Triggers extends Record<string, Trigger>,
  const Creates extends Record<string, Create>,
  const Searches extends Record<string, Search>,
>(
  app: Parts<Triggers, Creates, Searches>,
) => {
  const definition = deepFreeze({
    platformVersion: zapier.version,
    // Our operations treat '', null and nothing alike; Zapier's own cleaning also empties what only looks blank (D028).
    flags: { cleanInputData: false },
    searchOrCreates: {},
    ...app,
  });
  prepared.add(definition);
  return definition;
};
