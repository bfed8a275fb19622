/** A scenario file is one run of a command: what there is, what is typed, what comes back. */
export interface Scenario {
  readonly title: string;
  /** The folder of `modules/` that is copied before the command runs. */
  readonly module: string | undefined;
  readonly command: string;
  /** In a process of its own, as a person would run it. */
  readonly alone: boolean;
  readonly files: readonly (readonly [path: string, text: string])[];
}

export interface RunResult {
  readonly exitCode: number | null;
  readonly data: string;
  readonly talk: string;
}

export function parseScenario(text: string): Scenario {
  const [head = "", ...sections] = text.split(/^=== /m);
  const value = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1];
  const files = sections
    .filter((section) => section.startsWith("file "))
    .map((section) => {
      const end = section.indexOf("\n");
      return [section.slice("file ".length, end), section.slice(end + 1)] as const;
    });
  return {
    title: /^# (.*)$/m.exec(head)?.[1] ?? "",
    module: value("module"),
    command: value("command") ?? "",
    alone: value("alone") === "yes",
    files,
  };
}

/** The scenario as its file would be if this result were right. */
export function printScenario({ title, module, command, alone, files }: Scenario, result: RunResult): string {
  const head = [
    `# ${title}`,
    ...(module === undefined ? [] : [`module: ${module}`]),
    ...(alone ? ["alone: yes"] : []),
    `command: ${command}`,
    `exit: ${result.exitCode}`,
  ];
  const sections = [
    ...files.map(([path, text]) => [`file ${path}`, text]),
    ["data", result.data],
    ["talk", result.talk],
  ].filter(([, text]) => text !== "");
  return `${head.join("\n")}\n${sections.map(([name, text]) => `=== ${name}\n${text}`).join("")}`;
}

/** The words of a command; quotes keep one together. */
export function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}
