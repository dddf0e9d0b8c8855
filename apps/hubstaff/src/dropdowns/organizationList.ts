import { defineTrigger } from "zapier-platform-core";
import { hubstaff } from "../vendor.ts";

/** GET /organizations: the choices for fields that take an organization. */
export default defineTrigger({
  key: "organization_list",
  noun: "Organization",
  display: {
    label: "List of Organizations",
    description: "Triggers when a list of organizations is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    perform: hubstaff.dropdown([], async ({ client }) => {
      const organizations = await client.organizations.list();
      return organizations.map(({ id, name }) => ({ id, name: name || `Organization ${id}` }));
    }),
    sample: { id: "2701", name: "Northwind Field Services" },
  },
});
