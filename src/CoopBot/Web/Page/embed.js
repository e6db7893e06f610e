// Puts a button on the page of another site that opens CoopBot in a frame:
//   <script src="https://bot.exemple.fr/embed.js" defer></script>
// The service must list the site's address in Web:EmbedOrigins.

(() => {
  const { origin } = new URL(document.currentScript.src);
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Poser une question à CoopBot' });
  const panel = Object.assign(document.createElement('div'), { hidden: true });
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Fermer' });
  const sheet = new CSSStyleSheet();
  let frame;

  sheet.replaceSync(`
    :host { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000; font: 1rem/1.4 system-ui, sans-serif; }
    button { min-height: 2.75rem; padding: .5rem 1rem; border: 2px solid #fff; border-radius: 1.5rem; background: #0b5c55; color: #fff; font: inherit; cursor: pointer; }
    button:focus-visible { outline: 3px solid #0b5c55; outline-offset: 2px; }
    div { position: fixed; right: 1rem; bottom: 1rem; display: flex; flex-direction: column; gap: .5rem; align-items: flex-end;
      width: min(26rem, calc(100vw - 2rem)); height: min(42rem, calc(100dvh - 2rem)); }
    [hidden] { display: none; }
    iframe { flex: 1; width: 100%; border: 1px solid #8a9794; border-radius: .75rem; background: Canvas; box-shadow: 0 .5rem 2rem rgb(0 0 0 / .3); }
    @media (max-width: 30rem) { div { inset: 0; width: auto; height: auto; padding: .5rem; background: Canvas; } }
  `);

  function show() {
    if (!frame) {
      // Made at the first opening: a visitor who asks nothing loads nothing.
      frame = Object.assign(document.createElement('iframe'), { src: `${origin}/`, title: 'Conversation avec CoopBot' });
      panel.append(frame);
    }
    panel.hidden = false;
    button.hidden = true;
    button.setAttribute('aria-expanded', 'true');
    frame.focus();
  }

  function hide() {
    panel.hidden = true;
    button.hidden = false;
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  }

  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', show);
  close.addEventListener('click', hide);
  addEventListener('keydown', event => { if (event.key === 'Escape' && !panel.hidden) hide(); });
  // The frame sees the keys that are pressed in it, and says so.
  addEventListener('message', event => { if (event.origin === origin && event.source === frame?.contentWindow && event.data === 'coopbot:close') hide(); });

  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', 'CoopBot');
  panel.append(close);
  root.adoptedStyleSheets = [sheet];
  root.append(button, panel);
  document.body.append(root.host);
})();
