/** JSON Logic's `and`, `or` and `if`, which give one of their operands and not just true or false. */
import { isTruthy, strictEquals } from "../values/index.ts";
import { connect } from "./kleene-nodes.ts";
import { forgivingMissing } from "./missing.ts";
import { constantNode, type Node, printed, type ReadTest, type ReadValue } from "./node.ts";

/** The first operand that decides, or else the last; as a test, Kleene's. */
export function buildLogicJunction(operands: readonly Node[], deciding: boolean): Node {
  const junction = connect(operands, testOf, deciding);
  // Operands that are true, false or unknown are themselves the only results.
  if (operands.every((operand) => operand.isBoolean)) return junction;
  const value: ReadValue = forgivingMissing((frame) => {
    let result: ReturnType<ReadValue>;
    for (const operand of operands) {
      result = operand.value(frame);
      // Which operand is the result is not known any more, although the test may still be.
      if (result === undefined || isTruthy(result) === deciding) return result;
    }
    return result;
  });
  return { value, text: printed(value), test: junction.test, isBoolean: false };
}

function testOf({ test }: Node): ReadTest {
  return test;
}

/** `{"if": [test, then, test, then, …, otherwise]}`; without the last it gives nothing, which is read as false. */
export function buildLogicIf(operands: readonly Node[]): Node {
  const [first, then, ...others] = operands;
  if (!first) return constantNode("");
  if (!then) return first;
  return buildTwoWay(first.test, then, buildLogicIf(others));
}

function buildTwoWay(condition: ReadTest, then: Node, otherwise: Node): Node {
  const value: ReadValue = forgivingMissing((frame) => {
    const holds = condition(frame);
    if (holds !== undefined) return holds ? then.value(frame) : otherwise.value(frame);
    const whenTrue = then.value(frame);
    return strictEquals(whenTrue, otherwise.value(frame)) === true ? whenTrue : undefined;
  });
  const test: ReadTest = forgivingMissing((frame) => {
    const holds = condition(frame);
    if (holds !== undefined) return holds ? then.test(frame) : otherwise.test(frame);
    const whenTrue = then.test(frame);
    return whenTrue === otherwise.test(frame) ? whenTrue : undefined;
  });
  return { value, text: printed(value), test, isBoolean: then.isBoolean && otherwise.isBoolean };
}
