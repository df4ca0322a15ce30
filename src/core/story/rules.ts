import manifest from '../../../package.json' with { type: 'json' };

/** A rule of the check, as the reference describes it. */
export interface Rule {
  /** What a story that follows the rule looks like. */
  description: string;
  /** What a writer does about a violation. */
  remedy: string;
}

/** Every rule by its id, which each issue carries and the reference has as an anchor. */
export const RULES = {
  files: {
    description:
      'The story folder contains `story.mdx`, and each of its files is UTF-8 text of at most 1 MB, inside the folder. A file that is not read is an error if its name is probably a mistake, otherwise a warning.',
    remedy:
      'Rename or move the file as the message says, save it as UTF-8, split it, or replace a link by a copy.',
  },
  characters: {
    description:
      'A story contains no control characters and no characters without width, except where a script needs them: joiners between letters, and the marks U+200E and U+200F in running text.',
    remedy: 'Delete the character; the message has its name in Unicode and its place.',
  },
  'merge-conflict': {
    description: 'No file contains the marks of a merge that git could not finish.',
    remedy: 'Keep one version, and delete the marks.',
  },
  'quotation-marks': {
    description:
      'Attributes and YAML values are in straight quotation marks, or in none. A warning: a field is in quotation marks that readers would see.',
    remedy: 'Replace “ and ” around a value by ".',
  },
  yaml: {
    description: 'Front matter and lists are YAML 1.2; a list file contains one list.',
    remedy: 'Put text that contains a colon or starts with `*` in quotation marks, and indent with spaces.',
  },
  'front-matter': {
    description: '`story.mdx` and every entry start with front matter between two lines of `---`.',
    remedy: 'Add the missing line of three hyphens.',
  },
  schema: {
    description: 'Front matter and list items have the fields that this reference describes, and no others.',
    remedy: 'Correct the value, add the missing field, or use the field that the message suggests.',
  },
  mdx: {
    description: 'The text after the front matter is MDX: every tag and every brace is closed.',
    remedy: 'Close the tag, or write `\\<` or `\\{` for a literal sign.',
  },
  'no-code': {
    description: 'A story contains no code: no `import`, `export`, `{expression}` or HTML.',
    remedy: 'Use Markdown or a component; write `\\<` or `\\{` for a literal sign.',
  },
  'known-components': {
    description: 'Only the components of this reference are used, each where it is allowed.',
    remedy: 'Correct the name, or move the component.',
  },
  attributes: {
    description: 'A component has the attributes that this reference describes, as quoted text.',
    remedy: 'Correct the attribute, or add the missing one.',
  },
  markdown: {
    description:
      'Text is paragraphs, emphasis, lists and links; `<Context>` also has tables, and `story.mdx` and `about.mdx` have headings, tables and footnotes. No sign of Markdown is left in it unread.',
    remedy: 'Write what the message suggests, or a backslash before a literal sign.',
  },
  tables: {
    description:
      'A table has a heading row and a row below it. Each column has a heading, except a first column of names, and no row has more cells.',
    remedy: 'Write the missing heading, or delete the cell.',
  },
  footnotes: {
    description: 'Each footnote has a name of its own, and the text refers to it.',
    remedy: 'Refer to it with `[^name]`, rename it, or delete it.',
  },
  'claimed-text': {
    description: 'All text of an entry is in a component, because every statement of fact needs a source.',
    remedy: 'Put the text in a `<Claim>`, or in a `<Context>` if it states no new fact.',
  },
  'component-text': {
    description: 'A component that takes text contains some, and no other contains any.',
    remedy: 'Write the text, move it, or delete the component.',
  },
  accounts: {
    description: 'A `<Disputed>` contains only accounts, and at least two.',
    remedy: 'Add the other account, or use a `<Claim>`.',
  },
  'not-empty': {
    description: 'A story has at least one entry.',
    remedy: 'Add a file to the folder of a strand.',
  },
  'known-strand': {
    description: 'Every folder of entries is a strand declared in `story.mdx`, and every strand has entries.',
    remedy: 'Declare the strand, rename the folder, or remove the strand.',
  },
  'file-name': {
    description: 'The name of an entry’s file is the entry’s date followed by a slug.',
    remedy: 'Rename the file, or correct the date.',
  },
  'entry-order': {
    description:
      '`after` names entries that can have come before. A warning: two entries of significance 3 on one day have an order.',
    remedy: 'Correct the reference, or write `after: [strand/slug]` in the entry that came later.',
  },
  moments: {
    description: 'At most eight entries are key moments.',
    remedy: 'Remove `moment` from the entries that matter least.',
  },
  'unique-ids': {
    description:
      'An id, present or former, names one thing on its page: in a list, among people and organizations together, and among the claims of an entry.',
    remedy: 'Choose another id for the newer one: ids are addresses.',
  },
  'known-ids': {
    description: 'Every id that is used is in its list.',
    remedy: 'Correct the id, or add the item to the list.',
  },
  'known-speakers': {
    description: 'The speaker of a quotation is a listed person or organization, and every side is declared.',
    remedy: 'Add the speaker to its list, or write `kind="unnamed"` and describe the speaker.',
  },
  'known-kind': {
    description:
      '`kind` says how a claim is known. It may be left out where it is safe to infer: a person of people.yaml speaks on the record, an outlet reports, and so does a claim without `by`.',
    remedy: 'Write `kind`.',
  },
  carried: {
    description: 'Every claim cites at least one source that is neither weak nor unverified.',
    remedy: 'Cite a stronger source, or remove the claim.',
  },
  confirmed: {
    description: 'A confirmed claim cites sources of at least two origins; copies of one report count once.',
    remedy: 'Cite a second origin, or remove the status: the claim is then “reported”.',
  },
  'unnamed-role': {
    description: 'An unnamed source is described by role and by whom it spoke to.',
    remedy: 'Write the role in `by` or `speaker`, such as “Two city officials, to the Gazette”.',
  },
  'quote-length': {
    description: 'A quotation has at most 25 words.',
    remedy: 'Shorten it, and paraphrase the rest in a `<Claim>`.',
  },
  'note-dates': {
    description:
      'Entries are not older than the story, and corrections and updates not older than the entry.',
    remedy: 'Correct the date.',
  },
  ongoing: {
    description: 'What goes on, with a date such as `2024-05-01/..`, began by the day in `asOf`.',
    remedy: 'Write a later `asOf`, or the date alone.',
  },
  offset: {
    description:
      'A warning: a time has the offset that the place of the entry, or the story, had then. `Z` is allowed everywhere.',
    remedy: 'Correct the offset, or give the place its `timeZone` in `places.yaml`.',
  },
  'known-claims': {
    description: 'Every claim that `story.mdx` or `about.mdx` refers to exists.',
    remedy: 'Correct the reference: `strand/entry#claim`.',
  },
  coverage: {
    description:
      'Each question in `coverage.yaml` has either answers or `whyNot`. Every answer is an entry or a claim that is published, and neither withdrawn nor retracted.',
    remedy: 'Correct the reference, name another answer, or say why there is none.',
  },
  'paragraphs-cited': {
    description:
      'Every paragraph, list and footnote of `story.mdx` cites a claim or is in a `<Context>`. Of a table, the heading row or each row below it does.',
    remedy: 'Add a `<Cite>`, or wrap the text in a `<Context>`.',
  },
  links: {
    description: 'A link is a web address, or leads to a page and an anchor of this story.',
    remedy: 'Correct the address.',
  },
  'plain-text': {
    description: 'A warning: a field or an attribute contains Markdown, which only bodies may.',
    remedy: 'Write the words without its signs.',
  },
  draft: {
    description:
      'A warning: the story is a draft. Readers see that on every page, its feeds are empty, and it may lack `asOf`, `summary` and the `accessed` of its sources.',
    remedy: 'Check it, write what is missing, and delete `draft: true` from `story.mdx`.',
  },
  'not-written': {
    description: 'A warning: the entry makes no claim.',
    remedy: 'Write the entry.',
  },
  'real-address': {
    description: 'A warning: the address of a source is a placeholder that ends in `.invalid`.',
    remedy: 'Write the address of the page.',
  },
  'same-page': {
    description:
      'A page is listed once in `sources.yaml`. Addresses that differ only in protocol, `www.`, fragment, trailing slash or tracking parameters are the same page.',
    remedy: 'Cite the first item, and delete the other.',
  },
  'similar-origins': {
    description:
      'A warning: two publishers or origins have names that differ little, such as “NYT” and “The New York Times”. Under two names one outlet would count as two origins.',
    remedy:
      'Use one name, or list the outlet in `organizations.yaml` with the other name under `aka`. List both if they are two outlets.',
  },
  placeholder: {
    description:
      'A warning: a text contains a mark for writers, such as TK, TODO, XXX, FIXME, TBC, lorem ipsum, `[CHECK …]` or “This entry is being written”. In quotations and in names, only a note in square brackets, and a mark that is all of the text.',
    remedy: 'Write what readers should see, or delete it.',
  },
  'relative-time': {
    description:
      'A warning: in a story in English, a text outside quotation marks says “yesterday”, “last week”, “recently” and the like, which mean another time to each reader.',
    remedy: 'Write the date, or put the words of others into quotation marks.',
  },
  'private-address': {
    description:
      'No address contains a user name or a password. A warning: it contains a token or key in its parameters, or its host exists only inside a network: localhost, a private or link-local address, a name without a dot or one in `.local`, `.internal` or `.test`.',
    remedy: 'Write the address at which everybody can read the page.',
  },
  'source-dates': {
    description:
      'A warning: a source was published after it was read, or after `asOf`, or every source of an entry was published before its event. Dates in doubt, and days that only a time zone puts in this order, are not compared.',
    remedy: 'Correct a date, cite another source, or write the time of publication with its offset.',
  },
  'after-as-of': {
    description:
      'A warning: an entry, a figure that is not `expected`, or a death is dated after the day in `asOf`.',
    remedy: 'Correct the date, or write a later `asOf`.',
  },
  'swapped-coordinates': {
    description:
      'A warning: with `lat` and `lon` swapped, a place would be among the others of the story, and as written it is far from them.',
    remedy: 'Swap the two.',
  },
  unused: {
    description: 'A warning: nothing uses an item of a list.',
    remedy: 'Use the item, or delete it.',
  },
  'silent-change': {
    description:
      'With `--against`: what changed in meaning has a correction or an update: a claim and other parts of an entry in the entry, the explainer in `story.mdx`, a figure in its series or in `story.mdx`. A changed `kind` may be noted in either.',
    remedy: 'Add a dated note, or restore the old text. Punctuation, capitals and misspellings need none.',
  },
  'entry-published': {
    description: 'With `--against`: an entry that is added to a published story has its date of publication.',
    remedy: 'Write `published:` and the day on which the entry appears.',
  },
  tombstone: {
    description: 'With `--against`: a published id still exists, or its removal is recorded.',
    remedy: 'Restore the id, or add it to `withdrawn` or `formerly`.',
  },
  import: {
    description:
      'With `npm run import`: the file is a timeline as JSON or CSV, or another sheet whose dates can be read.',
    remedy: 'Correct the file at the position shown.',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/** `repository` of a package.json. */
type Repository = string | { url: string };

/** The address of a rule in the reference; undefined if package.json names no repository. */
export function ruleUrl(
  rule: RuleId,
  repository = (manifest as { repository?: Repository }).repository,
): string | undefined {
  if (repository === undefined) return undefined;
  const text = typeof repository === 'string' ? repository : repository.url;
  const [, host = 'github.com', path] = REPOSITORY.exec(text) ?? [];
  return path && `https://${host}/${path}/blob/HEAD/.github/REFERENCE.md#${rule}`;
}

/** `owner/name`, `github:owner/name`, or the address of a git repository. */
const REPOSITORY =
  /^(?:github:|(?:git\+)?(?:https?|ssh|git):\/\/(?:[^@/]+@)?([^/]+)\/)?([\w.~-]+(?:\/[\w.~-]+?)+)(?:\.git)?\/?$/;
