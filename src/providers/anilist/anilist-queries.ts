// The schema: https://docs.anilist.co/reference/object/media.

const CANDIDATE = `id idMal format title { romaji english native } synonyms description(asHtml: false)
  startDate { year month day } seasonYear episodes duration countryOfOrigin siteUrl
  coverImage { extraLarge large } externalLinks { url site }`;

/** Twenty anime that match a text; which formats are searched for, `$format` and `$without` say. */
export const SEARCH_QUERY = `query ($search: String, $format: MediaFormat, $without: [MediaFormat]) {
  Page(page: 1, perPage: 20) {
    media(search: $search, type: ANIME, format: $format, format_not_in: $without, isAdult: false, sort: SEARCH_MATCH) {
      ${CANDIDATE}
    }
  }
}`;

/** An anime by its id, or by the one MyAnimeList has for it. */
export const FIND_QUERY = `query ($id: Int, $idMal: Int) {
  Media(id: $id, idMal: $idMal, type: ANIME) { ${CANDIDATE} }
}`;

/** All that is wanted of an anime; its people in the one page AniList gives at once. */
export const DETAILS_QUERY = `query ($id: Int) {
  Media(id: $id, type: ANIME) {
    ${CANDIDATE}
    genres averageScore bannerImage
    tags { name rank isGeneralSpoiler isMediaSpoiler }
    stats { scoreDistribution { amount } }
    trailer { id site }
    relations { edges { relationType } }
    studios { edges { isMain node { name } } }
    characters(sort: [ROLE, RELEVANCE], perPage: 25) {
      edges {
        node { name { full } }
        voiceActors(language: JAPANESE, sort: [RELEVANCE]) { id languageV2 name { full } }
      }
    }
    staff(sort: [RELEVANCE], perPage: 25) { edges { role node { id name { full } } } }
  }
}`;

/** Something small. */
export const TEST_QUERY = 'query { GenreCollection }';
