import { Label } from '@patternfly/react-core';
import type { Attention } from '../../api/types';

export function SeverityLabel({ severity }: { readonly severity: Attention['severity'] }) {
  return (
    <Label isCompact status={severity}>
      {severity === 'danger' ? 'Act now' : 'Look at it'}
    </Label>
  );
}
