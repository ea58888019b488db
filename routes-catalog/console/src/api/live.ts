import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from './client';
import { READ_ONCE } from './queries';

const POLL_MILLIS = 5_000;

/**
 * Keeps what is shown fresh: the catalog tells what has changed; as long as it cannot be heard, everything is asked for every few
 * seconds. Returns whether it can be heard.
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(false);

  useEffect(() => {
    const events = new EventSource(api(['events']));
    events.onopen = () => setLive(true);
    events.onerror = () => setLive(false);
    events.addEventListener('changed', (event: MessageEvent<string>) => {
      const { what } = JSON.parse(event.data) as { what: string[] };
      what.forEach((name) => void client.invalidateQueries({ queryKey: [name] }));
    });
    return () => events.close();
  }, [client]);

  useEffect(() => {
    if (live) {
      return undefined;
    }
    const fresh = { predicate: ({ queryKey }: Query) => queryKey[0] !== READ_ONCE };
    const timer = setInterval(() => void client.invalidateQueries(fresh), POLL_MILLIS);
    return () => clearInterval(timer);
  }, [client, live]);

  return live;
}
