import { recordOf, type TaskeeEvent } from "@integrations/clients/taskee";
import type { OutputFields } from "zapier-platform-core";

const toRecord = (event: TaskeeEvent) => {
  const record = recordOf.record(event);
  const fullName = [record.firstName, record.lastName].filter(Boolean).join(" ");
  return {
    record_id: record.id,
    name: record.name || fullName || record.key,
    email: record.email,
    phone: record.phone,
    role: record.role,
    company_id: record.companyId,
    association_id: record.associationId,
    first_object: record.firstObjectKey,
    first_record_id: record.firstRecordId,
    second_object: record.secondObjectKey,
    second_record_id: record.secondRecordId,
  };
};

/** Events of the other records: associations, custom objects, locations and users. */
export const recordEvents = {
  types: {
    AssociationCreate: "Association Created",
    AssociationUpdate: "Association Updated",
    AssociationDelete: "Association Deleted",
    RelationCreate: "Relation Created",
    RelationDelete: "Relation Deleted",
    RecordCreate: "Custom Object Record Created",
    RecordUpdate: "Custom Object Record Updated",
    RecordDelete: "Custom Object Record Deleted",
    LocationCreate: "Location Created",
    LocationUpdate: "Location Updated",
    UserCreate: "User Created",
    UserUpdate: "User Updated",
    UserDelete: "User Deleted",
  },
  begin: /^(Association|Relation|Record|Location|User)/,
  toRecord,
  outputFields: [
    { key: "record_id", label: "Record ID", type: "string" },
    { key: "name", label: "Name", type: "string" },
    { key: "email", label: "Email", type: "string" },
    { key: "phone", label: "Phone", type: "string" },
    { key: "role", label: "Role", type: "string" },
    { key: "company_id", label: "Company ID", type: "string" },
    { key: "association_id", label: "Association ID", type: "string" },
    { key: "first_object", label: "First Object", type: "string" },
    { key: "first_record_id", label: "First Record ID", type: "string" },
    { key: "second_object", label: "Second Object", type: "string" },
    { key: "second_record_id", label: "Second Record ID", type: "string" },
  ] satisfies OutputFields,
  sample: {
    record_id: "66d0ba7af6f4ab8b0d9c2c5b",
    name: "owner_of_house",
    email: "rosa.delgado@example.com",
    phone: "+12025550143",
    role: "user",
    company_id: "otg8dTQqGLh3Q6iQI55w",
    association_id: "66d0ba7af6f4ab8b0d9c2c5a",
    first_object: "contact",
    first_record_id: "ocQHyuzHvysMo5N5VsXc",
    second_object: "custom_objects.house",
    second_record_id: "66d0ba7af6f4ab8b0d9c2c5c",
  },
};
