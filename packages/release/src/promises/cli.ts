/** `npm run promises`: see command.ts. */
import { runFromShell } from "../appCommand.ts";
import { promisesCommand } from "./command.ts";

await runFromShell(promisesCommand);
