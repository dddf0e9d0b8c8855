import type { Subject } from "./subject.ts";

export const hellotext: Subject<"hellotext"> = {
  trigger: { key: "new_profile" },
  paging: "cursor",
  fill: ({ actions }, count) => {
    actions.create_profiles({ count });
  },
  create: { key: "create_profile", input: { first_name: "Ana", last_name: "Silva" } },
};
