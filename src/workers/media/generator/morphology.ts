// Enough English inflection for the generator's own word lists; not a general stemmer.

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  wife: 'wives',
  life: 'lives',
  leaf: 'leaves',
  wolf: 'wolves',
  knife: 'knives',
  thief: 'thieves',
  fish: 'fish',
  crossroads: 'crossroads',
  glass: 'glasses',
  fisherman: 'fishermen',
  grief: 'griefs',
  roof: 'roofs',
  hero: 'heroes',
};

const IRREGULAR_PASTS: Readonly<Record<string, string>> = {
  find: 'found',
  fight: 'fought',
  meet: 'met',
  seek: 'sought',
  fall: 'fell',
  leave: 'left',
  lose: 'lost',
  win: 'won',
  hide: 'hid',
  steal: 'stole',
  build: 'built',
  rebuild: 'rebuilt',
  teach: 'taught',
  lead: 'led',
  forgive: 'forgave',
  forget: 'forgot',
  sell: 'sold',
  buy: 'bought',
  pay: 'paid',
  become: 'became',
  grow: 'grew',
  drive: 'drove',
  ride: 'rode',
  run: 'ran',
  swim: 'swam',
  fly: 'flew',
  swear: 'swore',
  draw: 'drew',
  write: 'wrote',
  sing: 'sang',
  beat: 'beat',
  hold: 'held',
  throw: 'threw',
  catch: 'caught',
  break: 'broke',
  freeze: 'froze',
  shake: 'shook',
  wake: 'woke',
  sleep: 'slept',
  mistake: 'mistook',
  send: 'sent',
  feed: 'fed',
  weave: 'wove',
  dig: 'dug',
  sew: 'sewed',
  awaken: 'awakened',
  strive: 'strove',
  strike: 'struck',
  outrun: 'outran',
};

const DOUBLING =
  /(?:drop|trap|drag|plan|plot|swap|regret|dig|swim|run|win|admit|hum|rob|outwit|outrun|patrol|control|rebel|travel)$/;

/** "witch" → "witches". */
export function plural(noun: string): string {
  const irregular = IRREGULAR_PLURALS[noun];
  if (irregular !== undefined) return irregular;
  return withS(noun);
}

/** "carry" → "carries". */
export function thirdPerson(verb: string): string {
  return withS(verb);
}

/** "carry" → "carried". */
export function pastTense(verb: string): string {
  const irregular = IRREGULAR_PASTS[verb];
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled(verb)}ed`;
}

/** "chase" → "chasing". */
export function gerund(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

/** "hunt" → "hunter". */
export function agentOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}r`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ier`;
  return `${doubled(verb)}er`;
}

/** "happy" → "happily". */
export function adverbOf(adjective: string): string {
  if (adjective.endsWith('y')) return `${adjective.slice(0, -1)}ily`;
  if (adjective.endsWith('le')) return `${adjective.slice(0, -1)}y`;
  if (adjective.endsWith('ic')) return `${adjective}ally`;
  return adjective.endsWith('ll') ? `${adjective}y` : `${adjective}ly`;
}

/** "happy" → "happiness". */
export function qualityOf(adjective: string): string {
  return adjective.endsWith('y') ? `${adjective.slice(0, -1)}iness` : `${adjective}ness`;
}

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function doubled(verb: string): string {
  return DOUBLING.test(verb) ? verb + verb.slice(-1) : verb;
}
