export { compareModels, type FieldChange, type ModelChange, type ModelPart } from "./src/build/compare-models.ts";
export * from "./src/build/facility-model.ts";
export { isHeldByFew } from "./src/build/few-holders.ts";
export { hashModel } from "./src/build/hash-model.ts";
export { completeModel } from "./src/build/later-statements.ts";
export { mergeWindows, parseWeekWindow, windowsOverlap } from "./src/build/week-window.ts";
export { categorise, compareCategories } from "./src/categorise/categorise.ts";
export {
  type CategoryGround,
  type NuclearCategory,
  nuclearCategories,
  type SecurityLevel,
  type SourceCategory,
  sourceCategories,
  type TableOutcome,
  type TargetCategory,
  targetCategories,
} from "./src/categorise/category.ts";
export type { ElementKind } from "./src/check/shape/element-kind.ts";
export { keywords as schemaKeywords, type ValueForm } from "./src/check/shape/keywords.ts";
export type {
  DocumentEdit,
  EditedDocument,
  EditFault,
  FilePatch,
  JsonObject,
  TextChange,
  TextPatch,
} from "./src/edit/document-edit.ts";
export { editDocument } from "./src/edit/edit-document.ts";
export { type MergedDocument, type MergeResolution, mergeDocuments } from "./src/edit/merge/merge-documents.ts";
export type { MergeConflict } from "./src/edit/merge/merge-values.ts";
export { applyPatch, patchBetween } from "./src/edit/patch.ts";
export { type DocumentView, type ElementPlace, type ElementUse, viewDocument } from "./src/edit/view-document.ts";
export { type ImportField, type ImportKind, importFields, importKinds, sectionOfImport } from "./src/import/fields.ts";
export { guessImport, type ImportGuess } from "./src/import/guess-import.ts";
export {
  type Answer as ImportAnswer,
  type ColumnUse,
  type ImportMessage,
  type ImportOrder,
  type ImportPlan,
  type ImportQuestion,
  type ImportRow,
  type RowOutcome,
  referredSections,
  rowOutcomes,
} from "./src/import/import-order.ts";
export type { ImportWords } from "./src/import/import-words.ts";
export { planImport, type ToImport } from "./src/import/plan-import.ts";
export { type LoadedModel, loadModel } from "./src/load-model.ts";
export { createModelLoader, type ModelLoader } from "./src/model-loader.ts";
export type { EditPlace } from "./src/place/edit-place.ts";
export { parsePlace, placeText } from "./src/place/place-text.ts";
export {
  type ElementSection,
  elementSections,
  isElementSection,
  isSectionName,
  kindOfSection,
  plainSections,
  type SectionName,
  sectionNames,
} from "./src/place/sections.ts";
export type { Places } from "./src/places.ts";
export { facilityJsonSchema, facilityPartJsonSchema } from "./src/schema/facility-json-schema.ts";
export { syntaxLimits } from "./src/syntax/limits.ts";
export { type ParsedDocuments, parseDocuments } from "./src/syntax/parse-documents.ts";
export { type CleanedText, cleanPastedText, type PastedChange } from "./src/syntax/pasted/clean-pasted-text.ts";
export { readDocuments } from "./src/syntax/read-documents.ts";
export { askedPages, askNext } from "./src/template/ask-next.ts";
export { type BuildOptions, type BuiltDocument, buildDocument } from "./src/template/build-document.ts";
export { type CopyOptions, copyEdits } from "./src/template/copy-edits.ts";
export { readTemplate } from "./src/template/read-template.ts";
export type { LeftOutRow } from "./src/template/rows.ts";
export type {
  Answer,
  AnswerForm,
  Answers,
  Column,
  Question,
  Row,
  Template,
  TemplateFault,
  TemplatePage,
  TemplatePart,
} from "./src/template/template.ts";
export { type ModelCode, modelCodes } from "./src/wording/codes.ts";
