import { termTable } from './term.ts';

/** Sources, codecs, dynamic range and pixel sizes. Pixel sizes like "1920x1080" are read by a pattern. */
export const VIDEO_TERMS = [
  ...termTable(
    'resolution',
    `
480p: 480p ?480 sd480p
480i: 480i
540p: 540p
576p: 576p
576i: 576i
720p: 720p 720i ?720 hd720p 720phd 720p8 720p10 720p60 720p50
1080p: 1080p ?1080 hd1080p 1080phd 1080p10 1080p8 fhd fullhd 1080p60 1080p50 1036p 1080px 1080hd
1080i: 1080i 1080i50 1080i60
1440p: 1440p ?qhd
2160p: 2160p ?2160 2160p60 2160i ?4k uhd ultrahd 4kuhd uhd4k 4kultrahd
4320p: 4320p ?8k
360p: 360p
240p: 240p
368p: 368p
`,
  ),
  ...termTable(
    'source',
    `
Blu-ray: bluray mbluray bdripmux brripmux bdlight bluraymux hdlight ?uhdrip bdrip10bit bdrip brrip brip bdr bdmux brmux blurayrip ?bd bd25 bd50 bd5 bd9 bd66 bd100 bdremux bdraw ?blue-ray bdmv bdiso completebluray ?dvd5bluray microhd mhd minibd
HD DVD: hddvd hddvdrip
WEB-DL: webdl webhd dlmux webdlmux webdlrip webdlhd
WEB: ?web webrip webcap weboneyrip webmux webtv webraw hdweb webripmux
DVD: ?dvd dvdrip dvdr dvdmux dvd5 dvd9 dvd10 ?xdvd dvdfull fulldvd dvdiso ?ntsc ?pal dvdrip2 rdvd r5dvd
Screener: dvdscr dvdscreener ?screener bdscr webscreener webscr ?scr hdscr vhsscr
R5: ?r5 ?r6 ?r3
HDTV: hdtv hdtvrip hdrip tvhdrip ?hdtc-tv hdtvmux ahdtv uhdtv phdtv hdtvhd
TV: pdtv ldtv dsr dsrip sdtv tvrip satrip dvbrip dvb dvbs dthrip dthr dtvrip dtv ?iptv iptvrip hdtvs ?tvcap dvbt dvbc sattv tvmux webdltv
PPV: ppvrip ?ppv hdppv
VOD: vodrip ?vod vodr vodhd
Telesync: ?ts telesync hdts tsrip hdtsrip pdvd predvdrip predvd hqts
Telecine: ?tc telecine hdtc tcrip
Cam: ?cam camrip hdcam camhd hqcam
Workprint: workprint ?wp
VHS: ?vhs vhsrip
LaserDisc: ?ld laserdisc ldrip
`,
  ),
  ...termTable(
    'video-codec',
    `
H.264: x264 h264 avc mpeg4avc x264hi10p hi10 hi10p ?hi444pp avchd hi422p x26410bit h26410bit ?264 x264bit
H.265: x265 h265 hevc hevc10 hevc10bit x26510bit ?265
H.266: x266 h266 vvc
AV1: av1
VP9: vp9
VP8: vp8
VP7: vp7
VP6: vp6
Xvid: xvid xvidvd
DivX: divx divx5 divx6
MPEG-2: mpeg2 mpeg2hd
MPEG-4: mpeg4 mp4v
VC-1: vc1
WMV: wmv wmvhd wmv9
RealVideo: rv10 rv9 ?rv
ProRes: prores
`,
  ),
  ...termTable(
    'hdr',
    `
HDR10+: hdr10plus hdr10p hdr10+
HDR10: hdr hdr10 hdr10bit
Dolby Vision: dolbyvision dovi ?dv
HLG: ?hlg
SDR: ?sdr
`,
  ),
];
