import { Button, SearchInput, TextInput, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { useState } from 'react';
import { FILTERS, type FailedFilter, useIntegrations } from '../../api/queries';
import { FAILED_STATES } from '../../api/types';
import { Choice } from '../../parts/Choice';
import { distinct } from '../../parts/distinct';
import { fromLocal, toLocal } from './localTimes';

interface FailedSearchProps {
  readonly filter: FailedFilter;
  readonly onChange: (changes: FailedFilter | Record<keyof FailedFilter, undefined>) => void;
}

/** By business key, text, time, integration, route and state; what is chosen is in the page's address. */
export function FailedSearch({ filter, onChange }: FailedSearchProps) {
  const { data: integrations = [] } = useIntegrations();
  const names = integrations.map(({ team, name }) => `${team}/${name}`);
  const routes = integrations
    .filter(({ team, name }) => !filter.integration || filter.integration === `${team}/${name}`)
    .flatMap((integration) => integration.routes.map(({ id }) => id));
  const clear = Object.fromEntries(FILTERS.map((name) => [name, undefined])) as Record<keyof FailedFilter, undefined>;
  return (
    <Toolbar>
      <ToolbarContent>
        <Words label="Business key" value={filter.key} onChange={(key) => onChange({ key })} />
        <Words label="Text in headers or reason" value={filter.text} onChange={(text) => onChange({ text })} />
        <ToolbarItem>
          <Choice
            label="Team"
            all="All teams"
            options={distinct(integrations.map(({ team }) => team))}
            value={filter.team}
            onChange={(team) => onChange({ team })}
          />
        </ToolbarItem>
        <ToolbarItem>
          <Choice
            label="Integration"
            all="All integrations"
            options={names}
            value={filter.integration}
            onChange={(integration) => onChange({ integration, route: '' })}
          />
        </ToolbarItem>
        <ToolbarItem>
          <Choice
            label="Route"
            all="All routes"
            options={routes}
            value={filter.route}
            onChange={(route) => onChange({ route })}
          />
        </ToolbarItem>
        <ToolbarItem>
          <Choice
            label="State"
            all="All states"
            options={FAILED_STATES}
            value={filter.state}
            onChange={(state) => onChange({ state })}
          />
        </ToolbarItem>
        <Moment label="Failed from" value={filter.from} onChange={(from) => onChange({ from })} />
        <Moment label="Failed until" value={filter.to} onChange={(to) => onChange({ to })} />
        <ToolbarItem>
          <Button variant="link" onClick={() => onChange(clear)}>
            Clear all
          </Button>
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Words are searched for when they are complete. */
function Words({ label, value, onChange }: FieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  return (
    <ToolbarItem>
      <SearchInput
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(_, text) => setTyped(text)}
        onSearch={(_, text) => onChange(text.trim())}
        onClear={() => {
          setTyped('');
          onChange('');
        }}
      />
    </ToolbarItem>
  );
}

function Moment({ label, value, onChange }: FieldProps) {
  return (
    <ToolbarItem>
      <TextInput
        type="datetime-local"
        aria-label={label}
        title={label}
        value={value ? toLocal(value) : ''}
        onChange={(_, local) => onChange(local ? fromLocal(local) : '')}
      />
    </ToolbarItem>
  );
}
