const SEASON =
  /^(?:(?:season|seasong|series|saison|staffel|temporada|stagione|seizoen|sezon|sæson|säsong|sesong|kausi|évad|sezona|sezóna|sezonul|シーズン|serie|сезон|book|시즌)[\s._-]*(\d{1,4})|s(\d{1,4})|(\d{1,2})\.?(?:st|nd|rd|th)?[\s._-]*(?:season|staffel|saison|сезон)|第\s?(\d{1,2})\s?季)(?=$|[\s._\-(:[])/i;
const SPECIALS = /^(?:specials?|season[\s._]*0+|s00?|ova|spezial|hors[\s._-]?série|extras?[\s._]specials?)$/i;
/** It names an episode besides. */
const EPISODE = /(?<![a-z])e\d/i;

/** The season whose episodes a folder of this name holds ("Season 1", "Staffel 02", "S3"); 0 for specials, null for none. */
export function seasonOfFolder(name: string): number | null {
  const trimmed = name.trim();
  if (SPECIALS.test(trimmed)) return 0;
  const season = SEASON.exec(trimmed)
    ?.slice(1)
    .find((group) => group !== undefined);
  return season === undefined || EPISODE.test(trimmed) ? null : Number(season);
}
