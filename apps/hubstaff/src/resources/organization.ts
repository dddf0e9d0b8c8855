import type { Hubstaff, HubstaffScope } from "@integrations/clients/hubstaff";
import { defineInputField } from "zapier-platform-core";

/** The input for the organization. Most API tokens have only one. */
export const organizationInput = defineInputField({
  key: "organization_id",
  label: "Organization",
  type: "string",
  dynamic: "organization_list.id.name",
  helpText: "Leave blank to use your first organization.",
});

interface OrganizationInput {
  organization_id?: string | undefined;
}

/** The chosen organization, or the first one. */
export const organizationOf = async (client: Hubstaff, input: OrganizationInput): Promise<string> =>
  input.organization_id ?? client.organizations.firstId();

/** The chosen project, or the whole organization. A Zap's first poll ignores the person's project. */
export const scopeOf = async (
  client: Hubstaff,
  input: OrganizationInput & { project_id?: string | undefined },
  isFirstPoll = false,
): Promise<HubstaffScope> =>
  input.project_id === undefined || isFirstPoll
    ? { organizationId: await organizationOf(client, input) }
    : { projectId: input.project_id };
