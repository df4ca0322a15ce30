import { decodeReferences } from './html-tokens.ts';
import { Unreadable } from './timeline.ts';

const DOWNLOAD =
  'Save the data itself: in Google Sheets, File → Download → Comma-separated values; in Excel, “CSV UTF-8”.';

/**
 * Names a text that is no timeline, but what a link to one gave instead.
 * @throws Unreadable
 */
export function refuseOtherFiles(text: string): void {
  const start = text.replace(/^(?:\s|<!--.*?-->)+/s, '').slice(0, 2000);
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|script|div|table)\b/i.test(start)) {
    const title = /<title[^>]*>(.*?)<\/title>/is.exec(text)?.[1] ?? '';
    const words = decodeReferences(title.replace(/\s+/g, ' ')).trim();
    const isSignIn = /\bsign[ -]?in\b|\blog[ -]?in\b|accounts\.google\.com/i.test(text.slice(0, 20_000));
    throw new Unreadable(
      `This is a web page${words === '' ? '' : ` (“${words}”)`}${isSignIn ? ' that asks you to sign in' : ''}, not a timeline.`,
      isSignIn ? `Open the sheet in a browser where you are signed in. ${DOWNLOAD}` : DOWNLOAD,
    );
  }
  if (start.startsWith('<')) throw new Unreadable('This is XML or HTML, not a timeline.', DOWNLOAD);
  if (/^\{\\rtf/.test(start))
    throw new Unreadable('This is a document of a word processor (RTF), not a timeline.', DOWNLOAD);
}

/** What the first bytes of a file say that it is, of files that contain no text. */
const SIGNATURES: [bytes: number[], name: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook, or another ZIP file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel or Word file'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'compressed (gzip)'],
];

/** What a file without text is; undefined of any other. */
export const binaryName = (bytes: Uint8Array): string | undefined =>
  SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))?.[1];
