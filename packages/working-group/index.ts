export { type Board, type BoardEntry, boardInSight } from "./src/exchange/board.ts";
export { type Match, matchOf, type Wanted } from "./src/exchange/match.ts";
export { type GroupFault, groupFaultCodes } from "./src/fault.ts";
export { type GroupChange, type GroupHome, groupHome } from "./src/home/group-home.ts";
export type { MeetingAhead } from "./src/home/meetings-ahead.ts";
export { type GroupCount, groupCounts } from "./src/home/standing.ts";
export * from "./src/library/find-items.ts";
export { type Calendar, type CalendarItem, calendarOf } from "./src/meetings/calendar.ts";
export { type CarriedRecord, type Meetings, planCarryOver } from "./src/meetings/carry-over.ts";
export { draftMinutes, minutesMarking } from "./src/meetings/draft-minutes.ts";
export * from "./src/meetings/meeting-in-sight.ts";
export { type MeetingPack, type PackTerms, packOf } from "./src/meetings/meeting-pack.ts";
export type { PackWords } from "./src/meetings/pack-words.ts";
export { type WordedMinutes, wordMinutes } from "./src/meetings/word-minutes.ts";
export * from "./src/moment.ts";
export { checkNote } from "./src/note-verbale/check-note.ts";
export { composeNote } from "./src/note-verbale/compose-note.ts";
export * from "./src/note-verbale/note.ts";
export { type NoteFault, noteFaultCodes } from "./src/note-verbale/note-fault.ts";
export { type NotePrint, toDocument } from "./src/note-verbale/to-document.ts";
export * from "./src/partial-date.ts";
export { type ExpertQuestion, type ExpertsFound, findExperts } from "./src/partners/find-experts.ts";
export { languageCodeOf } from "./src/partners/language-code.ts";
export * from "./src/records/ask-records.ts";
export * from "./src/records/audience.ts";
export * from "./src/records/event.ts";
export * from "./src/records/field.ts";
export * from "./src/records/judge.ts";
export * from "./src/records/kind.ts";
export { kindOf, recordKinds } from "./src/records/kinds/every-kind.ts";
export * from "./src/records/party-names.ts";
export { type EventInSight, type RecordInSight, titleOf } from "./src/records/project.ts";
export { type Markings, type MarkingTerms, markingFaults } from "./src/records/read-marking.ts";
export { isEmpty, isTimeZone, type KnownThings } from "./src/records/read-values.ts";
export * from "./src/records/record-export.ts";
export { attachmentsIn, referencesIn } from "./src/records/references.ts";
export * from "./src/records/reminders.ts";
export { fieldsOfAct, replay, withdrawnState } from "./src/records/replay.ts";
export * from "./src/records/searched-text.ts";
export { sharedWithNobody } from "./src/records/shared-rows.ts";
export { createSight, type Sight, type StoredRecord, type StoredRecords, seenBy } from "./src/records/sight.ts";
export * from "./src/registry/contradictions.ts";
export * from "./src/registry/fact.ts";
export * from "./src/registry/fact-rows.ts";
export * from "./src/registry/standing.ts";
export { aggregateReports, type ReportTable } from "./src/reports/aggregate.ts";
export { commitmentCodes, reportStatuses } from "./src/reports/commitments.ts";
export {
  type OtherReport,
  type OtherReports,
  otherReportsOf,
  type ReportedRow,
  reportedRows,
} from "./src/reports/other-reports.ts";
export { previewSharing, type SharingPreview } from "./src/reports/preview-sharing.ts";
export * from "./src/subscription/subscription.ts";
export { smallestTold, suppress } from "./src/surveys/suppress.ts";
export * from "./src/surveys/tabulate.ts";
export * from "./src/tables/columns.ts";
export { type ColumnGuess, guessColumns } from "./src/tables/guess-columns.ts";
export { type Holding, holdingsOf, importsOf, type TableImport } from "./src/tables/imports.ts";
export * from "./src/tables/judge-rows.ts";
export * from "./src/tables/read-record-rows.ts";
export type { RowFault } from "./src/tables/row-fault.ts";
export type { TableWords } from "./src/tables/table-words.ts";
