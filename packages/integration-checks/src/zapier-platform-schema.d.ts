/** zapier-platform-schema has no types of its own. */
declare module "zapier-platform-schema" {
  export interface SchemaError {
    /** Such as `instance.creates.create_job.operation.inputFields[0]`. */
    property: string;
    message: string;
    /** What kind of fault it is, such as `maxLength`, and the limit or name that it is about. */
    name?: string;
    argument?: string | number | string[];
    docLinks?: string[];
  }
  const schema: { validateAppDefinition(definition: unknown): { errors: SchemaError[] } };
  export default schema;
}
