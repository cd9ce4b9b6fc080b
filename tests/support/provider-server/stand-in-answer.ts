/** A request as the stand-ins see it: the path behind their base. */
export interface StandInRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Of a POST, as JSON. */
  readonly body: unknown;
  /** Where the server is, such as `http://127.0.0.1:1234`. */
  readonly origin: string;
}

/** What a stand-in answers. */
export type StandInAnswer =
  | { readonly json: unknown; readonly status?: number }
  | { readonly picture: Buffer }
  | { readonly redirect: string };

/** Answers as one provider does. */
export type StandIn = (request: StandInRequest) => StandInAnswer;

/** Paths and what is answered at each; the groups of the expression are the arguments. */
export type Routes = readonly (readonly [
  RegExp,
  (request: StandInRequest, ...parts: readonly string[]) => StandInAnswer,
])[];

/** The answer of the first route that fits, or of none. */
export function route(routes: Routes, request: StandInRequest, none: StandInAnswer): StandInAnswer {
  for (const [expression, answer] of routes) {
    const match = expression.exec(request.path);
    if (match) return answer(request, ...match.slice(1).map((part) => part ?? ''));
  }
  return none;
}
