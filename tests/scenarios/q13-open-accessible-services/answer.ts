import { offersOf, runningServices, structureOf } from '../care.js';
import { municipalityOf } from '../places.js';
import { by, english, type Row, share, type World } from '../world.js';

interface Variables {
  group: string;
  at: string;
  languages: string[];
}

/** One place has to be both open and accessible. */
export function answer(world: World, { group, at, languages }: Variables) {
  const found = runningServices(world)
    .filter(({ targetGroups }) => share(targetGroups ?? [], world.topicsBelow(group)))
    .filter(({ spoken }) => share(spoken ?? [], languages))
    .filter((service) =>
      offersOf(world, service).some(
        ({ offer, place }) => place.accessibility?.includes('WHEELCHAIR') && isOpen(offer.schedules, at),
      ),
    );
  const sorted = found.sort(
    by(
      ({ name }) => name.el,
      ({ id }) => id,
    ),
  );
  return {
    careServices: { totalCount: found.length, nodes: sorted.map((service) => nodeOf(world, service, at)) },
  };
}

function nodeOf(world: World, service: Row, at: string) {
  const structure = structureOf(world, service);
  return {
    id: service.id,
    name: english(service.name),
    languages: service.spoken,
    structure: {
      name: english(structure.name),
      providerType: structure.providerType,
      contact: structure.contact ? { phones: structure.contact.phones } : null,
    },
    locations: offersOf(world, service)
      .toSorted(by(({ offer }) => offer.id))
      .map(({ offer, place }) => ({
        location: place.secret ? null : locationOf(world, place),
        schedules: (offer.schedules ?? []).map(scheduleOf),
        isOpen: isOpen(offer.schedules, at),
        accessibility: place.accessibility,
      })),
  };
}

const locationOf = (world: World, { address, municipality }: Row) => ({
  address: address ? english(address) : null,
  municipality: municipalityOf(world, municipality),
});

const scheduleOf = ({ freq, byday, opensAt, closesAt, validFrom, validTo }: Row) => ({
  freq: freq ?? null,
  byday: byday ?? null,
  opensAt: opensAt ?? null,
  closesAt: closesAt ?? null,
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
});

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Whether hours hold at an instant, which is neither a holiday nor so early that a night before could last until then.
 * Hours without a rhythm say when it is closed. Null: no hours are known.
 */
function isOpen(schedules: Row[] | undefined, at: string): boolean | null {
  if (!schedules?.length) return null;
  // "2026-11-24 18:00:00" on the clocks of Athens
  const [day = '', time = ''] = new Date(at).toLocaleString('sv', { timeZone: 'Europe/Athens' }).split(' ');
  const now = schedules.filter(
    ({ validFrom = '0000', validTo = '9999' }) => (validFrom ?? '0000') <= day && day <= (validTo ?? '9999'),
  );
  if (now.some(({ freq }) => freq === undefined)) return false;
  return now.some(
    (hours) => isOn(hours, day) && hours.opensAt <= time.slice(0, 5) && time.slice(0, 5) < hours.closesAt,
  );
}

function isOn({ freq, byday, interval = 1, validFrom }: Row, day: string): boolean {
  const date = new Date(day);
  const weekday = String(DAYS[date.getUTCDay()]);
  if (freq === 'DAILY') return true;
  if (freq === 'MONTHLY') return byday === `${Math.ceil(date.getUTCDate() / 7)}${weekday}`;
  if (!byday.split(',').includes(weekday)) return false;
  return interval === 1 || (mondayOf(day) - mondayOf(validFrom)) % (interval * 7) === 0;
}

/** The Monday of a day's week, in days since 1970. */
function mondayOf(day: string): number {
  const days = Date.parse(day) / 86_400_000;
  return days - ((days + 3) % 7);
}
