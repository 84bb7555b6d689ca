/**
 * A mail address: one, in ASCII, without a name, a comment or a quoted part (RFC 5321, 4.1.2, of the local part the dot
 * string only). Nothing in it ends a line or an address, so that it carries no header and no second receiver.
 */

/** The local part and the domain as a whole. */
const length = /^(?=.{3,254}$)[^@]{1,64}@[^@]+$/;
const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@/;
const domain = /@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;

/** @example isMailAddress("ada@site.example") // true */
export const isMailAddress = (text: string): boolean =>
  [length, local, domain].every((part) => part.test(text)) && !/[\r\n]/.test(text);
