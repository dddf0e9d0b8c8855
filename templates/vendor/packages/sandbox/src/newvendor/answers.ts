import type { core } from "zod";
import { InvalidInput, type Refusal } from "../refusal.ts";
import type { Answer } from "../vendor.ts";
import type { StoredNote } from "./state.ts";

/** `{"error":"…"}` (New Vendor API, "Errors"). */
export const errorBody = (error: string) => ({ error });

export const errorMessages = {
  401: "The token is missing or not valid.",
  403: "The token may not do this.",
  429: "Too many requests.",
  500: "Something went wrong.",
};

export const refuse = (refusal: Refusal | InvalidInput): Answer =>
  refusal instanceof InvalidInput
    ? { status: 422, body: errorBody(refusal.issues.map(inWords).join("; ")) }
    : { status: refusal.status, body: errorBody(refusal.message), headers: refusal.headers };

const inWords = ({ path, message }: core.$ZodIssue): string => [...path, message].join(" ");

/** The note object of the vendor's answers (New Vendor API, "Notes"). */
export const toNote = ({ id, title, createdAt, updatedAt, ...note }: StoredNote) => ({
  id,
  title,
  text: note.text ?? null,
  status: note.status ?? "open",
  priority: note.priority ?? null,
  author_email: note.author_email ?? null,
  created_at: new Date(createdAt).toISOString(),
  updated_at: new Date(updatedAt).toISOString(),
});
