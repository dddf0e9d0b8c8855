import { defineTrigger } from "zapier-platform-core";
import { pageNumber } from "../resources/resource.ts";
import { hellotext } from "../vendor.ts";

/** GET /v1/templates?limit=100&starting_after=…: the choices for fields that take a template. */
export default defineTrigger({
  key: "template_list",
  noun: "Template",
  display: {
    label: "List of Templates",
    description: "Triggers when a list of templates is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    canPaginate: true,
    perform: hellotext.dropdown([], async ({ client, page }) =>
      (await pageNumber(client.templates, page)).map(({ id, name, technology, status }) => {
        const details = [technology, status].filter(Boolean).join(", ");
        return { id, name: `${name || id}${details && ` (${details})`}` };
      }),
    ),
    sample: { id: "qW7xKp2L", name: "order_shipped (whatsapp, approved)" },
  },
});
