/** Kleene's `and` and `or` over any number of tests; the first that decides ends the reading. */
import { booleanNode, type Node, type ReadTest, type TextQuestion } from "./node.ts";

/**
 * `deciding` is what one test must give to decide: false for `and`, true for `or`. `testOf` says how an operand is read.
 * `status === 'approved' || status === 'goodwill'` becomes one question about `status`.
 */
export function connect(operands: readonly Node[], testOf: (node: Node) => ReadTest, deciding: boolean): Node {
  const questions = operands.flatMap(({ oneOf }) => (oneOf ? [oneOf] : []));
  const [first, ...others] = questions;
  const isOneField = first && questions.length === operands.length && others.every(({ path }) => path === first.path);
  if (deciding && isOneField)
    return askOnce(
      first,
      questions.flatMap(({ texts }) => texts),
    );
  return booleanNode(connectTests(operands.map(testOf), deciding));
}

function askOnce({ path, read }: TextQuestion, texts: readonly string[]): Node {
  const [first, second] = texts;
  const test: ReadTest =
    texts.length === 2
      ? (frame) => {
          const value = read(frame);
          return value === undefined ? undefined : value === first || value === second;
        }
      : (frame) => {
          const value = read(frame);
          return value === undefined ? undefined : typeof value === "string" && texts.includes(value);
        };
  return { ...booleanNode(test), oneOf: { path, read, texts } };
}

function connectTests(tests: readonly ReadTest[], deciding: boolean): ReadTest {
  const [first, second, ...others] = tests;
  if (!first) return () => !deciding;
  if (!second) return first;
  return connectTwo(first, others.length === 0 ? second : connectTests([second, ...others], deciding), deciding);
}

function connectTwo(first: ReadTest, second: ReadTest, deciding: boolean): ReadTest {
  return (frame) => {
    const { missing } = frame;
    const before = missing === null ? 0 : missing.length;
    const left = first(frame);
    if (left === deciding) return deciding;
    const right = second(frame);
    if (left !== undefined) return right;
    if (right !== deciding) return undefined;
    // What was missing on the left did not matter.
    if (missing !== null) missing.length = before;
    return deciding;
  };
}
