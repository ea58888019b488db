import { diffLines } from 'diff';
import { Code } from '../../parts/Code';

const MARKS = { added: '+ ', removed: '- ', same: '  ' } as const;

/** What differs between two texts, line by line, by sign and colour. */
export function Diff({ before, after }: { readonly before: string; readonly after: string }) {
  const lines = diffLines(before, after).flatMap((part) => {
    const kind = part.added ? 'added' : part.removed ? 'removed' : 'same';
    return part.value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => ({ kind, text }) as const);
  });
  return (
    <Code label="Difference">
      {lines.map(({ kind, text }, index) => (
        <div key={index} className={`ub-${kind}`}>
          {MARKS[kind]}
          {text}
        </div>
      ))}
    </Code>
  );
}
