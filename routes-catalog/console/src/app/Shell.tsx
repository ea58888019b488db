import { Alert, Page, SkipToContent } from '@patternfly/react-core';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useLive } from '../api/live';
import { useSession } from '../api/queries';
import type { Session } from '../api/types';
import { Loaded } from '../parts/Loaded';
import { Header } from './Header';
import { Sidebar } from './Sidebar';

const MAIN = 'main';

/** The frame around every page, for those who are signed in. */
export function Shell() {
  const session = useSession();
  const { pathname, search, hash } = useLocation();
  return (
    <Loaded from={session}>
      {(known) =>
        known && !hash.startsWith('#code=') ? (
          <SignedIn session={known} isAway={session.isRefetchError} />
        ) : (
          <Navigate to={{ pathname: '/sign-in', search: returnTo(pathname + search), hash }} replace />
        )
      }
    </Loaded>
  );
}

const returnTo = (path: string) => (path === '/' ? '' : `?${new URLSearchParams({ return: path }).toString()}`);

interface SignedInProps {
  readonly session: Session;
  readonly isAway: boolean;
}

function SignedIn({ session, isAway }: SignedInProps) {
  const live = useLive();
  return (
    <Page
      masthead={<Header session={session} />}
      sidebar={<Sidebar live={live} />}
      skipToContent={<SkipToContent href={`#${MAIN}`}>To the content</SkipToContent>}
      mainContainerId={MAIN}
      mainTabIndex={0}
      isManagedSidebar
    >
      {isAway && (
        <Alert isInline variant="danger" title="The catalog does not answer. What is shown is what it told last." />
      )}
      <Outlet />
    </Page>
  );
}
