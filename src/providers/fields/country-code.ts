/** ISO 3166-1: the countries whose two letters are not the first two of their three, as `sweSE`. */
const EXCEPTIONS =
  'abwAW agoAO alaAX andAD areAE armAM ataAQ atfTF atgAG autAT bdiBI benBJ besBQ bgdBD bhsBS bihBA blrBY blzBZ ' +
  'brbBB brnBN cafCF chlCL chnCN codCD cogCG cokCK comKM cpvCV cuwCW cymKY dnkDK eshEH estEE flkFK froFO fsmFM ' +
  'ginGN glpGP gnbGW gnqGQ grdGD grlGL gufGF guyGY irlIE irqIQ isrIL jamJM kazKZ korKR lbrLR lbyLY macMO mafMF ' +
  'mdgMG mdvMV mexMX mltMT mneME mnpMP mozMZ mtqMQ mytYT niuNU pakPK pcnPN plwPW pngPG polPL prkKP prtPT pryPY ' +
  'pyfPF senSN sgsGS slbSB slvSV spmPM srbRS surSR svkSK svnSI sweSE swzSZ sycSC tcdTD tkmTM tunTN turTR tuvTV ' +
  'ukrUA uryUY wlfWF';
const CODES = new Map(EXCEPTIONS.split(' ').map((entry) => [entry.slice(0, 3), entry.slice(3)]));

/** ISO 3166-1 alpha-2 from alpha-3 (`usa` → `US`); null for what has another form. */
export function countryCode(alpha3: string | null): string | null {
  const code = alpha3?.toLowerCase() ?? '';
  if (!/^[a-z]{3}$/.test(code)) return null;
  return CODES.get(code) ?? code.slice(0, 2).toUpperCase();
}
