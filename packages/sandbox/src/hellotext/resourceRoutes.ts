import * as zod from "zod";
import { route } from "../route.ts";
import type { Backend } from "../vendor.ts";
import { ok } from "./answers.ts";
import { pageQuery, type Resource, type ResourceName, resourceNames, resources } from "./resources.ts";
import type { HellotextState } from "./state.ts";

/** Create, retrieve, update, delete and list, the same for every resource (Hellotext API reference). */
export const resourceRoutes = (state: HellotextState): Backend["routes"] =>
  Object.assign({}, ...resourceNames.map((name) => routesOf(state, name)));

const routesOf = (state: HellotextState, name: ResourceName): Backend["routes"] => {
  const { path, plural, creation, changes }: Resource = resources[name];
  return {
    [`POST ${path}`]: route({ body: creation }, ({ body }) => {
      state.mayWrite();
      return ok(state.create(name, body), 201);
    }),
    [`GET ${path}/:id`]: route({}, ({ param }) => ok(state.named(name, param("id")))),
    [`PATCH ${path}/:id`]: route({ body: changes }, ({ param, body }) => {
      state.mayWrite();
      return ok(state.change(name, state.named(name, param("id")), body));
    }),
    [`DELETE ${path}/:id`]: route({}, ({ param }) => {
      state.mayWrite();
      const stored = state.named(name, param("id"));
      state.remove(name, stored);
      return ok({ id: stored.id, type: stored.type, deleted: true });
    }),
    [`GET ${path}`]: route({ query: zod.strictObject(pageQuery) }, ({ query }) =>
      ok({ [plural]: state.collections[name].page(query) }),
    ),
  };
};
