import { InvalidArgumentError, Option } from "commander";
import { isKnownZone, parseDay } from "../expression/values/index.ts";
import { failLevels } from "./fail-level.ts";

// Options that several commands have, so that they mean the same everywhere.

export function formatOption(formats: readonly string[], description = "how to print it"): Option {
  return new Option("--format <format>", description).choices(formats).default(formats[0]);
}

export function failLevelOption(): Option {
  return new Option("--fail-level <level>", "exit with 1 from this level of diagnostic on")
    .choices(failLevels)
    .default("error");
}

export function claimOption(): Option {
  return new Option(
    "--claim <file>",
    "a file with the claim as templates see it, or the name of a sample (default: the module's first sample)",
  );
}

export function nowOption(): Option {
  return new Option(
    "--now <iso>",
    "the moment to look at: an instant, or a date that begins in the module's time zone (default: the current time)",
  ).argParser((text: string) => {
    if (parseDay(text, "UTC") !== undefined) return text;
    throw new InvalidArgumentError("Write an instant such as 2026-03-01T08:30:00Z, or a date such as 2026-03-01.");
  });
}

export function timeZoneOption(): Option {
  return new Option(
    "--time-zone <name>",
    "time zone of a module that names none, such as a Root Workbench folder",
  ).argParser((name: string) => {
    if (isKnownZone(name)) return name;
    throw new InvalidArgumentError("Write a name such as Africa/Johannesburg or Europe/London.");
  });
}
