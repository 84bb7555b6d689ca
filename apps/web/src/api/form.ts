/** A form of an order and of the file it is about, which the generated types do not know. */
export function formOf(
  order: object,
  file: File | null,
): { readonly body: never; readonly bodySerializer: Serializer } {
  const form = new FormData();
  form.set("order", JSON.stringify(order));
  if (file !== null) form.set("file", file);
  return { body: form as never, bodySerializer: (body) => body as FormData };
}

type Serializer = (body: unknown) => FormData;
