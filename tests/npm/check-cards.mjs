// Reads cards, one JSON object a line: {"name", "card", "audit", "inert"}. Writes, for each, {"name", "faults": [...]}: what Microsoft's renderer says
// of it, what the schema refuses, and what a keyboard or a screen reader would miss. "audit" asks for axe-core's rules too; "inert" says
// that no text of the card may become a link or bold, not even where a client looks for addresses by itself.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import Ajv from "ajv";
import axe from "axe-core";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";

const locate = createRequire(import.meta.url).resolve;
const page = new JSDOM('<!doctype html><html lang="fr"><title>Cartes</title><body><main><h1>Cartes</h1><div id="card"></div></main></body></html>', {
  runScripts: "outside-only",
  pretendToBeVisual: true,
});
const { window } = page;

// jsdom has no innerText, by which the renderer writes labels.
Object.defineProperty(window.HTMLElement.prototype, "innerText", {
  get() {
    return this.textContent;
  },
  set(text) {
    this.textContent = text;
  },
});
window.eval(readFileSync(locate("adaptivecards/dist/adaptivecards.js"), "utf8"));
window.eval(axe.source);
const { AdaptiveCard, SerializationContext, Version } = window.AdaptiveCards;

const plain = new MarkdownIt({ html: false, breaks: true });
const linking = new MarkdownIt({ html: false, breaks: true, linkify: true });
let markdown = plain;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

const schema = new Ajv({ strict: false, discriminator: true, allErrors: true }).compile(
  JSON.parse(readFileSync(new URL("adaptive-card-1.5.schema.json", import.meta.url), "utf8")),
);

function parsed(json) {
  const context = new SerializationContext(new Version(1, 5));
  const card = new AdaptiveCard();
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return { card, faults: events.map((event) => `parse: ${event.message}`) };
}

// adaptivecards 3.0.6 keeps the position of its pattern for "lang" between two cards, and would refuse every second one: a card
// without a fault of its own gives the pattern a string to fail on, from which it starts anew.
function forgetLastLanguage() {
  parsed({ type: "AdaptiveCard", version: "1.5", lang: "-", body: [] });
}

// Teams' own property of the root stands beside the schema, which knows nothing of it.
function schemaFaults({ msteams, ...card }) {
  return schema(card) ? [] : schema.errors.map((error) => `schema: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

const named = (element) =>
  (element.getAttribute("aria-label") ?? "").trim() !== "" ||
  (element.textContent ?? "").trim() !== "" ||
  (element.getAttribute("aria-labelledby") ?? "").split(" ").some((id) => window.document.getElementById(id)?.textContent.trim());

function accessFaults(json, root) {
  const faults = [];
  if (json.lang !== "fr") faults.push("access: the card does not say that it is French");
  for (const heading of root.querySelectorAll('[role="heading"]')) if (!named(heading)) faults.push("access: an empty heading");
  const first = json.body[0];
  if (first?.weight === "bolder" && first.style !== "heading") faults.push("access: the title is no heading");
  for (const button of root.querySelectorAll('button, [role="button"], [role="menuitem"]')) {
    if (!named(button)) faults.push("access: a button without name");
    if (button.tabIndex < 0 && !button.hasAttribute("aria-expanded") && button.closest('[role="menu"]') === null) faults.push("access: a button that the keyboard does not reach");
  }
  for (const input of root.querySelectorAll("input, textarea, select")) if (!named(input)) faults.push("access: a field without label");
  for (const image of root.querySelectorAll("img")) if (!image.getAttribute("alt")) faults.push("access: an image without text");
  for (const table of root.querySelectorAll('[role="table"]')) {
    if (table.querySelectorAll('[role="columnheader"]').length < 2) faults.push("access: a table without header cells");
  }
  for (const link of root.querySelectorAll("a")) {
    if (!(link.getAttribute("href") ?? "").startsWith("https://")) faults.push(`link: ${link.getAttribute("href")}`);
  }
  return faults;
}

async function auditFaults(root) {
  // Colours are the client's, and jsdom lays nothing out.
  const found = await window.axe.run(root, { rules: { "color-contrast": { enabled: false } } });
  return found.violations.map((violation) => `audit: ${violation.id}: ${violation.help} ${violation.nodes[0].html.slice(0, 200)}`);
}

function effects(root) {
  return Array.from(root.querySelectorAll(".ac-textBlock :is(a, b, strong, em, i, s, code, img, at, h1, h2, h3, li, hr, table)"), (element) => `inert: ${element.outerHTML}`);
}

async function faultsOf({ card: json, audit, inert }) {
  forgetLastLanguage();
  markdown = inert ? linking : plain;
  const { card, faults } = parsed(json);
  const root = card.render();
  if (!root) return [...faults, "render: nothing"];
  window.document.getElementById("card").replaceChildren(root);
  const texts = json.body.filter((element) => element.type === "TextBlock").length;
  if (root.querySelectorAll(".ac-textBlock").length < texts) faults.push("render: a text is missing");
  return [...faults, ...schemaFaults(json), ...accessFaults(json, root), ...(inert ? effects(root) : []), ...(audit ? await auditFaults(root) : [])];
}

for await (const line of createInterface({ input: process.stdin })) {
  const card = JSON.parse(line);
  console.log(JSON.stringify({ name: card.name, faults: await faultsOf(card) }));
}
