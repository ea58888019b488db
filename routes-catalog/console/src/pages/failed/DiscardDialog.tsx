import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useDiscard } from '../../api/queries';
import type { Selection } from '../../api/types';
import { reasonOf } from '../../parts/reasons';

interface DiscardDialogProps {
  readonly selection: Selection;
  readonly title: string;
  readonly onClose: () => void;
}

/** Asks once more before messages are put out of the way. */
export function DiscardDialog({ selection, title, onClose }: DiscardDialogProps) {
  const discard = useDiscard();
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="discard-title">
      <ModalHeader title={`Discard ${title}?`} labelId="discard-title" titleIconVariant="warning" />
      <ModalBody>
        They are not replayed any more. They stay readable, in the state “discarded”, and the audit says who did it.
        {discard.error && <Alert isInline variant="danger" title={reasonOf(discard.error)} />}
      </ModalBody>
      <ModalFooter>
        <Button
          variant="danger"
          isLoading={discard.isPending}
          isDisabled={discard.isPending}
          onClick={() => discard.mutate(selection, { onSuccess: onClose })}
        >
          Discard
        </Button>
        <Button variant="link" onClick={onClose}>
          Keep
        </Button>
      </ModalFooter>
    </Modal>
  );
}
