import { findNearestName } from "../../diagnostics/index.ts";
import type { SchemaError } from "../generated/validators.js";
import { describeActual, describeTypes, describeValue, joinWords } from "./describe-value.ts";
import { describeLimit } from "./describe-limit.ts";
import { guessProperty, guessType, isMisplacedCondition } from "./guess-name.ts";
import {
  allowedValues,
  choicesOf,
  exclusiveNames,
  nameAt,
  pointerBelow,
  propertyNames,
  requiredAlternatives,
} from "./read-error.ts";
import type { SchemaFinding } from "./schema-finding.ts";

type ToFinding = (error: SchemaError) => SchemaFinding;

// Known as blocks, but not inside a group.
const topLevelTypes = new Set(["group", "payout_request", "fulfillment_request", "annuity_request"]);

/** Says what one error means, by its keyword and params. `isTypeTag` marks the `type` of a block or block state. */
export function toFinding(error: SchemaError, isTypeTag: boolean): SchemaFinding {
  if (isTypeTag && error.keyword === "enum") return unknownType(error);
  return (byKeyword[error.keyword] ?? outOfRange)(error);
}

const byKeyword: Readonly<Record<string, ToFinding>> = {
  additionalProperties: unknownProperty,
  required: (error) => missing(error, String(error.params["missingProperty"])),
  anyOf: (error) => missing(error, joinWords(requiredAlternatives(error))),
  not: forbidden,
  type: wrongType,
  enum: notAllowed,
  const: notAllowed,
  pattern: (error) => (choicesOf(error.parentSchema["pattern"]) ? notAllowed(error) : badFormat(error)),
  format: badFormat,
  minProperties: (error) => {
    const either = exclusiveNames(error);
    return either ? missing(error, joinWords(either)) : outOfRange(error);
  },
  maxProperties: (error) => {
    const either = exclusiveNames(error);
    return either ? excluded(error, either) : outOfRange(error);
  },
};

function unknownProperty(error: SchemaError): SchemaFinding {
  const property = String(error.params["additionalProperty"]);
  const present: object = Object(error.data);
  const known = propertyNames(error);
  const nearest = guessProperty(
    property,
    known.filter((name) => !Object.hasOwn(present, name)),
  );
  const params = nearest === undefined ? { property } : { property, nearest };
  const code = isMisplacedCondition(property, known) ? "CB2010" : "CB2001";
  return { code, params, pointer: pointerBelow(error, property), part: "key" };
}

function missing(error: SchemaError, property: string): SchemaFinding {
  const pointer = error.instancePath;
  // An item of a list has no name of its own to point at.
  const part = pointer === "" || /\/\d+$/.test(pointer) ? "value" : "key";
  return { code: "CB2002", params: { property }, pointer, part };
}

function wrongType(error: SchemaError): SchemaFinding {
  const params = {
    property: nameAt(error),
    expected: describeTypes(error.params["type"]),
    actual: describeActual(error.data),
  };
  return { code: "CB2003", params, pointer: error.instancePath, part: "value" };
}

function unknownType(error: SchemaError): SchemaFinding {
  const type = describeValue(error.data);
  const allowed = allowedValues(error);
  if (topLevelTypes.has(type) && !allowed.includes(type)) {
    return { code: "CB2008", params: { type }, pointer: error.instancePath, part: "value" };
  }
  const nearest = guessType(type, allowed);
  const params = { type, allowed: allowed.join(", "), ...(nearest !== undefined && { nearest }) };
  return { code: "CB2004", params, pointer: error.instancePath, part: "value" };
}

function notAllowed(error: SchemaError): SchemaFinding {
  const value = describeValue(error.data);
  const choices = choicesOf(error.parentSchema["pattern"]);
  const allowed = choices ?? allowedValues(error);
  const words = joinWords(choices ? [...choices, "a template"] : allowed);
  const params = withNearest({ property: nameAt(error), value, allowed: words }, value, allowed);
  return { code: "CB2005", params, pointer: error.instancePath, part: "value" };
}

function forbidden(error: SchemaError): SchemaFinding {
  const params = { property: nameAt(error), reason: String(error.parentSchema["errorMessage"]) };
  return { code: "CB2006", params, pointer: error.instancePath, part: "key" };
}

function excluded(error: SchemaError, either: readonly string[]): SchemaFinding {
  const given = Object.keys(Object(error.data)).filter((name) => either.includes(name));
  const property = given.at(-1) ?? "";
  const params = { property, reason: `only one of ${either.join(" and ")} may be given` };
  return { code: "CB2006", params, pointer: pointerBelow(error, property), part: "key" };
}

function badFormat(error: SchemaError): SchemaFinding {
  const params = { property: nameAt(error), expected: describeLimit(error), value: describeValue(error.data) };
  return { code: "CB2007", params, pointer: error.instancePath, part: "value" };
}

function outOfRange(error: SchemaError): SchemaFinding {
  const params = { property: nameAt(error), expected: describeLimit(error), value: describeValue(error.data) };
  return { code: "CB2009", params, pointer: error.instancePath, part: "value" };
}

function withNearest<Params extends object>(params: Params, value: string, allowed: readonly string[]) {
  const nearest = findNearestName(value, allowed);
  return nearest === undefined ? params : { ...params, nearest };
}
