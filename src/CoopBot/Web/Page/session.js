// The conversation of this tab: which one, and what opens it. Kept in the tab's own storage, so that a reload finds it again and closing
// the tab forgets it.

const key = 'coopbot';
const service = `${location.origin}/v3/directline`;

/** The service could not be reached, or cannot work now. */
export class ServiceAway extends Error {}

/** What is remembered: { conversationId, token, started, draft, notice, focus }. */
let remembered = read();

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(key)) ?? {};
  } catch {
    return {}; // Storage is refused, as in some embedded pages, or holds something else: a reload then starts anew.
  }
}

export function recall() {
  return remembered;
}

export function remember(changes) {
  remembered = { ...remembered, ...changes };
  try {
    sessionStorage.setItem(key, JSON.stringify(remembered));
  } catch {
    // As above.
  }
}

/** Forgets the conversation; what the next one starts with stays. */
export function forget(next) {
  remembered = {};
  remember(next);
}

/**
 * Opens the remembered conversation, or a new one when there is none or the service no longer knows it.
 * @returns {Promise<{options: object, anew: boolean}>} What Web Chat connects with, and whether a remembered conversation is lost.
 * @throws {ServiceAway}
 */
export async function open() {
  let anew = false;
  if (remembered.token) {
    if (await isKnown()) return { options: connection(), anew };
    anew = true;
    forget({ draft: remembered.draft });
  }

  const generated = await ask('POST', '/tokens/generate');
  if (!generated) throw new ServiceAway('No token was given.');
  remember({ conversationId: generated.conversationId, token: generated.token, started: false });
  return { options: connection(), anew };
}

// A conversation that was started is joined again with its history; the first time, Direct Line starts it.
function connection() {
  const { token, conversationId, started } = remembered;
  return { domain: service, token, ...(started ? { conversationId } : {}) };
}

// The token may have expired, and the conversation may have been erased since.
async function isKnown() {
  const refreshed = await ask('POST', '/tokens/refresh', remembered.token);
  if (!refreshed) return false;
  remember({ token: refreshed.token });
  return !remembered.started || await ask('GET', `/conversations/${encodeURIComponent(remembered.conversationId)}`, refreshed.token) !== null;
}

// The answer, or null when the service refuses what was sent: an expired token, an unknown conversation.
async function ask(method, path, token) {
  let response;
  try {
    response = await fetch(service + path, { method, headers: token ? { Authorization: `Bearer ${token}` } : {} });
  } catch (fault) {
    throw new ServiceAway(fault.message);
  }
  if (response.ok) return response.json();
  if ([400, 401, 403, 404].includes(response.status)) return null;
  throw new ServiceAway(`HTTP ${response.status}`);
}
