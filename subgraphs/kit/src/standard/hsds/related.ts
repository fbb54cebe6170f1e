import type { ExportRow, ExportRows } from '../../import/format.js';
import type { RecordDefinition } from '../../record/definition.js';
import { compose, composeBody, composeShadow, organizationUuid } from './compose.js';
import type { Called, Draft } from './draft.js';
import { uuidOf } from './identity.js';
import { type HsdsMapping, isRecord } from './mapping.js';
import type { HsdsValue } from './objects.js';

/** Ids in a column that holds one or several. */
const idsIn = (row: ExportRow, column: string): string[] =>
  [row[column]].flat().filter((id): id is string => typeof id === 'string');

const columnOf = ({ fields }: RecordDefinition, field: string): string => fields[field]?.column ?? field;

/** The rows of a network as objects of HSDS, with what hangs together in a portion of them. */
export class Related {
  private constructor(
    private readonly mapping: HsdsMapping,
    private readonly rows: ExportRows,
    private readonly called: Called,
  ) {}

  /** Reads what all of them share. */
  static async open(mapping: HsdsMapping, rows: ExportRows): Promise<Related> {
    const called = { municipalities: await rows.municipalities(), titles: await rows.titles() };
    return new Related(mapping, rows, called);
  }

  /** A service; its organization is the first that answers for it. */
  service(row: ExportRow): Draft {
    const draft = compose('service', { ...this.mapping.service, called: this.called }, row);
    const [first] = idsIn(row, this.mapping.organizationOf);
    if (first) draft.set('organization_id', organizationUuid(first, !isRecord(this.mapping.organization)));
    return draft;
  }

  location = (row: ExportRow): Draft =>
    compose('location', { ...this.mapping.location, called: this.called }, row);

  organization(row: ExportRow): Draft {
    const { organization } = this.mapping;
    return isRecord(organization)
      ? compose('organization', { ...organization, called: this.called }, row)
      : composeShadow(organization, row);
  }

  /** Services as JSON nests them: with their organization, their places and the locations of both. */
  async services(portion: readonly ExportRow[]): Promise<HsdsValue[]> {
    const drafts = portion.map((row) => this.service(row));
    const atLocations = await this.atLocations(portion);
    const organizations = await this.organizations(
      portion.flatMap((row) => idsIn(row, this.mapping.organizationOf).slice(0, 1)),
    );
    const named = portion.flatMap((row) => this.placesOf(row));
    const there = [...atLocations.values()].flat().flatMap(({ links }) => links['location_id'] ?? []);
    const locations = await this.locations([...named, ...there]);
    return drafts.map(({ value, id }) => {
      const own = (atLocations.get(id)?.map((draft) => draft.value) ??
        (value['service_at_locations'] as HsdsValue[] | undefined) ??
        []) as HsdsValue[];
      const nested = own.map((at) => ({ ...at, location: locations.get(at['location_id'] as string) }));
      const organization = organizations.get(value['organization_id'] as string);
      return {
        ...value,
        ...(organization ? { organization } : {}),
        ...(nested.length > 0 ? { service_at_locations: nested } : {}),
      };
    });
  }

  /** Organizations by their UUIDs, with their locations. */
  async organizations(ids: readonly string[]): Promise<Map<string, HsdsValue>> {
    const { organization } = this.mapping;
    const rows = await this.byId(organization.record, ids);
    return new Map((await this.withLocations(rows)).map((value) => [value['id'] as string, value]));
  }

  /** Organizations as JSON nests them. */
  async withLocations(portion: readonly ExportRow[]): Promise<HsdsValue[]> {
    const { organization } = this.mapping;
    const column = isRecord(organization) ? organization.location : undefined;
    const of = (row: ExportRow) => (column ? idsIn(row, columnOf(organization.record, column)) : []);
    const locations = await this.locations(portion.flatMap(of));
    return portion.map((row) => {
      const own = of(row).flatMap((id) => locations.get(uuidOf(id)) ?? []);
      return { ...this.organization(row).value, ...(own.length > 0 ? { locations: own } : {}) };
    });
  }

  /** Rows of organizations that no service has. */
  async withoutService(portion: readonly ExportRow[]): Promise<ExportRow[]> {
    const { service, organizationOf } = this.mapping;
    const used = await this.rows.where(service.record, organizationOf, idsOf(portion));
    const first = new Set(used.flatMap((row) => idsIn(row, organizationOf).slice(0, 1)));
    return portion.filter(({ id }) => !first.has(id as string));
  }

  /** Rows of locations that neither a service nor an organization has. */
  async withoutUse(portion: readonly ExportRow[]): Promise<ExportRow[]> {
    const { service, atLocation, organization } = this.mapping;
    const ids = idsOf(portion);
    const places: [RecordDefinition, string | undefined][] = [
      [service.record, service.location],
      [organization.record, isRecord(organization) ? organization.location : undefined],
      ...(atLocation ? [[atLocation.record, atLocation.place] as [RecordDefinition, string]] : []),
    ];
    const used = new Set<string>();
    for (const [record, field] of places) {
      if (!field) continue;
      const column = columnOf(record, field);
      for (const row of await this.rows.where(record, column, ids))
        for (const id of idsIn(row, column)) used.add(id);
    }
    return portion.filter(({ id }) => !used.has(id as string));
  }

  /** The bodies behind a portion of organizations, those that the network knows by name. */
  async bodies(portion: readonly ExportRow[]): Promise<HsdsValue[]> {
    const { bodies } = this.mapping;
    if (!bodies) return [];
    const rows = await this.byId(
      bodies.record,
      portion.flatMap((row) => idsIn(row, bodies.column)),
    );
    return rows.map(({ id, name }) => composeBody(id as string, (name as { el: string }).el));
  }

  /** The services at their places, by our id of the service. */
  private async atLocations(portion: readonly ExportRow[]): Promise<Map<string, Draft[]>> {
    const { atLocation } = this.mapping;
    const found = new Map<string, Draft[]>();
    if (!atLocation) return found;
    const column = columnOf(atLocation.record, atLocation.service);
    for (const row of await this.rows.where(atLocation.record, column, idsOf(portion))) {
      const of = String(row[column]);
      found.set(of, [...(found.get(of) ?? []), compose('service_at_location', atLocation, row)]);
    }
    return found;
  }

  private async locations(ids: readonly string[]): Promise<Map<string, HsdsValue>> {
    const rows = await this.byId(this.mapping.location.record, ids);
    return new Map(rows.map((row) => [uuidOf(String(row['id'])), this.location(row).value]));
  }

  private placesOf(row: ExportRow): string[] {
    const { record, location } = this.mapping.service;
    return location ? idsIn(row, columnOf(record, location)) : [];
  }

  private async byId(record: RecordDefinition, ids: readonly string[]): Promise<readonly ExportRow[]> {
    return ids.length === 0 ? [] : this.rows.where(record, 'id', [...new Set(ids)]);
  }
}

const idsOf = (portion: readonly ExportRow[]): string[] => portion.map(({ id }) => id as string);
