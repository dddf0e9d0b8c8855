import semver from "semver";

/** What a CHANGELOG.md says of one version. */
export interface ChangelogSection {
  version: string;
  text: string;
}

/** The sections of a CHANGELOG.md in their order; all that stands above the first one is the file's title. */
export const readSections = (markdown: string): ChangelogSection[] =>
  markdown
    .replaceAll("\r\n", "\n")
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = "", ...lines] = section.split("\n");
      return { version: heading.trim(), text: lines.join("\n").trim() };
    });

/**
 * What is wrong with a CHANGELOG.md as that of an app whose package.json has this version. Its form is what
 * `zapier-platform promote` finds a version in: `## 1.2.0`, and what users read below it. promote takes the first
 * heading that has the digits anywhere, so 1.2.0 could be read under `## 11.2.0`; newest first, and nothing else in a
 * heading, is what prevents it.
 */
export const changelogProblems = (markdown: string, version: string): string[] => {
  const sections = readSections(markdown);
  const [newest] = sections;
  if (!newest) return [`There is no section: write "## ${version}" and below it what changed for users.`];

  const unreadable = sections.filter((section) => semver.valid(section.version) !== section.version);
  if (unreadable.length > 0)
    return unreadable.map((section) => `"## ${section.version}" is no version: write it as "## ${version}".`);

  return [
    ...(newest.version === version
      ? []
      : [`The newest section is ${newest.version}, package.json says ${version}: make them the same.`]),
    ...sections.flatMap((section, index) => {
      const next = sections[index + 1];
      return next && semver.lte(section.version, next.version)
        ? [`${section.version} stands above ${next.version}: the newest version comes first, each once.`]
        : [];
    }),
    ...sections
      .filter(({ text }) => text === "")
      .map((section) => `Nothing stands under ${section.version}: write what changed for users.`),
  ];
};
