import type { PackedCompany, PackedPerson } from '../../rpc/people-api.ts';
import type { CompanyDetail, PersonDetail } from '../../shared/people.ts';
import { unpackJson } from '../../shared/unpack-json.ts';

/** A person as their page shows them. */
export function unpackPerson(person: PackedPerson): PersonDetail {
  return { ...person, works: unpackJson(person.works) };
}

/** A company as its page shows it. */
export function unpackCompany(company: PackedCompany): CompanyDetail {
  return { ...company, works: unpackJson(company.works) };
}
