/** The day on which the record states what is so. Nothing in the atlas depends on the clock. */
export const AS_OF = '2026-11-23';
