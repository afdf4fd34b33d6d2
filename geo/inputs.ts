/** The inputs of the recipes, each file with the SHA-256 that it must have. The table is `inputs.json`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import INPUTS from './inputs.json' with { type: 'json' };

export type InputName = keyof typeof INPUTS;

/** The SHA-256 of bytes, in hexadecimal. */
export const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

/**
 * Reads an input.
 * @throws Error naming the file when it is missing or is not the one that the recipes were made with
 */
export function readInput(name: InputName): Buffer {
  const { file, sha256: expected } = INPUTS[name];
  const path = fileURLToPath(new URL(file, import.meta.url));
  const data = readFileSync(path);
  const found = sha256(data);
  if (found !== expected) {
    throw new Error(`${path}: SHA-256 is ${found}, the recipes were made with ${expected}`);
  }
  return data;
}

/** Reads an input that is JSON. */
export const readJsonInput = <T>(name: InputName) => JSON.parse(readInput(name).toString('utf8')) as T;

/** What all inputs must hash to: a change of any makes the ground anew. */
export const inputsKey = () =>
  sha256(
    Object.values(INPUTS)
      .map((input) => input.sha256)
      .join(),
  );
