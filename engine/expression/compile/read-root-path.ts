/**
 * Reads a path from the root of the scope: what most expressions do most of the time. To ask an object whether a member is
 * its own costs more than the reading, so each step remembers the last object that said yes, for all paths that take it.
 */
import type { Frame } from "../../model/expression.ts";
import { BoundedCache } from "../values/bounded-cache.ts";
import { hasMembers, type Key, type ReadMember } from "./read-property.ts";

interface Step {
  readonly key: Key;
  owner: unknown;
}

const steps = new BoundedCache<string, Step>(1_000);

// Up to here a path is read faster than what it gave last time is looked up.
const longestPlainPath = 4;

export function readRootPath(path: readonly Key[]): ReadMember {
  const taken = path.map((key, index) => stepFor(key, path.slice(0, index)));
  const last = taken.at(-1);
  if (last && path.length > longestPlainPath) return readOne(readShared(path.slice(0, -1), taken.slice(0, -1)), last);
  return readSteps(undefined, taken) ?? (({ root }) => root);
}

/** What a long path leads to, for all members that are read there. */
interface SharedObject {
  readonly read: ReadMember;
  /** The evaluation that `value` belongs to; data does not change during one. */
  frame: Frame | undefined;
  root: unknown;
  value: unknown;
}

const sharedObjects = new BoundedCache<string, SharedObject>(1_000);

function readShared(path: readonly Key[], toObject: readonly Step[]): ReadMember {
  const name = JSON.stringify(path);
  const read = readSteps(undefined, toObject) ?? (({ root }) => root);
  const shared =
    sharedObjects.get(name) ?? sharedObjects.set(name, { read, frame: undefined, root: undefined, value: undefined });
  return (frame) => {
    if (shared.frame !== frame || shared.root !== frame.root) {
      shared.value = shared.read(frame);
      shared.frame = frame;
      shared.root = frame.root;
    }
    return shared.value;
  };
}

function stepFor(key: Key, before: readonly Key[]): Step {
  const name = JSON.stringify([...before, key]);
  return steps.get(name) ?? steps.set(name, { key, owner: undefined });
}

/** Up to four steps run in one closure. Without a `start` they begin at the root. */
function readSteps(start: ReadMember | undefined, [a, b, c, d, ...others]: readonly Step[]): ReadMember | undefined {
  if (!a) return start;
  if (!b) return readOne(start, a);
  if (!c) return readTwo(start, a, b);
  if (!d) return readThree(start, a, b, c);
  return readSteps(readFour(start, a, b, c, d), others);
}

function owns(parent: object, step: Step): boolean {
  if (!Object.hasOwn(parent, step.key)) return false;
  step.owner = parent;
  return true;
}

function readOne(start: ReadMember | undefined, toA: Step): ReadMember {
  const { key: a } = toA;
  return (frame) => {
    const parent = start ? start(frame) : frame.root;
    if (!hasMembers(parent) || (parent !== toA.owner && !owns(parent, toA))) return undefined;
    return parent[a];
  };
}

function readTwo(start: ReadMember | undefined, toA: Step, toB: Step): ReadMember {
  const { key: a } = toA;
  const { key: b } = toB;
  return (frame) => {
    const parent = start ? start(frame) : frame.root;
    if (!hasMembers(parent) || (parent !== toA.owner && !owns(parent, toA))) return undefined;
    const first = parent[a];
    if (!hasMembers(first) || (first !== toB.owner && !owns(first, toB))) return undefined;
    return first[b];
  };
}

function readThree(start: ReadMember | undefined, toA: Step, toB: Step, toC: Step): ReadMember {
  const { key: a } = toA;
  const { key: b } = toB;
  const { key: c } = toC;
  return (frame) => {
    const parent = start ? start(frame) : frame.root;
    if (!hasMembers(parent) || (parent !== toA.owner && !owns(parent, toA))) return undefined;
    const first = parent[a];
    if (!hasMembers(first) || (first !== toB.owner && !owns(first, toB))) return undefined;
    const second = first[b];
    if (!hasMembers(second) || (second !== toC.owner && !owns(second, toC))) return undefined;
    return second[c];
  };
}

function readFour(start: ReadMember | undefined, toA: Step, toB: Step, toC: Step, toD: Step): ReadMember {
  const { key: a } = toA;
  const { key: b } = toB;
  const { key: c } = toC;
  const { key: d } = toD;
  return (frame) => {
    const parent = start ? start(frame) : frame.root;
    if (!hasMembers(parent) || (parent !== toA.owner && !owns(parent, toA))) return undefined;
    const first = parent[a];
    if (!hasMembers(first) || (first !== toB.owner && !owns(first, toB))) return undefined;
    const second = first[b];
    if (!hasMembers(second) || (second !== toC.owner && !owns(second, toC))) return undefined;
    const third = second[c];
    if (!hasMembers(third) || (third !== toD.owner && !owns(third, toD))) return undefined;
    return third[d];
  };
}
