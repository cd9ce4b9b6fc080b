import { termTable } from './term.ts';

/** Languages by their names and codes in release names; all may be words of a title, except those that only releases have. */
export const LANGUAGE_TERMS = [
  ...termTable(
    'language',
    `
en: ?english ?eng ?ingles ?inglés ?anglais ?englisch ?английский ?engdub ?inglese ?en
de: ?german ?deutsch ?ger ?deu ?germandubbed ?alemao ?de
fr: ?french truefrench ?fre ?fra ?francais ?français ?vff ?vfq ?vfi ?vf2 ?vf frenchdub ?vof ?fr
es: ?spanish ?castellano ?espanol ?español ?spa ?esp ?spanishaudio ?cast ?es
es-419: ?latino ?lat ?latam
it: ?italian ?ita ?italiano ?it
pt: ?portuguese ?por ?pt
pt-BR: ?ptbr dublado ?brazilian ?portuguesebr
nl: ?dutch ?flemish ?nl ?nlaudio
ru: ?russian ?rus ?ru ?mvo ?dvo ?avo
pl: ?polish lektor ?pldub ?pllek ?pol ?pl ?lektorpl
cs: ?czech ?cze ?cz czdab czdabing
sk: ?slovak
hu: ?hungarian ?hun ?hu
ro: ?romanian ?ro
bg: ?bulgarian ?bgaudio
el: ?greek ?gre
tr: ?turkish ?tur ?tr
ar: ?arabic ?ara
he: ?hebrew ?heb ?hebdub
fa: ?persian ?farsi
hi: ?hindi ?hin
ta: ?tamil ?tam
te: ?telugu ?tel
ml: ?malayalam
bn: ?bengali
pa: ?punjabi
th: ?thai
vi: ?vietnamese ?vie
fil: ?tagalog ?filipino
ur: ?urdu
mr: ?marathi
kn: ?kannada
gu: ?gujarati
ms: ?malay
ca: ?catalan ?català ?cat
eu: ?basque ?euskera
gl: ?galician ?gallego
sl: ?slovenian ?slovene
bs: ?bosnian
mk: ?macedonian
sq: ?albanian
ka: ?georgian
id: ?indonesian
ko: ?korean ?kor ?ko
ja: ?japanese ?jap ?jpn ?ja ?jp
zh: ?chinese ?mandarin ?chi ?zho ?zh ?cn
yue: ?cantonese
uk: ?ukrainian ?ukr
sv: ?swedish ?swe ?swesub
da: ?danish ?dan ?dk
nb: ?norwegian ?nor ?no
fi: ?finnish ?fin ?fi
is: ?icelandic
et: ?estonian
lt: ?lithuanian
lv: ?latvian
hr: ?croatian
sr: ?serbian
mul: ?multi ?multilang ?multilanguage ?dual ?dualaudio ?dualáudio ?dl ?ml ?multiaudio ?dualaudiox ?trial multi2 multi3 multi4 ?nordic ?multil ?tri ?triaudio ?dubbed ?dub ?dublado ?dubpl ?md ?mic ?bilingual
`,
  ),
  ...termTable(
    'subtitles',
    `
fr: vostfr subfrench ?stfr ?subfr vost ?vo stvff
en: engsub engsubs ?subeng ?englishsub ?englishsubs ?englishsubbed esub esubs vosten
de: ?gersub ?germansub ?germansubbed
es: ?subspa ?subesp ?subtitulado ?subtitulada vose vosp ?spanishsub
it: subita ?subitaeng itasub ?subitaeng
nl: nlsub nlsubs dutchsubs ?nlsubbed
pt-BR: legendado ?legendas ?legenda
sv: swesub
da: ?danishsubs
no: norsub ?nosubs
ro: rosubbed rosub
hu: ?hunsub
pl: plsub plsubbed
zh: chs ?gb big5 cht ?sc ?tc chscht ?chseng 简体 繁体 繁體 简日 繁日 简中 繁中 简繁 中字 简日双语 繁日双语 簡體 简日双语字幕 简体字幕 简繁内封字幕 简繁内封 简繁外挂 双语 字幕 内嵌 内封 简日内嵌 繁体内嵌 簡繁 中文字幕 简体内嵌 gb_jp big5_jp chtjp ?jp_sc
ko: ?korsub ?korsubs
mul: multisub multisubs ?msubs ?subs ?sub ?subbed ?subtitles ?subtitle ?hardsub ?softsub ?hardsubs ?softsubs ?msub ?customsubs ?multiplesubtitle ?multiplesubtitles ?subpack ?hc ?hardcoded ?srt ?srtx2 ?subforced ?multiplesubs ?customsub ?hsub
`,
  ),
];
