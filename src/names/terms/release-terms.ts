import { termTable } from './term.ts';

/** Editions, services and all that only a release has. */
export const RELEASE_TERMS = [
  ...termTable(
    'edition',
    `
Director's Cut: directorscut director'scut ?dc ?dircut directorsedition director'sedition ?ddc ?directors
Extended: ?extended ?versionlongue extendedcut ?extendedversion extendededition ?ext extendedremastered ?langfassung extendeddirectorscut
Ultimate Edition: ultimateedition ultimatecut ?ultimate
Theatrical: ?theatrical theatricalcut ?theatricalversion theatricaledition ?kinofassung
Unrated: ?unrated unratedcut unrateddirectorscut
Uncut: ?uncut uncutedition uncutversion
Uncensored: ?uncensored
Special Edition: specialedition ?se specialed
Collector's Edition: collectorsedition collector'sedition editioncollector collectoredition
Limited: ?limited limitededition
Criterion: ?criterion criterioncollection criterionedition thecriterioncollection thecriterionedition ?cc
Deluxe: ?deluxeedition
Final Cut: ?finalcut finalcutedition
Remastered: ?remastered ?remaster digitallyremastered 4kremastered ?restored 4krestored 4krestoration ?restoration ?hdremaster ?digitalremastered
Anniversary Edition: anniversaryedition ?anniversary
IMAX: ?imax imaxedition imaxenhanced
Open Matte: ?openmatte ?om
Despecialized: despecialized despecialised
Fan Edit: ?fanedit ?fanedition
Festival: ?festival
Redux: ?redux
Alternative Cut: alternativecut alternatecut
Black & White: ?blackandwhite ?bw
Recut: ?recut
3D: ?3d halfsbs hsbs halfou hou ?sbs halfoverunder fullsbs ?3dsbs 3dhsbs 3dhou ?hou ?anaglyph
Assembly Cut: assemblycut
Rogue Cut: roguecut
Two in One: 2in1 3in1
Oar: ?oar
`,
  ),
  ...termTable(
    'service',
    `
NF: ?nf ?netflix nfhd ?nflix
AMZN: amzn ?amazon ?amazonhd ?primevideo
DSNP: dsnp ?dsny ?disneyplus ?disney+ disneyhd
HMAX: hmax ?hbomax hbomaxhd
MAX: ?max
HBO: ?hbo
HULU: ?hulu
ATVP: atvp aptv ?appletv ?appletv+
PCOK: pcok ?peacock
PMTP: pmtp ?paramount+ ?paramountplus
iP: ?ip ?bbcip
iT: ?itunes
STAN: ?stan
CR: ?cr ?crunchyroll ?crav
YT: ?youtube
SHO: ?showtime
STARZ: ?starz ?stz
PLAY: ?gplay
ALL4: ?all4 ?4od
Baha: ?baha
B-Global: ?bglobal
ViuTV: viutv
FUNi: ?funi
VRV: ?vrv
HIDIVE: ?hidi ?hidive
ABEMA: ?abema ?abematv
RED: ?ytred
CC: ?comedycentral
STRP: strp
BCORE: bcore
VUDU: ?vudu
ROKU: ?roku
TUBI: ?tubi
CRAV: ?crave
CBS: ?cbs
NBC: ?nbc
AMC: ?amc
SYFY: ?syfy
DSCP: dscp ?discoveryplus
PBS: ?pbs
ITV: itvx ?itv
MY5: ?my5
UKTV: uktv
SKST: skst
VIAP: viap ?viaplay
TVNZ: tvnz
SBS: ?sbsod
TVING: tving
WAVVE: wavve ?wavve
VIKI: ?viki
iQIYI: iqiyi ?iqiyi ?iq
Bilibili: ?bilibili ?bili
YOUKU: ?youku
Tencent: ?tencent
MGTV: ?mgtv
ZEE5: zee5
SonyLIV: sonyliv
Hotstar: ?hotstar ?htsr ?dsnphs
JioCinema: ?jiocinema ?jhs
SunNXT: sunnxt
AHA: ?aha
VOOT: ?voot
KP: ?kinopoisk
Okko: ?okko
ivi: ?ivi
Canal+: ?canal+ ?canalplus
OCS: ?ocs
ADN: ?adn
RaiPlay: raiplay
Joyn: ?joyn
RTL+: ?rtl+ rtlplus
BluTV: blutv
GAIN: ?gain
Exxen: exxen
tabii: tabii
U-NEXT: ?unext
KNPY: knpy
`,
  ),
  ...termTable(
    'release',
    `
Proper: ?proper properrip ?realproper
Repack: repack repack2 rerip ?repacked ?reencoded ?rarfix ?fix ?fixed nfofix dirfix ?syncfix ?samplefix
Real: ?real
Forced: ?forced
Untouched: ?untouched
Upscaled: ?upscaled ?upscale ?aiupscale ?aiupscaled
Internal: ?internal ?int
Read NFO: readnfo
Remux: remux
Hybrid: ?hybrid
Complete: ?complete ?integral ?intégrale completeseries completeseason ?fullseason ?integrale ?batch ?fin ?end ?完 ?pack ?seasonpack ?completa ?completo ?全集 ?合集
10-bit: 10bit 10bits 8bit ?10b ?12bit ?bit ?yuv420p10 yuv444p
HD: ?hd ?hq ?lq ?sd ?hbr
Widescreen: ?ws ?widescreen ?fs ?fullscreen ?letterbox ?16x9 ?4x3
Pre-air: ?preair
Straight to video: ?stv
Subbed: ?retail ?retailed
High frame rate: 60fps 50fps ?hfr ?fps
Version: ?v2 ?v3 ?v0 ?v4
Uploader: ?xxx ?rip ?dump ?stream ?encode ?raw ?raws ?reenc ?mux
Mini: ?mini ?qc ?line ?lined ?ld ?dubbedline
Colour: bt709 bt2020 bt601 ?rec709
Container: ?mkv ?mp4 ?avi ?m2ts ?wmv ?iso
Obfuscated: obfuscated postbot ?rakuv ?xpost ?scrambled ?whiterev
Size: ?dvdfull ?fulldvdr
Freeleech: ?free ?fastsub
Uncensored TV: ?atx ?mbs ?tvn
Season pack: ?extras
Menu: ?ncop ?nced
`,
  ),
];
