/** Each value once, in the order of the alphabet. */
export const distinct = (values: readonly string[]) => [...new Set(values)].sort();
