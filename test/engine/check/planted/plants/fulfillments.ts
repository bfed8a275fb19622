import { type Fields, isFields, setAt, textAt, valueAt, wordOf } from "../generate/fields.ts";
import type { GeneratedModule } from "../generate/generate-module.ts";
import { entriesOf, ofType, pickEntry } from "./draft.ts";
import type { Plant } from "./plant.ts";

const isFulfillment = ofType("fulfillment_request");

export const fulfillmentPlants: readonly Plant[] = [
  {
    kind: "unknown fulfillment type",
    code: "CB2328",
    plant: (draft) => setIn(draft, "/fulfillment_type_key", "no_such_type"),
  },
  {
    kind: "fulfillment data that misses a parameter",
    code: "CB2329",
    plant(draft) {
      const at = setIn(draft, "/fulfillment_data/reference", undefined);
      return at?.replace(/\/reference$/, "");
    },
  },
  {
    kind: "fulfillment data with a parameter too many",
    code: "CB2329",
    plant: (draft) => setIn(draft, "/fulfillment_data/colour", "red"),
  },
  {
    kind: "fulfillment value that is no option",
    code: "CB2330",
    plant: (draft) => setIn(draft, `/fulfillment_data/${parameterOf(draft)}`, "no_such_option"),
  },
  {
    kind: "enum label that names two keys",
    code: "CB2320",
    plant(draft) {
      const at = `/fulfillmentTypes/0/fulfillmentData/${parameterOf(draft)}/valueOptions`;
      const options = valueAt(draft.document, at);
      if (!isFields(options)) return undefined;
      for (const name of Object.keys(options)) options[name] = "The same";
      return setIn(draft, `/fulfillment_data/${parameterOf(draft)}`, "The same");
    },
  },
  {
    kind: "label used where the key is needed, in fulfillment data",
    code: "CB2336",
    plant(draft) {
      const at = readChoice(draft);
      const text = at && textAt(draft.document, at);
      const choice = choiceOf(draft);
      if (!at || !text || !choice) return undefined;
      // Of the words that people read for it, not one is a label of the type.
      for (const option of choice) option["value"] = `Our ${wordOf(option["value"]).toLowerCase()}`;
      setAt(draft.document, at, text.replace("option_key", "option_value"));
      return at;
    },
  },
  {
    kind: "choice whose options the fulfillment type does not know",
    code: "CB2336",
    plant(draft) {
      const at = readChoice(draft);
      const choice = choiceOf(draft);
      const fulfillment = pickEntry(draft, isFulfillment);
      const wrapper = fulfillment && JSON.stringify(valueAt(draft.document, fulfillment.pointer));
      // Where only the known options let the request through, the other one is meant so.
      if (
        !at ||
        !choice ||
        !wrapper ||
        /===|in \(|"in"| eq |ifEquals|in claim/.test(wrapper.replace(/claim\.(approval|claim)_status/g, ""))
      )
        return undefined;
      choice.push({ key: "none_of_these", value: "None of these" });
      return at;
    },
  },
  {
    kind: "unreachable option",
    code: "CB2410",
    plant(draft) {
      const at = `/fulfillmentTypes/0/fulfillmentData/${parameterOf(draft)}/valueOptions`;
      const options = valueAt(draft.document, at);
      if (!readChoice(draft) || !isFields(options)) return undefined;
      options["999000"] = "More than anybody offers";
      return `${at}/999000`;
    },
  },
];

function setIn(draft: GeneratedModule, property: string, value: string | undefined): string | undefined {
  const entry = pickEntry(draft, isFulfillment);
  if (!entry) return undefined;
  setAt(draft.document, entry.blockPointer + property, value);
  return entry.blockPointer + property;
}

function parameterOf(draft: GeneratedModule): string {
  const parameters = valueAt(draft.document, "/fulfillmentTypes/0/fulfillmentData");
  return isFields(parameters) ? (Object.keys(parameters)[0] ?? "") : "";
}

/** Where the fulfillment hands on what was chosen. */
function readChoice(draft: GeneratedModule): string | undefined {
  const entry = pickEntry(draft, isFulfillment);
  const at = entry && `${entry.blockPointer}/fulfillment_data/${parameterOf(draft)}`;
  return at && textAt(draft.document, at)?.includes("option_key") ? at : undefined;
}

function choiceOf(draft: GeneratedModule): Fields[] | undefined {
  const at = readChoice(draft);
  const key = at && /block_states\.(\w+)\./.exec(textAt(draft.document, at) ?? "")?.[1];
  const options = entriesOf(draft).find(({ block }) => block["key"] === key)?.block["options"];
  return Array.isArray(options) ? (options as Fields[]) : undefined;
}
