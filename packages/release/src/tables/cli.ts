/** `npm run docs`: see command.ts. */
import { runFromShell } from "../appCommand.ts";
import { docsCommand } from "./command.ts";

await runFromShell(docsCommand);
