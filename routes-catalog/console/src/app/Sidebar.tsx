import { Badge, Nav, NavItem, NavList, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { Link, useLocation } from 'react-router';
import { useFailureGroups } from '../api/queries';
import { openIn } from '../pages/failed/states';
import { formatNumber } from '../parts/formats';

const ENTRIES = [
  ['/', 'Overview'],
  ['/topology', 'Topology'],
  ['/integrations', 'Integrations'],
  ['/apis', 'APIs'],
  ['/estate', 'Old bus'],
  ['/failed-messages', 'Failed messages'],
  ['/replays', 'Replays'],
  ['/audit', 'Audit'],
] as const;

export function Sidebar({ live }: { readonly live: boolean }) {
  const { pathname } = useLocation();
  const groups = useFailureGroups();
  const failed = (groups.data ?? []).reduce((sum, group) => sum + openIn(group), 0);
  return (
    <PageSidebar>
      <PageSidebarBody isFilled>
        <Nav aria-label="Pages">
          <NavList>
            {ENTRIES.map(([path, name]) => (
              <NavItem key={path} isActive={path === '/' ? pathname === path : pathname.startsWith(path)}>
                <Link to={path}>
                  {name}
                  {path === '/failed-messages' && failed > 0 && (
                    <>
                      {' '}
                      <Badge screenReaderText="waiting for somebody">{formatNumber(failed)}</Badge>
                    </>
                  )}
                </Link>
              </NavItem>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
      <PageSidebarBody isFilled={false} className="ub-nav-foot">
        <div role="status">{live ? 'Live' : 'Asking every 5 seconds'}</div>
        <div>Times are in {Intl.DateTimeFormat().resolvedOptions().timeZone}</div>
      </PageSidebarBody>
    </PageSidebar>
  );
}
