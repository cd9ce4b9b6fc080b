import type { LookUpFields } from '../../../app/metadata/look-up/query-of-item.ts';
import type { TitleAddress } from '../../../app/metadata/look-up/title-address.ts';
import type { ScoredCandidate } from '../../../shared/metadata/title-candidate.ts';

/** `rs-look-up`: a person asks for a title by its name, or by its id. */
export class LookUpEvent extends Event {
  static readonly type = 'rs-look-up';
  readonly asked: LookUpFields | TitleAddress;

  constructor(asked: LookUpFields | TitleAddress) {
    super(LookUpEvent.type);
    this.asked = asked;
  }
}

/** `rs-choose-candidate`: a person chose a candidate. */
export class ChooseCandidateEvent extends Event {
  static readonly type = 'rs-choose-candidate';
  readonly candidate: ScoredCandidate;

  constructor(candidate: ScoredCandidate) {
    super(ChooseCandidateEvent.type);
    this.candidate = candidate;
  }
}
