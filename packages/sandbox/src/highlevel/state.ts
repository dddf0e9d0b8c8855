import { Clock } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { Duplicate, errorMessages, notFound } from "./answers.ts";
import { Appointments, type StoredAppointment } from "./appointments.ts";
import { Businesses, type StoredBusiness } from "./businesses.ts";
import type { WrittenContact } from "./contactFields.ts";
import { type ContactFields, Contacts, type StoredContact } from "./contacts.ts";
import { customValue } from "./customFields.ts";
import { location, users, workflows } from "./data.ts";
import type { StoredMessage } from "./messages.ts";
import { OAuth } from "./oauth.ts";
import { Opportunities, type StoredOpportunity } from "./opportunities.ts";
import { RateLimit } from "./rateLimit.ts";

export interface TaskFields {
  title?: string | undefined;
  body?: string | undefined;
  /** ISO 8601 */
  dueDate?: string | undefined;
  completed?: boolean | undefined;
  assignedTo?: string | undefined;
}

export interface StoredTask extends TaskFields {
  id: string;
  contact: StoredContact;
  dateAdded: number;
  dateUpdated: number;
}

export interface NoteFields {
  body?: string | undefined;
  title?: string | undefined;
  pinned?: boolean | undefined;
  color?: string | undefined;
  userId?: string | undefined;
}

export interface StoredNote extends NoteFields {
  id: string;
  contact: StoredContact;
  dateAdded: number;
}

/** What somebody filled in, in a form or a survey. */
export interface StoredSubmission {
  id: string;
  kind: "form" | "survey";
  /** Of the form or the survey. */
  questionnaireId: string;
  contactId: string | undefined;
  name: string;
  email: string;
  /** The answers by the IDs of their fields. */
  others: Record<string, unknown>;
  /** Unix milliseconds. */
  createdAt: number;
}

/** One location's data at HighLevel, open to tests; the rules for writing live here too. */
export class HighlevelState {
  readonly clock = new Clock();
  readonly oauth = new OAuth();
  readonly rateLimit = new RateLimit(this.clock);
  readonly contacts = new Contacts(this.clock);
  readonly appointments = new Appointments(this.clock);
  readonly opportunities = new Opportunities(this.clock);
  readonly businesses = new Businesses(this.clock);
  tasks: StoredTask[] = [];
  notes: StoredNote[] = [];
  readonly messages: StoredMessage[] = [];
  readonly submissions: StoredSubmission[] = [];
  /** Who is in which workflow. */
  readonly enrollments: { contactId: string; workflowId: string; eventStartTime: string | undefined }[] = [];
  /** Who is in which campaign. */
  readonly campaignMembers: { contactId: string; campaignId: string }[] = [];
  /** How many milliseconds a search is behind. */
  searchLagMs = 0;
  /** How all tasks are listed by `dateAdded`. The document does not say; newest first is our guess. */
  taskOrder: "newest" | "oldest" = "newest";
  #lastId = 0;

  newId(kind: string): string {
    this.#lastId += 1;
    return `${kind}${String(this.#lastId).padStart(20 - kind.length, "0")}`;
  }

  /** @throws {Refusal} 403 */
  checkLocation(id: string): void {
    if (id !== location.id) throw new Refusal(403, errorMessages[403]);
  }

  /** @throws {Refusal} 400 */
  contact(id: string): StoredContact {
    const contact = this.contacts.get(id);
    if (contact === undefined) throw notFound("Contact");
    return contact;
  }

  /** @throws {Refusal} 400 */
  opportunity(id: string): StoredOpportunity {
    const opportunity = this.opportunities.get(id);
    if (opportunity === undefined) throw notFound("Opportunity");
    return opportunity;
  }

  /** @throws {Refusal} 400 */
  appointment(id: string): StoredAppointment {
    const appointment = this.appointments.get(id);
    if (appointment === undefined) throw notFound("Appointment");
    return appointment;
  }

