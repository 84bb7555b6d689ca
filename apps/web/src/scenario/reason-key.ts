/** "under the insider's orders" -> "under-the-insiders-orders", as the catalogues name it. */
export const reasonKey = (why: string): string => why.replaceAll("'", "").replaceAll(" ", "-");
