import {
  Alert,
  Button,
  Checkbox,
  Content,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDryRun, useStartReplay } from '../../api/queries';
import type { DryRun, Edit, ReplayRequest, Selection } from '../../api/types';
import { count } from '../../parts/formats';
import { reasonOf } from '../../parts/reasons';

interface ReplayDialogProps {
  readonly selection: Selection;
  readonly title: string;
  readonly edit?: Partial<Edit> | undefined;
  readonly onClose: () => void;
}

/** Asks how a replay is to go, shows where it would go, and starts it. */
export function ReplayDialog({ selection, title, edit, onClose }: ReplayDialogProps) {
  const [perSecond, setPerSecond] = useState('');
  const [stopAfter, setStopAfter] = useState('3');
  const start = useStartReplay();
  const dryRun = useDryRun();
  const navigate = useNavigate();
  const request = requestOf(selection, edit, perSecond, stopAfter);
  const begin = () => start.mutate(request, { onSuccess: ({ id }) => void navigate(`/replays/${id}`) });
  const error = start.error ?? dryRun.error;
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="replay-title">
      <ModalHeader title={`Replay ${title}`} labelId="replay-title" />
      <ModalBody>
        <Content component="p">
          Each goes to the beginning of its route{edit ? ', with your changes,' : ''} and through it once. It can be
          cancelled; what was not sent yet stays here.
        </Content>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            begin();
          }}
        >
          <Amount id="per-second" label="At most so many a second" value={perSecond} onChange={setPerSecond}>
            Empty: as fast as it goes.
          </Amount>
          <StopAfter value={stopAfter} onChange={setStopAfter} />
        </Form>
        {error && <Alert isInline variant="danger" title={reasonOf(error)} />}
        {dryRun.data && <Targets run={dryRun.data} />}
      </ModalBody>
      <ModalFooter>
        <Button onClick={begin} isLoading={start.isPending} isDisabled={start.isPending}>
          Replay
        </Button>
        <Button variant="secondary" onClick={() => dryRun.mutate(request)} isLoading={dryRun.isPending}>
          Dry run
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function requestOf(
  selection: Selection,
  edit: Partial<Edit> | undefined,
  perSecond: string,
  stopAfter: string,
): ReplayRequest {
  return {
    ...selection,
    ...(perSecond && { perSecond: Number(perSecond) }),
    ...(stopAfter && { stopAfterFailures: Number(stopAfter) }),
    ...(edit && { edit }),
  };
}

interface AmountProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: string;
}

function Amount({ id, label, value, onChange, children }: AmountProps) {
  return (
    <FormGroup label={label} fieldId={id}>
      <TextInput id={id} type="number" min={1} value={value} onChange={(_, text) => onChange(text)} />
      <FormHelperText>
        <HelperText>
          <HelperTextItem>{children}</HelperTextItem>
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
}

function StopAfter({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <>
      <Checkbox
        id="stops"
        label="Stop when too many fail again"
        isChecked={value !== ''}
        onChange={(_, stops) => onChange(stops ? '3' : '')}
      />
      {value !== '' && (
        <Amount id="stop-after" label="After so many failures" value={value} onChange={onChange}>
          The rest stays as it is.
        </Amount>
      )}
    </>
  );
}

function Targets({ run }: { readonly run: DryRun }) {
  return (
    <Alert isInline variant="info" title={`${count(run.messages, 'message')} would be sent`}>
      <ul>
        {run.targets.map((target) => (
          <li key={`${target.channel} ${target.route}`}>
            {target.count} to {target.integration} · {target.route}, by {target.channel}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
