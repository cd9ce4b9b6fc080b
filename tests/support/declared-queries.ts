import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** A statement's file and what the sources that use it declare. */
export interface DeclaredQuery {
  /** Path of the `.sql` file from the project's root. */
  readonly file: string;
  /** Where it is used, for a failing test's message. */
  readonly place: string;
  /** Sorted names; undefined for a statement bound by position or not at all. */
  readonly parameters: readonly string[] | undefined;
}

/**
 * Every `defineQuery<Params, Row>(name, sql)`, `bulk(sql)` and `exec(sql)` below a folder whose `sql` is an
 * imported file, found with TypeScript's own checker, so that computed parameter types count as what they are.
 */
export function declaredQueries(root: string, folder: string): readonly DeclaredQuery[] {
  const program = createProgram(root, folder);
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter((source) => source.fileName.startsWith(join(root, folder)) && !source.isDeclarationFile)
    .flatMap((source) => queriesOf(source, checker))
    .map((query) => ({ ...query, file: relative(root, query.file), place: relative(root, query.place) }));
}

function queriesOf(source: ts.SourceFile, checker: ts.TypeChecker): readonly DeclaredQuery[] {
  const sqlFiles = importedSqlFiles(source);
  return callsIn(source).flatMap((call) => {
    const isDefined = isNamed(call, 'defineQuery');
    if (!isDefined && !isNamed(call, 'bulk') && !isNamed(call, 'exec')) return [];
    const parameters = isDefined ? parametersOf(call, checker) : undefined;
    return filesIn(call, sqlFiles).map((file) => ({ file, place: source.fileName, parameters }));
  });
}

function createProgram(root: string, folder: string): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.worker.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(String(messageText));
      },
    },
  );
  if (!config) throw new Error('tsconfig.worker.json cannot be read.');
  const files = config.fileNames.filter(
    (name) => name.startsWith(join(root, folder)) || name.endsWith('.d.ts'),
  );
  return ts.createProgram(files, config.options);
}

function callsIn(source: ts.SourceFile): readonly ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

/** Whether a call is of a function or method of that name. */
function isNamed({ expression }: ts.CallExpression, name: string): boolean {
  const called = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(called) && called.text === name;
}

/** Names of the properties of a call's first type argument. */
function parametersOf(call: ts.CallExpression, checker: ts.TypeChecker): readonly string[] {
  const [type] = call.typeArguments ?? [];
  if (!type) return [];
  return checker
    .getPropertiesOfType(checker.getTypeFromTypeNode(type))
    .map(({ name }) => name)
    .sort();
}

/** The files whose names stand in a call's arguments. */
function filesIn(call: ts.CallExpression, sqlFiles: ReadonlyMap<string, string>): readonly string[] {
  const files: string[] = [];
  const visit = (node: ts.Node): void => {
    const file = ts.isIdentifier(node) ? sqlFiles.get(node.text) : undefined;
    if (file) files.push(file);
    ts.forEachChild(node, visit);
  };
  for (const argument of call.arguments) visit(argument);
  return files;
}

/** Local name → file, of each `import x from '….sql?raw'`. */
function importedSqlFiles(source: ts.SourceFile): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const specifier = statement.moduleSpecifier.text;
    const name = statement.importClause?.name?.text;
    if (!name || !specifier.endsWith('.sql?raw')) continue;
    files.set(name, join(dirname(source.fileName), specifier.slice(0, -'?raw'.length)));
  }
  return files;
}
