import ts from "typescript";

/** Attributes that are read by a person. */
const spokenAttributes = new Set([
  "alt",
  "title",
  "placeholder",
  "label",
  "aria-label",
  "aria-description",
  "aria-roledescription",
]);

/** Operators whose outcome is one of their sides, or both. */
const joining = new Set(["&&", "||", "??", "+"]);

const isWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Every piece of text a page shows that does not come from a catalogue: `file: text`. */
export function textInCode(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const report = (text: string): void => {
    if (isWords(text)) found.push(`${name}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && isSetApart(node.openingElement)) return;
    if (ts.isJsxText(node)) report(node.text);
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      shownStrings(node.expression).forEach(report);
    if (ts.isJsxAttribute(node) && spokenAttributes.has(node.name.getText())) attributeStrings(node).forEach(report);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isSetApart = (element: ts.JsxOpeningElement): boolean =>
  element.attributes.properties.some(
    (attribute) =>
      ts.isJsxAttribute(attribute) &&
      attribute.name.getText() === "translate" &&
      attribute.initializer?.getText() === '"no"',
  );

function attributeStrings({ initializer }: ts.JsxAttribute): string[] {
  if (!initializer) return [];
  if (ts.isStringLiteral(initializer)) return [initializer.text];
  return ts.isJsxExpression(initializer) && initializer.expression ? shownStrings(initializer.expression) : [];
}

/** Strings an expression can come to: itself, either side of a choice, the fixed parts of a template. */
function shownStrings(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...shownStrings(node.whenTrue), ...shownStrings(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return shownStrings(node.expression);
  if (ts.isBinaryExpression(node) && joining.has(node.operatorToken.getText()))
    return [...shownStrings(node.left), ...shownStrings(node.right)];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].filter(isWords);
  return [];
}
