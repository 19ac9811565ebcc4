/** Text in XML. */

/** Signs that XML 1.0 cannot hold in any form: most controls, lone halves of surrogate pairs, and two that are none. */
const UNSPEAKABLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text without what XML cannot hold, which other formats take for a sign of binary data. */
export const speakable = (text: string): string => text.replace(UNSPEAKABLE, '');

/** Text fit for content and attributes: escaped, and without what XML cannot hold. */
export const xml = (text: string | number): string =>
  speakable(String(text)).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
