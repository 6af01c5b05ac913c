import type { BrowserContext, Page } from 'playwright-core';

/**
 * Documents into which everything is let, since they have no origin and may neither run nor ask anything: a file as it
 * was written, and the room where diagrams are drawn. There the policy is the wall, and says when it is hit.
 */
const WALLED = /\/files\/[^/]+$|\/diagram-room\.html$|^about:srcdoc$/;

/** Tells of each thing that a policy had to stop: where nothing gets in, there is nothing to stop. */
const REPORT_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) => {
  __violation(location.href, event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
});`;

/**
 * Listens, in every page and frame of the context, for whatever must not happen: something that runs, a dialog, a
 * request to anybody else, a page that is led away or opened, a policy that had to step in. Gives what it has heard.
 */
export async function listen(context: BrowserContext, origin: string): Promise<string[]> {
  const heard: string[] = [];
  await context.exposeFunction('__pwned', (what: unknown) => heard.push(`ran: ${String(what)}`));
  await context.exposeFunction('__violation', (where: string, what: string) => {
    if (!WALLED.test(where)) heard.push(`stopped by policy in ${where}: ${what}`);
  });
  await context.addInitScript(REPORT_VIOLATIONS);
  // What a policy stops never comes to a route: this is only what would have left the machine.
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== origin,
    (route) => {
      heard.push(`asked: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('page', (page) => listenTo(page, origin, heard));
  return heard;
}

function listenTo(page: Page, origin: string, heard: string[]): void {
  page.on('dialog', (dialog) => {
    heard.push(`said: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => heard.push(`opened: ${popup.url()}`));
  page.on('pageerror', (error) => heard.push(`failed: ${error.message}`));
  page.on('framenavigated', (frame) => {
    const url = frame.url();
    if (!url.startsWith(origin) && !url.startsWith('about:')) heard.push(`led to: ${url}`);
  });
}

/** What stands in a document of ours that only a text can have put there. */
export const INTRUDERS = `[...document.querySelectorAll('*')].flatMap((element) => {
  const found = [];
  for (const { name, value } of element.attributes) {
    if (/^on/i.test(name) || name === 'srcdoc' || name === 'formaction' || name === 'ping') found.push(name);
    if (/^(href|src|action|data)$/.test(name) && !(element.localName === 'img' && value.startsWith('data:image/svg+xml;'))
      && !/^(https?:|mailto:|#|\\/)/i.test(value)) found.push(name + '=' + value);
    if (/^(href|src)$/.test(name) && value.startsWith('//')) found.push(name + '=' + value);
    if (name === 'id' && /^(location|document|f)$/.test(value)) found.push(name + '=' + value);
  }
  const odd = 'iframe,object,embed,applet,base,form[action],math,template,marquee,video,audio,frameset,portal,noembed,xmp,plaintext';
  if (element.matches(odd) && !element.matches('iframe[sandbox]')) found.push('<' + element.localName + '>');
  if (element.matches('meta[http-equiv=refresh], svg script, main script, style:not(head > style)')) found.push(element.outerHTML);
  return found;
})`;
