import { createInterface } from "node:readline/promises";
import { french } from "../../contract/message-words.ts";
import { WrongAnswer } from "./wrong-answer.ts";

/** Asks one question after another on the terminal, and reads the answers. */
export interface Asker {
  /**
   * What `read` makes of the answer; a `WrongAnswer` that it throws is told, and the question asked again. Throws a French sentence
   * where the input ends, or Ctrl+C is pressed.
   */
  ask: <Value>(question: string, read: (answer: string) => Value) => Promise<Value>;
  close: () => void;
}

/** Opens the terminal to questions, until `close`. */
export function openAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Asker {
  const terminal = createInterface({ input, output });
  // Questions of its own would lose the lines that a pipe brings all at once
  const lines: AsyncIterator<string, undefined> = terminal[Symbol.asyncIterator]();
  const close = (): void => terminal.close();
  // A terminal whose output is piped leaves Ctrl+C to the system
  process.once("SIGINT", close);

  const ask = async <Value>(question: string, read: (answer: string) => Value): Promise<Value> => {
    for (;;) {
      terminal.setPrompt(question);
      terminal.prompt();
      const { value } = await lines.next();
      if (value === undefined) {
        output.write("\n");
        throw new Error(french`la saisie s’est arrêtée, aucune page n’est écrite.`);
      }
      try {
        return read(value.trim());
      } catch (error) {
        if (!(error instanceof WrongAnswer)) throw error;
        output.write(`${sentence(error.message)}\n`);
      }
    }
  };
  return {
    ask,
    close: () => {
      process.off("SIGINT", close);
      terminal.close();
    },
  };
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
