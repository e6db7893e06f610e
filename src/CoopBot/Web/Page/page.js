// The page: one conversation with CoopBot, in Web Chat.

import { adaptiveCardsHostConfig, styleOptions } from './appearance.js';
import { forget, open, recall, remember, ServiceAway } from './session.js';
import { watchSockets } from './sockets.js';
import { attachmentMiddleware, overrideLocalizedStrings, words } from './words.js';

const firstWait = 1000;
const longestWait = 15000;
const patience = 10000;
const online = 2;
const lost = [3, 4, 5]; // DirectLineJS: expired token, failed to connect, ended.

const { WebChat } = window;
const frenchCards = WebChat && attachmentMiddleware(WebChat);
const nonce = document.getElementById('page-script').nonce;
const chat = document.getElementById('chat');
const notice = document.getElementById('notice');
const newConversation = document.getElementById('new-conversation');
const sendBox = () => chat.querySelector('[data-id="webchat-sendbox-input"]');

let store;
let directLine;
let wait = firstWait;
let retry;
let reached = false; // Whether the connection has been online: one that never was is tried again later, not at once.
let opening = false;
let leaving = false;

const sockets = watchSockets(() => resume(directLine));

function say(text, action) {
  notice.replaceChildren();
  if (!text) return;
  notice.append(Object.assign(document.createElement('span'), { textContent: text }));
  if (action) notice.append(Object.assign(document.createElement('button'), { type: 'button', textContent: words.tryNow, onclick: action }));
}

async function connect() {
  if (opening || leaving) return;
  opening = true;
  clearTimeout(retry);
  try {
    const { options, anew } = await open();
    if (anew && store) return startAgain({ notice: words.expired, draft: draft() });
    const told = anew ? words.expired : recall().notice;
    remember({ notice: undefined });
    say(told);
    show(WebChat.createDirectLine({ ...options, webSocket: sockets.usable }));
  } catch (fault) {
    if (!(fault instanceof ServiceAway)) throw fault;
    connectLater();
  } finally {
    opening = false;
  }
}

function connectLater() {
  say(navigator.onLine ? words.away : words.offline, connect);
  clearTimeout(retry);
  retry = setTimeout(connect, wait);
  wait = Math.min(wait * 2, longestWait);
}

function show(connection) {
  directLine = connection;
  reached = false;
  store ??= createStore();
  // DirectLineJS tries again on its own, but only every 20 seconds and without a word.
  const limit = setTimeout(() => resume(connection), patience);
  connection.connectionStatus$.subscribe(status => {
    if (status === online) {
      clearTimeout(limit);
      remember({ started: true });
      wait = firstWait;
      reached = true;
    }
    if (lost.includes(status)) resume(connection);
  });
  WebChat.renderWebChat({
    directLine: connection,
    store,
    nonce,
    role: 'main',
    locale: 'fr-FR',
    overrideLocalizedStrings,
    attachmentMiddleware: frenchCards,
    styleOptions,
    adaptiveCardsHostConfig,
    sendTypingIndicator: false,
  }, chat);
}

function createStore() {
  return WebChat.createStore({}, ({ dispatch }) => next => action => {
    const result = next(action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      // Polling ends without a word when it fails. Subscribed to after Web Chat, so that Web Chat misses nothing.
      const connection = directLine;
      connection.activity$.subscribe({ error: () => resume(connection), complete: () => resume(connection) });
      ready(dispatch);
    }
    return result;
  });
}

// What was being written, and where the keyboard was, before the page was loaded again.
function ready(dispatch) {
  newConversation.hidden = false;
  const { draft: kept, focus } = recall();
  if (kept) dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: kept } });
  if (focus) sendBox()?.focus();
  remember({ draft: undefined, focus: undefined });
}

// Joins the conversation again soon when a connection is lost, instead of as late as DirectLineJS would. Not at once: a service that stops
// closes its sockets first and would still answer, and one that was started again would have everybody at its door.
function resume(connection) {
  if (!connection || connection !== directLine || leaving) return;
  remember({ token: connection.token });
  directLine = undefined;
  connection.end();
  if (reached) retry = setTimeout(connect, firstWait * (.5 + Math.random() / 2));
  else connectLater();
}

function draft() {
  return store?.getState().sendBoxValue || undefined;
}

// Loading the page again is the one way to an empty Web Chat.
function startAgain(next) {
  leaving = true;
  forget(next);
  location.reload();
}

newConversation.addEventListener('click', () => startAgain({ focus: true }));

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  sendBox()?.focus();
});

addEventListener('online', () => { if (!directLine) connect(); });

addEventListener('pagehide', () => {
  if (!leaving) remember({ draft: draft(), ...(directLine ? { token: directLine.token } : {}) });
});

if (WebChat) connect();
else say(words.broken);

// In a frame of another site: Escape closes the frame, unless Web Chat has used it, to leave a message for instance.
if (window.parent !== window) {
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) window.parent.postMessage('coopbot:close', '*');
  });
}
