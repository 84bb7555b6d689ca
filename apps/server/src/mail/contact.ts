/** What is sent by mail, whatever carries it. */

export interface Mail {
  /** Of one mail, the same however often it is sent: whoever gets it twice can see that it is one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailContact {
  /** Resolves when the mail server has taken it over; rejects otherwise. */
  readonly send: (mail: Mail) => Promise<void>;
}

/** By which mail leaves, and where a mail says this instance is; `null`: by nothing. */
export type MailOut = { readonly contact: MailContact; readonly instance: string } | null;
