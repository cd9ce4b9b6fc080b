import { fill, phrase } from './phrase.ts';
import type { Random } from './random.ts';

const OPENINGS = [
  'In {Place}, a {adjective} {agent} {verbs} the {noun} of a {adjective} {noun}.',
  'When {Given} {Family} {verbs} a {adjective} {noun} in {Place}, the {noun} that follows will {verb} the whole {noun}.',
  '{Given}, a {adjective} {agent} from {Place}, must {verb} the {noun} before the {nouns} {verb} everything.',
  'After the {noun} of her {noun}, {Given} {verbs} to {Place} and {adverb} {verbs} a {adjective} {agent}.',
  'The {noun} of a {adjective} {noun} brings two {agent}s together in the {nouns} of {Place}.',
  'Two {adjective} {nouns} {verb} each other during one {adjective} {noun} that neither will {verb}.',
  'Set in {Place}, this is the {noun} of {Given} {Family}, who {verbed} a {noun} and {verbed} the {nouns} of a {adjective} {noun}.',
  'A {adjective} {noun} from {Place} is {adverb} asked to {verb} the {noun} that once {verbed} his {noun}.',
].map(phrase);

const MIDDLES = [
  'But the {noun} is not what it seems, and soon the {nouns} begin to {verb}.',
  'With the help of {Given}, a {adjective} {agent}, she {adverb} {verbs} the {nouns} and {verbs} the {noun}.',
  'As the {noun} {verbs}, he learns that the {agent} has been {verbing} the {adjective} {noun} all along.',
  'While {verbing} the {nouns} of {Place}, they {verb} a {noun} that could {verb} the {noun} for ever.',
  'Haunted by the {noun} of a {adjective} {noun}, {Given} must decide whether to {verb} or to {verb}.',
  'What begins as a {adjective} {noun} turns into a {noun} of {nouns} and {adjective} {noun}.',
  'The {agent} and the {agent} {verb} across {Place}, {adverb} {verbing} every {noun} on the way.',
  'Nobody in the {noun} believes the {adjective} {agent}, until the {noun} {verbs} once more.',
  'There is only one {noun} who can {verb} the {noun}: her {adjective} {noun}.',
  'Meanwhile {Given} {Family} {verbs} the {noun}, and a {adjective} {noun} {verbs} in the {noun} of {Place}.',
  'Between {noun} and {noun}, the {nouns} of the {noun} {adverb} {verb}.',
].map(phrase);

const ENDINGS = [
  'In the end, only the {noun} remains.',
  'Nothing in {Place} will be the same again.',
  'A {noun} about {noun}, {noun} and the {nouns} we {verb}.',
  'Time is running out, and the {noun} is {verbing}.',
  'It will take more than a {noun} to {verb} the {adjective} {noun}.',
  'Based on the {noun} by {Given} {Family}.',
].map(phrase);

/** Characters of a word with the space behind it, on average over the sentences above. */
const CHARACTERS_A_WORD = 5.9;
const MEDIAN_WORDS = 38;
const MOST_WORDS = 300;

/** Some sentences of a plot. The length is log-normal with a mean of about 45 words. */
export function overview(random: Random): string {
  const words = Math.min(MOST_WORDS, MEDIAN_WORDS * Math.exp(random.normal() * 0.55));
  const characters = words * CHARACTERS_A_WORD;
  let text = fill(random.pick(OPENINGS), random);
  while (text.length < characters - 45) {
    const sentences = characters - text.length > 75 ? MIDDLES : ENDINGS;
    text += ` ${fill(random.pick(sentences), random)}`;
  }
  return text;
}
