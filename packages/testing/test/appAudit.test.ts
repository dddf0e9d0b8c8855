import { describe, expect, it } from "@jest/globals";
import { type AnyApp, auditApp, auditLive, visibleOperations } from "../src/index.ts";

/** A small sound app; each test breaks one thing in it. */
const soundApp = () => {
  const outputFields: { key: string; label: string; type: string; primary?: boolean }[] = [
    { key: "id", label: "Job ID", type: "string", primary: true },
    { key: "title", label: "Title", type: "string" },
    { key: "created_at", label: "Created At", type: "datetime" },
  ];
  const sample: Record<string, unknown> = { id: "1", title: "Deliver", created_at: "2026-03-24T08:15:30Z" };
  const perform = async () => [];
  return {
    triggers: {
      new_job: {
        key: "new_job",
        noun: "Job",
        display: { label: "New Job", description: "Triggers when a new job is created." },
        operation: { type: "polling", perform, outputFields, sample },
      },
      job_list: {
        key: "job_list",
        noun: "Job",
        display: { label: "List of Jobs", description: "Triggers when a list is needed.", hidden: true },
        operation: { type: "polling", perform, sample: { id: "1", title: "Deliver" } },
      },
    },
    creates: {
      update_job: {
        key: "update_job",
        noun: "Job",
        display: { label: "Update Job", description: "Updates a job." },
        operation: {
          perform,
          inputFields: [
            { key: "id", label: "Job", required: true, dynamic: "job_list.id.title", search: "find_job.id" },
            { key: "title", label: "Title" } as Record<string, unknown>,
          ],
          outputFields,
          sample,
        },
      },
    },
    searches: {
      find_job: {
        key: "find_job",
        noun: "Job",
        display: { label: "Find Job", description: "Finds a job." },
        operation: {
          perform,
          inputFields: [{ key: "id", label: "Job ID" }],
          outputFields: [...outputFields],
          sample,
        },
      },
    },
    searchOrCreates: { find_job: { search: "find_job", create: "update_job" } },
  };
};
type SoundApp = ReturnType<typeof soundApp>;

const audit = (breakIt: (app: SoundApp) => void): string[] => {
  const app = soundApp();
  breakIt(app);
  return auditApp(app as unknown as AnyApp);
};
// biome-ignore lint/suspicious/noExplicitAny: each test deletes or replaces a part of a well-typed app.
type Broken = any;

