import { Content, PageSection, Title } from '@patternfly/react-core';
import { type ReactNode, useEffect } from 'react';

interface ViewProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One page: its title, which is the window's too, a sentence, what can be done, and the rest. */
export function View({ title, lead, above, actions, children }: ViewProps) {
  useEffect(() => {
    document.title = `${title} · Unbus`;
  }, [title]);
  return (
    <>
      <PageSection>
        {above}
        <div className="ub-heading">
          <Title headingLevel="h1" size="2xl">
            {title}
          </Title>
          {actions}
        </div>
        {lead && <Content component="p">{lead}</Content>}
      </PageSection>
      <PageSection isFilled>{children}</PageSection>
    </>
  );
}
