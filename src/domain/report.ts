/** Where a report of a problem can be taken; nothing is sent by itself. */

export interface ReportDoor {
  kind: 'mail' | 'tracker';
  /** The address that opens the mail program or the form, with the text filled in. */
  href: string;
}

/**
 * The door that a setting names: `mailto:…`, or an https address with `{title}` and `{body}` in it.
 * @returns null for no setting, and for one that is neither
 */
export function reportDoor(setting: string | null, title: string, body: string): ReportDoor | null {
  if (!setting) return null;
  const [subject, text] = [encodeURIComponent(title), encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))];
  if (/^mailto:[^?]+@[^?]+$/.test(setting))
    return { kind: 'mail', href: `${setting}?subject=${subject}&body=${text}` };
  if (!/^https?:\/\//.test(setting) || !setting.includes('{body}')) return null;
  const filled = setting.replace('{title}', () => subject).replace('{body}', () => encodeURIComponent(body));
  return { kind: 'tracker', href: filled };
}
