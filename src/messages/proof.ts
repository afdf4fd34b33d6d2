/** The words of lazily loaded pages, in the language in use; apart, so that the first view does without them. */
import { files as enFiles } from './en-files.ts';
import { proof as enProof, type Proof } from './en-proof.ts';
import { messages } from './index.ts';

export const proof: Proof = enProof;
export const files: typeof enFiles = enFiles;

type State = keyof typeof messages.states;
type Asserts = Exclude<keyof Proof['asserts'], 'administers' | 'ownHeld'>;

interface Held {
  /** Whether the state administers what it speaks of. */
  isHolder?: boolean;
  /** Whether it is no longer so. */
  isPast?: boolean;
}

/**
 * Who holds, or what a state asserts, in words: "Nepal claims", "China recognises it as Pakistan’s".
 */
export function assertedInWords(
  { by, asserts = 'owns', whose }: { by: State; asserts?: Asserts; whose?: State },
  list: 'administers' | 'claims',
  { isHolder = false, isPast = false }: Held = {},
): string {
  const state = messages.states[by];
  const words = isPast ? proof.asserted : proof.asserts;
  if (list === 'administers') return words.administers(state);
  if (asserts === 'owns' && isHolder) return words.ownHeld(state);
  return words[asserts](state, whose ? messages.states[whose] : proof.another);
}
