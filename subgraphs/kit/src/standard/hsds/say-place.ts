import type { Text } from '@koinipoli/schema';
import { uuidOf } from './identity.js';
import type { HsdsValue } from './objects.js';
import { listed, type Say } from './say.js';

/** Areas by the names that the hub has for them; their ids are in the URI. */
export const serviceAreas: Say<string[]> = {
  write(areas, draft) {
    for (const area of areas) {
      const name = draft.called.titles.get(area) ?? area;
      draft.add('service_areas', area, { name, uri: `urn:koinipoli:${area}` });
    }
    return undefined;
  },
  read: (entity) =>
    listed(
      (entity.parts('service_areas') ?? []).flatMap((area) => {
        const ours = area.text('uri')?.match(/^urn:koinipoli:(.+)$/)?.[1];
        return ours ?? area.text('name') ?? [];
      }),
    ),
};

/** Whom a place suits, each a part of its own with its code; `details` is the field's own. */
export const accessibility: Say<string[]> = {
  write(profiles, draft) {
    for (const profile of profiles) draft.add('accessibility', profile, { description: profile });
    return undefined;
  },
  read: (entity) =>
    listed(
      (entity.parts('accessibility') ?? []).flatMap((part) => {
        const profile = part.text('description');
        return profile !== undefined && /^[A-Z_]+$/.test(profile) ? [profile] : [];
      }),
    ),
};

/** More about access, in a part that names no profile. */
export const accessibilityDetails: Say<Text> = {
  write({ el, ...others }, draft) {
    draft.add('accessibility', 'details', { details: el });
    return Object.keys(others).length > 0 ? others : undefined;
  },
  read(entity, rest) {
    const parts = entity.parts('accessibility') ?? [];
    const said = parts.flatMap((part) => {
      const words = part.text('details') ?? part.text('description');
      return words === undefined || /^[A-Z_]+$/.test(words) ? [] : [words];
    });
    return said.length === 0 ? undefined : { el: said.join('\n'), ...(rest as object | undefined) };
  },
};

const ADDRESSED = ['postalCode', 'municipality'];

/** A street address, where the row has all that HSDS needs of one; otherwise it is an attribute. */
export const street: Say<Text> = {
  write(value, draft) {
    const { el, ...others } = value;
    const [postalCode, municipality] = ADDRESSED.map((column) => draft.row[column]);
    if (typeof postalCode !== 'string' || typeof municipality !== 'string') return value;
    const named = draft.called.municipalities.get(municipality);
    const address: HsdsValue = {
      address_1: el,
      // Without the hub's names the code stands for the municipality.
      city: named?.name ?? municipality,
      state_province: named?.region ?? '',
      postal_code: postalCode,
      country: 'GR',
      address_type: 'physical',
    };
    draft.add('addresses', 0, address);
    return Object.keys(others).length > 0 ? others : undefined;
  },
  read(entity, rest) {
    const el = entity.parts('addresses')?.[0]?.text('address_1');
    if (el === undefined) return rest;
    return { el, ...(rest as object | undefined) };
  },
};

/** The municipality: its code in an attribute, and for whoever knows no codes its name, the city of that address. */
export const municipality: Say<string> = {
  write: (code) => code,
  read(entity, rest) {
    if (rest !== undefined) return rest;
    const [address] = entity.parts('addresses') ?? [];
    const country = address?.text('country') ?? 'GR';
    return country.toUpperCase() === 'GR' ? address?.text('city') : undefined;
  },
};

/** The postal code of that address. */
export const postalCode: Say<string> = {
  write: (value, draft) => (draft.row['address'] && draft.row['municipality'] ? undefined : value),
  read: (entity, rest) => entity.parts('addresses')?.[0]?.text('postal_code')?.replaceAll(/\s/g, '') ?? rest,
};

/** The location that an organization is at: of several, the first. */
export const firstLocation: Say<string> = {
  write: (id) => id,
  read: (entity, rest) => rest ?? entity.text('location_id'),
};

/** Locations that a service names itself, each as a service at a location. */
export const places: Say<string[]> = {
  write(ids, draft) {
    for (const id of ids)
      draft.add('service_at_locations', id, { service_id: draft.value['id'], location_id: uuidOf(id) });
    return ids;
  },
  read(entity, rest) {
    const ours = new Map(
      (Array.isArray(rest) ? rest : []).flatMap((id) => (typeof id === 'string' ? [[uuidOf(id), id]] : [])),
    );
    return listed(
      (entity.parts('service_at_locations') ?? []).flatMap((at) => {
        const uuid = at.text('location_id');
        return uuid === undefined ? [] : [ours.get(uuid) ?? uuid];
      }),
    );
  },
};
