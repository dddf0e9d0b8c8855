import packageFile from "../package.json" with { type: "json" };

/** The version of this tool. */
export const toolVersion: string = packageFile.version;
