/** What a reference to the story, an entry or a claim says, before it is written in some format. */
export interface Citation {
  /** Unique among the references to one publisher; ASCII, for a name within other people's files. */
  key: string;
  title: string;
  /** What it is a part of: of an entry the story, of a claim its entry. */
  within?: string;
  author: string;
  publisher: string;
  /** Year, month and day of publication, as many as are known. */
  issued: number[];
  /** The same as the site writes it. */
  published: string;
  /** Up to when the story was checked, as the site writes it. */
  asOf: string;
  /** A language tag. */
  language: string;
  url: string;
}
