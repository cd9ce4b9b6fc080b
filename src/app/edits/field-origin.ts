import type { ValueGiver } from '../../shared/edits/earlier-value.ts';
import type { OwnField, PictureField } from '../../shared/edits/editable-field.ts';
import type { OwnFieldState } from '../../shared/edits/item-edit.ts';
import { formatDay } from '../../shared/format-date.ts';
import type { ItemDetail } from '../../shared/media-item.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';

/** What providers are called. */
export interface ProviderNames {
  name(id: ProviderId): string;
  /** Whose pictures have such addresses; undefined: nobody knows. */
  ofAddress(url: string): string | undefined;
}

/** Fields that the name of a file, or of its folders, says. */
const NAMED: readonly OwnField[] = ['title', 'year', 'season', 'episode', 'airedDate'];
/** Fields that providers leave as they are: files say them, or nobody but a person. */
const OF_NO_PROVIDER: readonly OwnField[] = ['season', 'episode'];
/** The address of a picture of a person's own begins so; the file's name follows. */
const OWN_PICTURE = 'own:';

type Sources = Pick<ItemDetail, 'nfo' | 'metadataSources' | 'files' | 'isSynthetic' | 'imported'>;

/**
 * Where the value of a field came from, and when, in words: a person, an NFO, providers, an import, the file's name.
 * @param isEmpty it has no value
 */
export function fieldOrigin(
  field: OwnField,
  isEmpty: boolean,
  { nfo, metadataSources, files, isSynthetic, imported }: Sources,
  own: OwnFieldState | undefined,
  providers: ProviderNames,
): string {
  if (own?.isEdited) return `Edited by you on ${formatDay(own.changedAt)}`;
  if (isEmpty) return 'Not known';
  if (nfo?.says.includes(field)) return `From ${nfo.path}, read on ${formatDay(nfo.readAt)}`;
  if (metadataSources.length > 0 && !OF_NO_PROVIDER.includes(field)) {
    const at = Math.max(...metadataSources.map(({ appliedAt }) => appliedAt));
    return `From ${namesOf(
      metadataSources.map(({ provider }) => provider),
      providers,
    )}, ${formatDay(at)}`;
  }
  if (isSynthetic) return 'Made up';
  const [file] = files;
  if (file === undefined)
    return imported === null
      ? 'From what was imported'
      : `From ${imported.name}, imported on ${formatDay(imported.importedAt)}`;
  return NAMED.includes(field) ? `From the file’s name: ${file.name}` : 'From the file';
}

/** Where the poster or the backdrop that is shown came from, and when, in words. */
export function pictureOrigin(
  field: PictureField,
  { pictures }: Pick<ItemDetail, 'pictures'>,
  providers: ProviderNames,
): string {
  const ofType = pictures.filter(({ type }) => type === field);
  const picture = ofType.find(({ isChosen }) => isChosen) ?? ofType[0];
  if (picture === undefined) return 'None yet';
  const { url, isChosen, since, file } = picture;
  const from = file ?? pictureSource(url, providers);
  if (!isChosen)
    return from === undefined ? `Stored on ${formatDay(since)}` : `From ${from}, ${formatDay(since)}`;
  return `Chosen by you on ${formatDay(since)}${from === undefined ? '' : `, from ${from}`}`;
}

/** Who gives a title its tags or its collections: a person, and once each its NFO. */
export function groupOrigin(
  part: 'tags' | 'collections',
  item: Pick<ItemDetail, 'nfo' | 'tags' | 'collections'>,
): string {
  const { nfo, tags, collections } = item;
  const names = part === 'tags' ? tags : collections.map(({ name }) => name);
  const given = (nfo?.gave[part] ?? []).filter((name) => names.includes(name));
  if (nfo === null || given.length === 0) return names.length === 0 ? '' : 'Yours';
  const words = `From ${nfo.path}, read on ${formatDay(nfo.readAt)}: ${given.join(', ')}`;
  return given.length < names.length ? `${words}. The others are yours` : words;
}

/** Who gave an earlier value, and when: "by you, 3 Nov 2026". @param until when it became another, in ms since the epoch */
export function giverWords(giver: ValueGiver | null, until: number, providers: ProviderNames): string {
  switch (giver?.kind) {
    case undefined:
      return `until ${formatDay(until)}`;
    case 'person':
      return `by you, ${formatDay(giver.at)}`;
    case 'nfo':
      return `from ${giver.path}, ${formatDay(giver.at)}`;
    case 'providers':
      return `from ${namesOf(giver.providers, providers)}, ${formatDay(giver.at)}`;
  }
}

function pictureSource(url: string, providers: ProviderNames): string | undefined {
  if (url.startsWith(OWN_PICTURE)) return url.slice(OWN_PICTURE.length);
  return providers.ofAddress(url) ?? (URL.canParse(url) ? new URL(url).hostname || undefined : undefined);
}

function namesOf(ids: readonly ProviderId[], providers: ProviderNames): string {
  return [...new Set(ids.map((id) => providers.name(id)))].join(', ');
}
