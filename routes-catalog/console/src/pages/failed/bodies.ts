/** A JSON document with a line for each value; undefined when the text is none. */
export function indented(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return undefined;
  }
}

/** Whether indenting the document and writing it compactly again gives the very same text, so that an edit changes nothing else. */
export const isCompact = (text: string) => {
  const pretty = indented(text);
  return pretty !== undefined && JSON.stringify(JSON.parse(text)) === text;
};
