import { UsageError } from "@integrations/integration-checks";

/** What a tag such as `hellotracks@1.2.0` releases. */
export interface ReleaseTag {
  tag: string;
  /** The app's folder in `apps/`. */
  app: string;
  version: string;
}

// Zapier takes no part of a version above 999 (zapier-platform-cli, utils/version.js).
const part = "(?:0|[1-9]\\d{0,2})";
const form = new RegExp(`^(?<app>[a-z][a-z0-9]*)@(?<version>${part}\\.${part}\\.${part})$`);

/** @throws {UsageError} for a tag of another form */
export const parseTag = (tag: string): ReleaseTag => {
  const { app, version } = form.exec(tag)?.groups ?? {};
  if (!app || !version)
    throw new UsageError(`"${tag}" releases nothing: write <app>@x.y.z, for example hellotracks@1.2.0.`);
  return { tag, app, version };
};
