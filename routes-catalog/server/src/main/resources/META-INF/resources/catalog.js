const EVERY_MILLIS = 5000;
const PATHS = ['/api/integrations', '/api/topology', '/api/failed-messages/groups'];

const ask = document.getElementById('ask');
const notice = document.getElementById('notice');
const tables = document.getElementById('tables');
let timer;

/** A code in the address (#code=…) signs in once; it is taken out of sight. */
async function signInFromAddress() {
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  if (code) {
    history.replaceState(null, '', location.pathname);
    await signIn({ code });
  }
}

async function signIn(secret) {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(secret),
  });
  notice.textContent = response.ok ? '' : await reason(response);
}

async function reason(response) {
  const problem = await response.json().catch(() => ({}));
  return problem.detail ?? problem.title ?? `The catalog answered with status ${response.status}.`;
}

class SignedOut extends Error {}

async function get(path) {
  const response = await fetch(path);
  if (response.status === 401) {
    throw new SignedOut();
  }
  if (!response.ok) {
    throw new Error(await reason(response));
  }
  return response.json();
}

function cell(value, kind) {
  const td = document.createElement('td');
  td.textContent = value ?? '–';
  if (kind) {
    td.className = kind;
  }
  return td;
}

function row(...cells) {
  const tr = document.createElement('tr');
  tr.append(...cells);
  return tr;
}

const number = (value) => cell(value?.toLocaleString(), 'number');
const mark = (value) => cell(value ? 'yes' : 'no', value ? '' : 'missing');

function integrationRows(integration) {
  const routes = integration.routes.length ? integration.routes : [{ to: [] }];
  return routes.map((route, index) => {
    const first = index === 0;
    const state = cell(first ? integration.state : '', first ? integration.state : '');
    state.title = integration.reason ?? '';
    return row(
      cell(first ? `${integration.team}/${integration.name}` : ''),
      state,
      cell(first ? integration.version : ''),
      cell(first ? integration.guarantee : ''),
      cell(route.id),
      cell(route.from),
      cell(route.to.join(', ')),
      number(route.exchanges),
      number(route.failed),
      number(route.backlog),
      number(route.inflight),
      number(route.meanMillis),
      number(route.p99Millis),
    );
  });
}

const flowRow = (edge) =>
  row(cell(edge.from), cell(edge.to), mark(edge.declared), mark(edge.observed), number(edge.messages), number(edge.perSecond));

const groupRow = (group) =>
  row(
    cell(group.message),
    cell(group.integration),
    cell(group.route),
    cell(group.step),
    number((group.states.failed ?? 0) + (group.states['failed-again'] ?? 0)),
    number(group.states.replaying ?? 0),
    cell(new Date(group.last).toLocaleString()),
    cell(group.group),
  );

function show(integrations, topology, groups) {
  document.getElementById('integrations').replaceChildren(...integrations.flatMap(integrationRows));
  document.getElementById('groups').replaceChildren(...groups.map(groupRow));
  document.getElementById('failures').hidden = groups.length === 0;
  document.getElementById('nothing-failed').hidden = groups.length > 0;
  document.getElementById('flows').replaceChildren(...topology.edges.map(flowRow));
  tables.hidden = false;
  ask.hidden = true;
  const up = integrations.filter((integration) => integration.state === 'up').length;
  notice.textContent = `${up} of ${integrations.length} integrations are up, as of ${new Date().toLocaleTimeString()}.`;
}

async function refresh() {
  clearTimeout(timer);
  try {
    show(...(await Promise.all(PATHS.map(get))));
  } catch (problem) {
    if (problem instanceof SignedOut) {
      ask.hidden = false;
      tables.hidden = true;
      return;
    }
    notice.textContent = problem instanceof TypeError ? 'The catalog does not answer.' : problem.message;
  }
  timer = setTimeout(refresh, EVERY_MILLIS);
}

ask.addEventListener('submit', async (event) => {
  event.preventDefault();
  const token = document.getElementById('token').value.trim();
  document.getElementById('token').value = '';
  await signIn({ token });
  refresh();
});
addEventListener('hashchange', () => signInFromAddress().then(refresh));

signInFromAddress().then(refresh);