describe("auditApp", () => {
  it("finds nothing wrong with a sound app", () => {
    expect(audit(() => undefined)).toEqual([]);
  });

  it.each<[string, (app: Broken) => void, string]>([
    [
      "no sample",
      (app) => delete app.triggers.new_job.operation.sample,
      "triggers.new_job: there is no sample",
    ],
    [
      "no output fields",
      (app) => delete app.triggers.new_job.operation.outputFields,
      "triggers.new_job: there are no output fields",
    ],
    [
      "no primary field",
      (app) => {
        app.searches.find_job.operation.outputFields[0] = { key: "id", label: "Job ID", type: "string" };
      },
      "searches.find_job: no output field is primary",
    ],
    [
      "a sample without a field",
      (app) => {
        app.searches.find_job.operation.sample = { id: "1", title: "x" };
      },
      'searches.find_job: the sample lacks "created_at"',
    ],
    [
      "a sample with more",
      (app) => {
        app.searches.find_job.operation.sample = { id: "1", title: "x", created_at: null, extra: 1 };
      },
      'searches.find_job: the sample shows "extra", which is no output field',
    ],
    [
      "a date without a zone",
      (app) => {
        app.searches.find_job.operation.sample = { id: "1", title: "x", created_at: "2026-03-24T08:15" };
      },
      'searches.find_job: "created_at" is "2026-03-24T08:15", not a datetime',
    ],
    [
      "a number for a string",
      (app) => {
        app.searches.find_job.operation.sample = { id: 1, title: "x", created_at: null };
      },
      'searches.find_job: "id" is 1, not a string',
    ],
    [
      "a label that differs elsewhere",
      (app) => {
        app.searches.find_job.operation.outputFields[1] = { key: "title", label: "Name", type: "string" };
      },
      'searches.find_job: "title" is labelled "Name", elsewhere "Title"',
    ],
    [
      "an output field without a label",
      (app) => {
        for (const kind of [app.triggers.new_job, app.creates.update_job, app.searches.find_job])
          kind.operation.outputFields = kind.operation.outputFields.map((field: object) => ({
            ...field,
            label: "",
          }));
      },
      'triggers.new_job: the output field "id" has no label',
    ],
    [
      "a label that is not the key",
      (app) => {
        app.triggers.new_job.display.label = "Fresh Job";
      },
      'triggers.new_job: the label "Fresh Job" and the key "new_job" say different things',
    ],
    [
      "a label without the noun",
      (app) => {
        app.triggers.new_job.noun = "Task";
      },
      'triggers.new_job: the label "New Job" lacks the noun "Task"',
    ],
    [
      "another key in the list",
      (app) => {
        app.triggers.new_job.key = "job_new";
      },
      'triggers.new_job: listed under "new_job", its key is "job_new"',
    ],
    [
      "a dropdown in the open",
      (app) => {
        app.triggers.job_list.display.hidden = false;
      },
      'creates.update_job: input "id": the dropdown "job_list" is not hidden',
    ],
    [
      "a dropdown nobody uses",
      (app) => delete app.creates.update_job.operation.inputFields[0].dynamic,
      "triggers.job_list: hidden, and no input has it for a dropdown",
    ],
    [
      "a dropdown that is not there",
      (app) => {
        app.creates.update_job.operation.inputFields[1].dynamic = "place_list.id.name";
      },
      'creates.update_job: input "title": "place_list.id.name" leads to no operation',
    ],
    [
      "a dropdown without its field",
      (app) => {
        app.creates.update_job.operation.inputFields[0].dynamic = "job_list.id.name";
      },
      'creates.update_job: input "id": "job_list.id.name": job_list has no "name"',
    ],
    [
      "a search that is not there",
      (app) => {
        app.creates.update_job.operation.inputFields[0].search = "find_task.id";
      },
      'creates.update_job: input "id": "find_task.id" leads to no operation',
    ],
    [
      "a search on a trigger's input",
      (app) => {
        app.triggers.new_job.operation.inputFields = [
          { key: "assignee", label: "Assignee", search: "find_job.id" },
        ];
      },
      'triggers.new_job: input "assignee": a trigger\'s input cannot have a search',
    ],
    [
      "an input without a label",
      (app) => delete app.creates.update_job.operation.inputFields[1].label,
      'creates.update_job: input "title": it has no label',
    ],
    [
      "a required input after an optional one",
      (app) => app.creates.update_job.operation.inputFields.reverse(),
      "creates.update_job: required inputs stand after optional ones",
    ],
    [
      "a search-or-create without its search",
      (app) => {
        app.searchOrCreates.find_job.search = "find_task";
      },
      'searchOrCreates.find_job: there is no search "find_task"',
    ],
    [
      "a search-or-create without its create",
      (app) => {
        app.searchOrCreates.find_job.create = "create_job";
      },
      'searchOrCreates.find_job: there is no create "create_job"',
    ],
  ])("finds %s", (_what, breakIt, problem) => {
    expect(audit(breakIt)).toContain(problem);
  });

  describe("the groups of a form", () => {
    const groups = [
      { key: "job", label: "Job" },
      { key: "place", label: "Place" },
    ];
    /** Update Job with as many more inputs, and the groups they stand in. */
    const auditForm = (inputs: number, groupOf?: (index: number) => string, named = groups): string[] =>
      audit((app) => {
        const { operation }: Broken = app.creates.update_job;
        operation.inputFields = [
          ...operation.inputFields,
          ...Array.from({ length: inputs }, (_, index) => ({
            key: `more_${index}`,
            label: `More ${index}`,
            group: groupOf?.(index),
          })),
        ];
        if (groupOf) operation.inputFieldGroups = named;
      });
    const byHalves = (index: number) => (index < 6 ? "job" : "place");

    it("are needed from the thirteenth input on", () => {
      expect(auditForm(10)).toEqual([]);
      expect(auditForm(11)).toEqual(["creates.update_job: 13 inputs stand in a row, without groups"]);
      expect(auditForm(12, byHalves)).toEqual([]);
    });

    it("do not help when all inputs stand in one", () => {
      expect(auditForm(13, () => "job", groups.slice(0, 1))).toEqual([
        "creates.update_job: 13 inputs stand in a row, without groups",
      ]);
    });

    it("keep their inputs together", () => {
      expect(auditForm(12, (index) => (index % 2 ? "job" : "place"))).toEqual([
        "creates.update_job: the inputs of a group stand apart",
      ]);
    });

    it("are those that inputs name, have a label and an input", () => {
      expect(auditForm(7, byHalves, groups.slice(0, 1))).toEqual([
        'creates.update_job: input "more_6": there is no group "place"',
      ]);
      expect(auditForm(6, byHalves)).toEqual(['creates.update_job: the group "place" has no input']);
      expect(auditForm(7, byHalves, [{ key: "job", label: "" }, ...groups.slice(1)])).toEqual([
        'creates.update_job: the group "job" has no label',
      ]);
    });

    it("may be left to a function to fill", () => {
      const problems = audit((app) => {
        const { operation }: Broken = app.creates.update_job;
        operation.inputFieldGroups = groups;
        operation.inputFields = [...operation.inputFields, async () => []];
      });
      expect(problems).toEqual([]);
    });
  });
});

