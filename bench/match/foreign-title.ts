import type { Random } from '../../src/workers/media/generator/random.ts';

const ARTICLES = ['Der', 'Die', 'Das', 'Le', 'La', 'El', 'Il', 'Den'];
const QUALITIES = [
  'letzte',
  'stille',
  'grand',
  'rouge',
  'viejo',
  'bianco',
  'mörk',
  'ewige',
  'perdu',
  'goldene',
];
const THINGS = [
  'Sommer',
  'Brücke',
  'Garten',
  'Maison',
  'Rivière',
  'Camino',
  'Ciudad',
  'Strada',
  'Fiume',
  'Vinter',
  'Himmel',
  'Forêt',
  'Ventana',
  'Notte',
  'Resan',
  'Spiegel',
  'Étoile',
  'Sombra',
  'Mare',
  'Skogen',
]; // prettier-ignore
const PLACES = ['am Meer', 'de Lyon', 'del Sur', 'di Giulia', 'in Wien', 'de Marta', 'från Åbo', 'der Nacht'];

/** A title in a tongue that is not English, made up of words: what a film is called elsewhere. */
export function foreignTitle(random: Random): string {
  const words = [random.pick(ARTICLES), random.pick(QUALITIES), random.pick(THINGS)];
  return [...words, random.pick(THINGS), random.pick(PLACES)].join(' ');
}
