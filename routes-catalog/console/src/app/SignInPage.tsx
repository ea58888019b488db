import {
  Alert,
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  LoginPage,
  TextInput,
} from '@patternfly/react-core';
import { type SubmitEvent, useEffect, useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { useSession, useSignIn, useSignInWay } from '../api/queries';
import { Loaded } from '../parts/Loaded';
import { reasonOf } from '../parts/reasons';

/** Signs in: with the code of a one-time address (`#code=…`), the token, or at the OpenID Connect provider. */
export function SignInPage() {
  const code = new URLSearchParams(useLocation().hash.slice(1)).get('code');
  const [search] = useSearchParams();
  const after = ownPath(search.get('return'));
  const refusal = search.get('error_description') ?? search.get('error');
  const way = useSignInWay();
  const session = useSession();
  const { mutate, error, isIdle } = useSignIn();

  useEffect(() => {
    if (code) {
      history.replaceState(null, '', location.pathname + location.search);
      mutate({ code });
    }
  }, [code, mutate]);

  if (session.data && (code === null || !isIdle)) {
    return <Navigate to={after} replace />;
  }
  return (
    <LoginPage brandImgSrc="/icon.svg" brandImgAlt="" loginTitle="Sign in to Unbus" textContent="">
      <Loaded from={way}>
        {(known) =>
          known.method === 'oidc' ? (
            <>
              {refusal && <Alert isInline variant="danger" title={refusal} className="ub-gap" />}
              <Button component="a" href={`${known.url}?${new URLSearchParams({ return: after }).toString()}`} isBlock>
                Sign in with your organization
              </Button>
            </>
          ) : (
            <TokenForm onToken={(token) => mutate({ token })} error={error} />
          )
        }
      </Loaded>
    </LoginPage>
  );
}

/** An address outside of the console is not followed. */
const ownPath = (path: string | null) => (path?.startsWith('/') && !/^\/[/\\]/.test(path) ? path : '/');

function TokenForm({ onToken, error }: { readonly onToken: (token: string) => void; readonly error: Error | null }) {
  const [token, setToken] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onToken(token.trim());
    setToken('');
  };
  return (
    <Form onSubmit={submit}>
      <FormGroup label="Token" fieldId="token" isRequired>
        <TextInput
          id="token"
          type="password"
          autoComplete="off"
          isRequired
          value={token}
          onChange={(_, value) => setToken(value)}
          validated={error ? 'error' : 'default'}
        />
        <FormHelperText>
          <HelperText aria-live="polite">
            <HelperTextItem variant={error ? 'error' : 'default'}>
              {error
                ? reasonOf(error)
                : 'The content of .unbus/token; or call “unbus console” for an address that signs in.'}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      <Button type="submit" isBlock isDisabled={token.trim() === ''}>
        Sign in
      </Button>
    </Form>
  );
}
