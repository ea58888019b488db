import {
  Button,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import BarsIcon from '@patternfly/react-icons/dist/esm/icons/bars-icon';
import MoonIcon from '@patternfly/react-icons/dist/esm/icons/moon-icon';
import SunIcon from '@patternfly/react-icons/dist/esm/icons/sun-icon';
import { Link } from 'react-router';
import { useSignOut } from '../api/queries';
import type { Session } from '../api/types';
import { useTheme } from './useTheme';

export function Header({ session }: { readonly session: Session }) {
  const [dark, setDark] = useTheme();
  const signOut = useSignOut();
  return (
    <Masthead>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton variant="plain" aria-label="Navigation">
            <BarsIcon />
          </PageToggleButton>
        </MastheadToggle>
        <MastheadBrand>
          <Link to="/" className="ub-brand">
            <img src="/icon.svg" alt="" />
            Unbus
          </Link>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <Toolbar isStatic>
          <ToolbarContent>
            <ToolbarItem align={{ default: 'alignEnd' }}>
              <Button
                variant="plain"
                aria-label={dark ? 'Light colours' : 'Dark colours'}
                icon={dark ? <SunIcon /> : <MoonIcon />}
                onClick={() => setDark(!dark)}
              />
            </ToolbarItem>
            <ToolbarItem visibility={{ default: 'hidden', md: 'visible' }} alignSelf="center">
              {session.user}
              {session.admin ? ' (all teams)' : session.teams.map((team) => ` · ${team}`).join('')}
            </ToolbarItem>
            <ToolbarItem>
              <Button variant="link" onClick={() => signOut.mutate()}>
                Sign out
              </Button>
            </ToolbarItem>
          </ToolbarContent>
        </Toolbar>
      </MastheadContent>
    </Masthead>
  );
}
