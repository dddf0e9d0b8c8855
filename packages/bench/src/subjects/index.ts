import type { VendorName } from "@integrations/sandbox";
import { hellotext } from "./hellotext.ts";
import { hellotracks } from "./hellotracks.ts";
import { highlevel } from "./highlevel.ts";
import { hubstaff } from "./hubstaff.ts";
import { nethunt } from "./nethunt.ts";
import type { Subject } from "./subject.ts";
import { taskee } from "./taskee.ts";

/** By the name of the app. */
export const subjects: { [Name in VendorName]: Subject<Name> } = {
  hellotext,
  hellotracks,
  highlevel,
  hubstaff,
  nethunt,
  taskee,
};
