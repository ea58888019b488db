import type { LegacyFlow } from '../../api/types';

/** Those that match all that is asked for. */
export function selected(flows: readonly LegacyFlow[], asked: { search?: string; state?: string }): LegacyFlow[] {
  const words = (asked.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return flows.filter(
    (flow) => (!asked.state || flow.state === asked.state) && words.every((word) => textOf(flow).includes(word)),
  );
}

/** What a person has to write. */
export const leftOf = ({ units }: LegacyFlow) => units.stubbed + units.failed;

/** Those with the most left to do first, or in the order of the import. */
export const sorted = (flows: readonly LegacyFlow[], by: string | undefined): LegacyFlow[] =>
  by === 'most-left' ? [...flows].sort((one, other) => leftOf(other) - leftOf(one)) : [...flows];

const WORDS = {
  converted: 'converted',
  different: 'with a difference',
  stubbed: 'stubbed',
  ignored: 'ignored',
  failed: 'failed',
} as const;

/** What became of the units, without what there is none of. */
export function unitsOf({ units }: LegacyFlow): string {
  const some = Object.entries(WORDS).flatMap(([name, word]) => {
    const many = units[name as keyof typeof WORDS];
    return many > 0 ? [`${many} ${word}`] : [];
  });
  return some.join(', ') || '–';
}

const textOf = (flow: LegacyFlow) =>
  [flow.id, flow.name, flow.kind, flow.dialect, flow.project, flow.integration ?? ''].join(' ').toLowerCase();