  /** @throws {Refusal} 400 for a duplicate, a user or a custom field that is not there */
  createContact(written: WrittenContact & { gender?: string }): StoredContact {
    return this.contacts.create(this.#toFields(written));
  }

  /**
   * Changes the contact with this email, else the one with this phone, or creates it. Where the phone is another's, it is
   * ignored (HighLevel API 2.0, "Upsert Contact"), as are what only a new contact takes.
   *
   * @throws {Refusal} 400 for a user or a custom field that is not there
   */
  upsertContact(written: WrittenContact & { gender?: string }) {
    const known = this.contacts.duplicateOf(written)?.contact;
    if (known === undefined) return { isNew: true, contact: this.createContact(written) };
    const { phone, gender: _gender, companyName: _companyName, ...others } = written;
    const isAnothers = this.contacts.duplicateOf({ phone }, known) !== undefined;
    this.changeContact(known, isAnothers || phone === undefined ? others : { ...others, phone });
    return { isNew: false, contact: known };
  }

  /** @throws {Refusal} 400 as {@link createContact} does */
  changeContact(contact: StoredContact, written: WrittenContact): void {
    this.contacts.change(contact, this.#toFields(written, contact));
  }

  /** @throws {Refusal} 400 */
  task(contactId: string, id: string): StoredTask {
    const contact = this.contact(contactId);
    const task = this.tasks.find((one) => one.id === id && one.contact === contact);
    if (task === undefined) throw notFound("Task");
    return task;
  }

  createTask(contact: StoredContact, fields: TaskFields, at = this.clock.now()): StoredTask {
    this.checkUser(fields.assignedTo);
    const task = { ...fields, id: this.newId("Tsk"), contact, dateAdded: at, dateUpdated: at };
    this.tasks.push(task);
    return task;
  }

  changeTask(task: StoredTask, fields: TaskFields): void {
    this.checkUser(fields.assignedTo);
    Object.assign(task, fields, { dateUpdated: this.clock.now() });
  }

  /** @throws {Refusal} 400 */
  note(contactId: string, id: string): StoredNote {
    const contact = this.contact(contactId);
    const note = this.notes.find((one) => one.id === id && one.contact === contact);
    if (note === undefined) throw notFound("Note");
    return note;
  }

  createNote(contact: StoredContact, fields: NoteFields, at = this.clock.now()): StoredNote {
    this.checkUser(fields.userId);
    const note = { ...fields, id: this.newId("Not"), contact, dateAdded: at };
    this.notes.push(note);
    return note;
  }

  changeNote(note: StoredNote, fields: NoteFields): void {
    this.checkUser(fields.userId);
    Object.assign(note, fields);
  }

  addMessage(
    { id: contactId }: StoredContact,
    fields: Omit<StoredMessage, "id" | "contactId" | "conversationId" | "dateAdded">,
    dateAdded = this.clock.now(),
  ): StoredMessage {
    const message = {
      ...fields,
      id: this.newId("Msg"),
      contactId,
      conversationId: `Cvs${contactId.slice(3)}`,
      dateAdded,
    };
    this.messages.push(message);
    return message;
  }

  /** @throws {Refusal} 400 */
  workflow(id: string) {
    const workflow = workflows.find((one) => one.id === id);
    if (workflow === undefined) throw notFound("Workflow");
    return workflow;
  }

  /** @throws {Refusal} 400 */
  business(id: string): StoredBusiness {
    const business = this.businesses.get(id);
    if (business === undefined) throw notFound("Business");
    return business;
  }

  #toFields({ name, customFields, ...written }: WrittenContact, contact?: StoredContact): ContactFields {
    this.checkUser(written.assignedTo);
    const duplicate = this.contacts.duplicateOf(written, contact);
    if (duplicate) {
      const { id, firstName, lastName } = duplicate.contact;
      const contactName = [firstName, lastName].filter(Boolean).join(" ") || undefined;
      throw new Duplicate({ contactId: id, contactName, matchingField: duplicate.matchingField });
    }
    const [firstName, ...rest] = name?.split(" ") ?? [];
    return {
      ...(name && { firstName, lastName: rest.join(" ") || undefined }),
      ...written,
      ...(customFields && { customFields: customFields.map((one) => customValue("contact", one)) }),
    };
  }

  /** @throws {Refusal} 400 */
  checkUser(id: string | undefined): void {
    if (id !== undefined && !users.some((user) => user.id === id)) throw notFound("User");
  }
}
