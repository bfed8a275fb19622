import { EventEmitter, once } from "node:events";
import { createRandomSource } from "../model/random-source.ts";
import { workAsClient } from "./client.ts";
import type { KnownClaim } from "./ledger.ts";
import type { MortalServer } from "./mortal-server.ts";
import { createPatientCaller, type PatientCaller } from "./patient-caller.ts";

export interface Load {
  /**
   * Until the moment of so many more answers: so a slow machine is killed under the same load, and what was acknowledged
   * last is put to the test.
   */
  untilMore(answers: number): Promise<void>;
  readonly isOver: () => boolean;
  /** All that the clients know, once they have ended; rejects as soon as one was told something wrong. */
  readonly known: Promise<readonly KnownClaim[]>;
  end(): void;
}

const clients = 5;

/** Several clients who go on, whatever becomes of the server, until they are told to end. */
export function putUnderLoad(server: MortalServer, seed: number): Load {
  const progress = { answered: 0, isOver: false };
  const answers = new EventEmitter();
  const patient = createPatientCaller(server);
  const send: PatientCaller = async (call) => {
    const answer = await patient(call);
    progress.answered += 1;
    answers.emit("answer");
    return answer;
  };
  const working = Array.from({ length: clients }, (_, at) => {
    const random = createRandomSource(seed + at + 1);
    return workAsClient({
      name: `client-${at}`,
      send,
      random,
      life: () => server.life(),
      goesOn: () => !progress.isOver,
    });
  });
  return {
    async untilMore(count) {
      const until = progress.answered + count;
      while (!progress.isOver && progress.answered < until) await once(answers, "answer");
    },
    isOver: () => progress.isOver,
    known: Promise.all(working).then((claims) => claims.flat()),
    end() {
      progress.isOver = true;
      answers.emit("answer");
    },
  };
}
