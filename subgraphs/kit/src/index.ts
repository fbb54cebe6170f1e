import 'reflect-metadata';

export { type Role, roles } from '@koinipoli/schema/roles';
export { type Access, gatewayName } from './access/access.js';
export { actsFor } from './access/acts-for.js';
export type { Rule } from './access/may.js';
export { May, requireSubject } from './access/may.js';
export type { Viewer } from './access/viewer.js';
export { anyone, isAtLeast, roleIn } from './access/viewer.js';
export { batched } from './batch.js';
export { ConfigError } from './config-error.js';
export type { Context } from './context.js';
export { forget, perRequest } from './context.js';
export * from './database/columns.js';
export type { FactFile } from './database/facts.js';
export { loadFacts } from './database/facts.js';
export { locationColumns, locationOf, middleOf } from './database/location.js';
export { migrateDatabase } from './database/migrate.js';
export * from './database/open.js';
export { textArray } from './database/sql.js';
export type { EnrolmentDefinition } from './enrolment/definition.js';
export { enrolmentsOf } from './enrolment/definition.js';
export { enrolmentJobs, forgetPast, moveQueues } from './enrolment/move.js';
export { enrolmentResolvers } from './enrolment/resolver.js';
export { declaredCoverage } from './feed/coverage.js';
export type { DocumentDefinition, FeedParts } from './feed/definition.js';
export { defineDocument } from './feed/definition.js';
export { documentsSql, periodOf, placeOf } from './feed/document-sql.js';
export type { FacetKind, RecordFacet } from './feed/facet.js';
export { recordFacet } from './feed/facet.js';
export { installFeed } from './feed/install.js';
export {
  amountOf,
  dayOf,
  eachPartyOf,
  followed,
  idsOf,
  partiesOf,
  partyOf,
  placesOf,
  saidOf,
  textOf,
} from './feed/parts-sql.js';
export type { Grouping } from './group/definition.js';
export { defineGroups } from './group/definition.js';
export {
  byEachRef,
  byEachValue,
  byMunicipality,
  byOrganisation,
  byQuarter,
  byRef,
  byValue,
  byYear,
} from './group/grouping-sql.js';
export type { GroupArgs } from './group/groups.js';
export { groupsOf, groupView } from './group/groups.js';
export type { Groups } from './group/type.js';
export { Grouped, groupArgs, groupOf, perMunicipality, perQuarter, perYear } from './group/type.js';
export * from './hub-error.js';
export { applyImport } from './import/apply.js';
export { checkImport } from './import/check.js';
export { describeTables } from './import/command/columns.js';
export type { Call, CommandParts } from './import/command/command.js';
export { escapeFormula } from './import/csv/formula.js';
export { readRows as readCsv } from './import/csv/rows.js';
export { dropImport } from './import/drop.js';
export { type Exported, type ExportWish, exportRecords } from './import/export/export.js';
export * from './import/format.js';
export * from './import/import.js';
export { openImport } from './import/open.js';
export * from './import/report.js';
export { importById, latestImports } from './import/row.js';
export { stageImport } from './import/stage.js';
export { type UndoRun, undoImport } from './import/undo.js';
export { IndicatorConnection } from './indicator/connection.js';
export { indicatorDocument } from './indicator/document.js';
export { IndicatorArgs } from './indicator/filter.js';
export { indicatorLoaders } from './indicator/loaders.js';
export { indicatorRecords } from './indicator/record.js';
export { observationsResolver } from './indicator/resolver.js';
export { indicatorTables } from './indicator/table.js';
export type { Job, JobRun, Jobs } from './job/definition.js';
export { JobError } from './job/definition.js';
export type { JobOptions } from './job/enqueue.js';
export { enqueue } from './job/enqueue.js';
export { askKept, askWith, conditionOf, type ListCondition } from './list/condition-of.js';
export type { ListArgs } from './list/connection.js';
export { connectionOf, Listed, listArgs } from './list/connection.js';
export { badCursor, fromCursor, listMark, toCursor } from './list/cursor.js';
export type { Columns, Filters, ListDefinition, Order, Param } from './list/definition.js';
export { defineList, plannedAnew } from './list/definition.js';
export { filterWith } from './list/filter.js';
export { checkFilter, checkId } from './list/filter-rules.js';
export * from './list/filter-sql.js';
export type { Nearby, NearestArgs } from './list/nearest.js';
export { nearestBy } from './list/nearest.js';
export { PageArgs, readPageArgs } from './list/page-args.js';
export type { Edge, Page, Parent } from './list/pages.js';
export { allBy, everyOf, manyBy, oneBy, pagesOf } from './list/pages.js';
export { spend } from './list/spend.js';
export type { RowOf } from './list/statement.js';
export { runNetworkCommand } from './network-command.js';
export type { NoticeDefinition, NoticeDesk, NoticeValue } from './notice/definition.js';
export { defineNotice, defineNotices } from './notice/definition.js';
export { importFinished, placeFound } from './notice/kinds.js';
export type { Audience, Notification } from './notice/notify.js';
export { notify } from './notice/notify.js';
export { noticeResolvers } from './notice/resolver.js';
export { isOpen } from './opening-hours.js';
export { organisationDocument } from './organisation/document.js';
export { organisationLoader } from './organisation/loaders.js';
export { organisationRecord } from './organisation/record.js';
export { organisationTable } from './organisation/table.js';
export { erasePerson } from './person/erase.js';
export { exportPerson } from './person/export.js';
export { kitPersonal } from './person/kit-personal.js';
export type { PersonalData, Retention } from './person/personal.js';
export { definePersonal } from './person/personal.js';
export { knownPseudonym, pseudonymOf } from './person/pseudonym.js';
export { registerRows } from './person/register.js';
export type { Author, Target } from './record/act.js';
export { act, actorOf, checkOwner, lockTarget } from './record/act.js';
export type { Checked, Standing, Values } from './record/check.js';
export { checkValues, problemOf, standAfter } from './record/check.js';
export { correctRecord } from './record/correct.js';
export { createRecord } from './record/create.js';
export { databaseFault } from './record/database-faults.js';
export type {
  Actor,
  Cells,
  Fault,
  FieldKind,
  Named,
  NotedConcept,
  RecordDefinition,
  RecordField,
  Reference,
} from './record/definition.js';
export { activeClosing, defineRecord, editedRules, ownedRules } from './record/definition.js';
export * from './record/kinds-contact.js';
export { hoursKind } from './record/kinds-hours.js';
export * from './record/kinds-json.js';
export { latitudeKind, locationFields, longitudeKind, postalCodeKind } from './record/kinds-place.js';
export * from './record/kinds-reference.js';
export * from './record/kinds-text.js';
export * from './record/kinds-time.js';
export type { Bounds, Words } from './record/kinds-value.js';
export {
  booleanKind,
  enumKind,
  enumsKind,
  integerKind,
  moneyKind,
  numberKind,
} from './record/kinds-value.js';
export { plainFaults, tidy } from './record/plain.js';
export type { Change, Deed } from './record/put.js';
export { deleteRecords, insertRecords, updateRecords } from './record/put.js';
export { checkReferences } from './record/references.js';
export type { Outcome } from './record/refusal.js';
export { attempt, Refusal, refuse } from './record/refusal.js';
export { recordFields, recordResolvers } from './record/resolver.js';
export type { RecordRow } from './record/row.js';
export type { Stored } from './record/standing.js';
export { lockRecords, readRecords } from './record/standing.js';
export { unverifiedResolver } from './record/unverified-resolver.js';
export { writing } from './record/writing.js';
export { applyReference } from './reference/apply.js';
export type { ReferenceDocument } from './reference/document.js';
export type { SubgraphSchema } from './schema/build.js';
export { buildFederatedSchema } from './schema/build.js';
export * from './server/config.js';
export { runServer } from './server/run.js';
export type { Around, Subgraph, SubgraphParts } from './server/subgraph.js';
export { createSubgraph } from './server/subgraph.js';
export { hsdsFormats } from './standard/hsds/formats.js';
export { uuidOf as hsdsUuid } from './standard/hsds/identity.js';
export type { HsdsMapping, HsdsRecord, HsdsShadow } from './standard/hsds/mapping.js';
export * as hsds from './standard/hsds/say.js';
export * as hsdsPlace from './standard/hsds/say-place.js';
export { schedules as hsdsSchedules } from './standard/hsds/schedules.js';
export { readJson } from './standard/json-file.js';
export type { ImportNames } from './upload/resolver.js';
export { importResolvers } from './upload/resolver.js';
