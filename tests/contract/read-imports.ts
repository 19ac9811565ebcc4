/** Every way in which one file can pull in another, read from its syntax tree. */
import ts from 'typescript';

export interface Import {
  specifier: string;
  line: number;
  /** Nothing of it is left when the types are gone. */
  typeOnly: boolean;
}

/** `<script>` blocks of a component, with everything else blanked out so that line numbers stay right. */
function scriptsOf(component: string): string {
  const kept = [...component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  let out = '';
  for (const match of kept) {
    const start = match.index + match[0].indexOf('>') + 1;
    out += component.slice(out.length, start).replace(/[^\n]/g, ' ');
    out += match[1] ?? '';
  }
  return out;
}

function importTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name || !bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

function exportTypeOnly(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const clause = node.exportClause;
  if (!clause || !ts.isNamedExports(clause)) return false;
  return clause.elements.length > 0 && clause.elements.every((element) => element.isTypeOnly);
}

/**
 * Texts named by `import(…)`, `import.meta.glob(…)` and, for code that is bundled, `new URL(…, import.meta.url)`,
 * which is how a page comes to a worker. In geo, which runs in node, such a URL is only the path of a file to read.
 */
function calledFor(node: ts.CallExpression | ts.NewExpression, bundled: boolean): ts.StringLiteralLike[] {
  const args = node.arguments ?? [];
  const first = args[0];
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const callee = node.expression.getText();
  const isGlob = callee === 'import.meta.glob';
  const isUrl = bundled && callee === 'URL' && args[1]?.getText() === 'import.meta.url';
  if (!first || !(isImport || isGlob || isUrl)) return [];
  if (ts.isArrayLiteralExpression(first))
    return first.elements.filter((item) => ts.isStringLiteralLike(item));
  return ts.isStringLiteralLike(first) ? [first] : [];
}

/**
 * Imports of a source text: import and export declarations, import types, dynamic imports, globs and URLs.
 * @param path decides how the text is read: `.svelte` files by their script blocks
 */
export function readImports(path: string, text: string): Import[] {
  const source = ts.createSourceFile(
    path.replace(/\.svelte$/, '.svelte.ts'),
    path.endsWith('.svelte') ? scriptsOf(text) : text,
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ specifier: node.text, line, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, exportTypeOnly(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) || ts.isNewExpression(node))
      for (const literal of calledFor(node, path.startsWith('src/'))) add(literal, false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