describe("auditLive", () => {
  const app = soundApp() as unknown as AnyApp;

  it("accepts a record with all that the sample shows, and more", () => {
    const live = { id: "7", title: null, created_at: "2026-03-24T08:15:30+01:00", more: 1 };
    expect(auditLive(app, "triggers.new_job", live)).toEqual([]);
  });

  it("finds a sample key that no record has, and a value of another type", () => {
    expect(auditLive(app, "triggers.new_job", { id: "7", created_at: 1 })).toEqual([
      'triggers.new_job: the sample shows "title", no record has it',
      'triggers.new_job: "created_at" is 1, not a datetime',
    ]);
  });

  it.each([
    [{ list: true }, ["a", "b"], []],
    [{ list: true }, [], []],
    [{ list: true }, "a", ['"title" is "a", not a list of strings']],
    [{ list: true }, ["a", 1], ['"title" is ["a",1], not a list of strings']],
    [{ dict: true }, { a: 1 }, []],
    [{ dict: true }, ["a"], ['"title" is ["a"], not a object']],
    [{ children: [] }, [{ a: 1 }], []],
    [{ children: [] }, ["a"], ['"title" is ["a"], not a list of objects']],
  ])("of a field with %j looks into %j", (field, title, problems) => {
    const many = soundApp();
    Object.assign(many.triggers.new_job.operation.outputFields[1] ?? {}, field);
    const live = { id: "7", title, created_at: null };
    expect(auditLive(many as unknown as AnyApp, "triggers.new_job", live)).toEqual(
      problems.map((problem) => `triggers.new_job: ${problem}`),
    );
  });

  it.each([
    ["text", "a", 1],
    ["boolean", false, "no"],
    ["integer", 3, 2.5],
    ["number", 2.5, "2.5"],
    ["datetime", "2026-03-24T08:15:30.123Z", "2026-03-24"],
  ])("of a %s takes %j, and not %j", (type, right, wrong) => {
    const typed = soundApp();
    Object.assign(typed.triggers.new_job.operation.outputFields[1] ?? {}, { type });
    const audit = (title: unknown) =>
      auditLive(typed as unknown as AnyApp, "triggers.new_job", { id: "7", title, created_at: null });
    expect(audit(right)).toEqual([]);
    expect(audit(wrong)).toEqual([`triggers.new_job: "title" is ${JSON.stringify(wrong)}, not a ${type}`]);
  });

  it("of what has no type takes anything, alone or in a list", () => {
    const untyped = soundApp();
    Object.assign(untyped.triggers.new_job.operation.outputFields[1] ?? {}, { type: undefined });
    for (const title of [1, "a", { a: 1 }, [true]]) {
      const live = { id: "7", title, created_at: null };
      expect(auditLive(untyped as unknown as AnyApp, "triggers.new_job", live)).toEqual([]);
    }
  });

  it("knows no operation that is not there", () => {
    expect(() => auditLive(app, "creates.nothing", {})).toThrow("There is no operation creates.nothing.");
  });
});

it("a person sees what is not hidden", () => {
  expect(visibleOperations(soundApp() as unknown as AnyApp)).toEqual([
    "triggers.new_job",
    "creates.update_job",
    "searches.find_job",
  ]);
});
