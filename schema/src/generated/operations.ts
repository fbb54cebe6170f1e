/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whom a place suits (HSDS accessibility). */
export type AccessibilityProfile =
  /** Deaf or hard of hearing. */
  | 'HEARING_IMPAIRED'
  /** Reduced mobility. */
  | 'REDUCED_MOBILITY'
  /** Pushchair. */
  | 'STROLLER'
  /** Blind or partially sighted. */
  | 'VISUALLY_IMPAIRED'
  /** Wheelchair. */
  | 'WHEELCHAIR';

/** Kinds of participatory action. */
export type ActionKind =
  /** Meetings of focus groups (ομάδες εστίασης). */
  | 'FOCUS_GROUPS'
  /** The forum: `threads`. */
  | 'FORUM'
  /** Workshops of pilot actions (εργαστήρια πιλοτικών δράσεων). */
  | 'PILOT_WORKSHOPS'
  /** Workshops promoting bodies and initiatives (εργαστήρια προβολής). */
  | 'PROMOTION_WORKSHOPS'
  /** Surveys: `surveys`. */
  | 'SURVEY'
  /** Thematic workshops (θεματικά εργαστήρια). */
  | 'THEMATIC_WORKSHOPS';

/** Sizes of territory. */
export type AreaLevel =
  /** Part of a municipality or of its unit (δημοτική or τοπική κοινότητα). */
  | 'COMMUNITY'
  /** A state. */
  | 'COUNTRY'
  /** The European Union. */
  | 'EUROPE'
  /** A set of municipalities that a network defines, such as West Athens. */
  | 'GROUP'
  /** One municipality. */
  | 'MUNICIPALITY'
  /** Part of a municipality (δημοτική ενότητα). */
  | 'MUNICIPAL_UNIT'
  /** A region (NUTS 2), such as Attica. */
  | 'REGION'
  /** A regional unit (NUTS 3), such as Korinthia. */
  | 'REGIONAL_UNIT';

/** Kinds of attachment. */
export type AttachmentKind =
  /** Other document. */
  | 'DOCUMENT'
  /** Picture. */
  | 'IMAGE'
  /** Presentation. */
  | 'PRESENTATION';

/** A rectangle in degrees; west greater than east crosses the antimeridian. */
export type BoundingBox = {
  /** Eastern edge. */
  readonly east: number;
  /** Northern edge. */
  readonly north: number;
  /** Southern edge. */
  readonly south: number;
  /** Western edge. */
  readonly west: number;
};

/** Kinds of event. */
export type CentreEventKind =
  /** Forum or conference. */
  | 'FORUM'
  /** Action that centres undertake together. */
  | 'JOINT_ACTION'
  /** Workshop. */
  | 'WORKSHOP';

/** Kinds of service of centres. */
export type CentreServiceKind =
  /** Counselling (συμβουλευτική στήριξη). */
  | 'COUNSELLING'
  /** Spreading the idea to the wider public. */
  | 'OUTREACH'
  /** Education and training. */
  | 'TRAINING';

/** Kinds of change. */
export type ChangeOperation =
  /** New. */
  | 'CREATED'
  /** No longer public. */
  | 'DELETED'
  /** Changed. */
  | 'UPDATED';

/** How far a need is covered by existing services. The sources speak of needs covered «ελάχιστα ή μερικώς»; the two ends complete the scale. */
export type CoverageLevel =
  /** Fully. */
  | 'FULL'
  /** Minimally (ελάχιστα). */
  | 'MINIMAL'
  /** Not at all. */
  | 'NONE'
  /** Partly (μερικώς). */
  | 'PARTIAL';

/** Where data was made. */
export type DataOrigin =
  /** By the publisher. */
  | 'PRIMARY'
  /** By others. */
  | 'SECONDARY';

/** Days from … to, both included. */
export type DateRange = {
  /** First day; null: open. */
  readonly from?: unknown;
  /** Last day; null: open. */
  readonly to?: unknown;
};

/** Parts in an event. */
export type EventRole =
  /** Coordinated it. */
  | 'COORDINATOR'
  /** Gave it room. */
  | 'HOST'
  /** Organised it. */
  | 'ORGANISER'
  /** Took part. */
  | 'PARTICIPANT';

/** States of a call, now. */
export type FundingCallStatus =
  /** Over. */
  | 'CLOSED'
  /** One can apply. */
  | 'OPEN'
  /** Announced; one cannot apply yet. */
  | 'UPCOMING';

/** Kinds of programme. */
export type FundingProgrammeKind =
  /** Fund, such as the European Social Fund. */
  | 'FUND'
  /** Instrument, such as ΟΧΕ/ΒΑΑ in general. */
  | 'INSTRUMENT'
  /** Operational programme (Ε.Π., ΠΕΠ). */
  | 'OPERATIONAL_PROGRAMME'
  /** Priority axis of a programme. */
  | 'PRIORITY_AXIS'
  /** Integrated territorial investment (ΟΧΕ). */
  | 'TERRITORIAL_INVESTMENT';

/** Ways of paying. */
export type FundingRole =
  /** Pays a part beside others. */
  | 'COFUNDS'
  /** Contains or frames it, such as an axis or territorial investment. */
  | 'FRAMES'
  /** Pays for it. */
  | 'FUNDS';

/** Kinds of funding tool. */
export type FundingToolKind =
  /** Grant. */
  | 'GRANT'
  /** Guarantee. */
  | 'GUARANTEE'
  /** Help in kind: space, equipment, advice. */
  | 'IN_KIND'
  /** Loan. */
  | 'LOAN'
  /** Microcredit. */
  | 'MICROCREDIT';

/** How a group is mixed. */
export type GroupComposition =
  /** Several categories. */
  | 'HETEROGENEOUS'
  /** One category of participants. */
  | 'HOMOGENEOUS';

/** Kinds of intervention in the model of Open Social Net. */
export type InterventionKind =
  /** Intervenes at once, on a small scale. */
  | 'IMMEDIATE'
  /** Averts exclusion, fights inequalities. */
  | 'PREVENTION'
  /** Supports, with particular added value. */
  | 'SUPPORT';

/** Legal forms (law 4430/2016 and others). */
export type LegalForm =
  /** Αγροτικός συνεταιρισμός. */
  | 'AGRICULTURAL_COOPERATIVE'
  /** Σωματείο. */
  | 'ASSOCIATION'
  /** Αστικός συνεταιρισμός. */
  | 'CIVIL_COOPERATIVE'
  /** Αστική μη κερδοσκοπική εταιρεία (ΑΜΚΕ). */
  | 'CIVIL_NON_PROFIT'
  /** A conventional company. */
  | 'COMPANY'
  /** Ίδρυμα. */
  | 'FOUNDATION'
  /** A group without legal person. */
  | 'INFORMAL_GROUP'
  /** ΚοινΣΕπ Συλλογικής και Κοινωνικής Ωφέλειας: of collective and social benefit. */
  | 'KOINSEP_COLLECTIVE_BENEFIT'
  /** ΚοινΣΕπ Ένταξης: social cooperative enterprise of inclusion. */
  | 'KOINSEP_INCLUSION'
  /** ΚοιΣΠΕ: social cooperative of limited liability (mental health). */
  | 'KOISPE'
  /** Any other. */
  | 'OTHER'
  /** A body of the state or of local government. */
  | 'PUBLIC_BODY'
  /** Συνεταιρισμός Εργαζομένων: workers' cooperative. */
  | 'WORKERS_COOPERATIVE';

/** Kinds of municipal unit. */
export type MunicipalUnit =
  /** Directorate (Διεύθυνση). */
  | 'DIRECTORATE'
  /** Legal entity (Νομικό Πρόσωπο). */
  | 'LEGAL_ENTITY'
  /** Structure (Δομή). */
  | 'STRUCTURE';

/** A circle. Lists with `near` may be ordered by DISTANCE. */
export type Near = {
  /** Degrees north, -90 to 90. */
  readonly latitude: number;
  /** Degrees east, -180 to 180. */
  readonly longitude: number;
  /** Radius in metres; null: no limit. */
  readonly radius?: number | null | undefined;
};

/** Kinds of event used for outreach. */
export type OutreachEventType =
  /** Concert. */
  | 'CONCERT'
  /** Cultural event. */
  | 'CULTURAL_EVENT'
  /** Cooperative festival. */
  | 'FESTIVAL';

/** Kinds of partner structure. */
export type OutreachPartnerKind =
  /** Structure for recovery from addiction (δομή απεξάρτησης). */
  | 'ADDICTION_RECOVERY'
  /** Local branch of the employment service (ΟΑΕΔ). */
  | 'EMPLOYMENT_SERVICE'
  /** Other body of local government. */
  | 'LOCAL_GOVERNMENT_BODY'
  /** Municipality. */
  | 'MUNICIPALITY';

/** Who takes part in sessions. */
export type ParticipantCategory =
  /** Representatives of businesses. */
  | 'BUSINESS_REPRESENTATIVE'
  /** Representatives of social-economy bodies. */
  | 'KALO_REPRESENTATIVE'
  /** Employees of local authorities. */
  | 'LOCAL_AUTHORITY_EMPLOYEE'
  /** Unemployed people. */
  | 'UNEMPLOYED';

/** Ways bodies relate, from the definition of social networking in guide 2 (document 003). */
export type PartnershipKind =
  /** They communicate. */
  | 'COMMUNICATES'
  /** They cooperate. */
  | 'COOPERATES'
  /** They buy and sell. */
  | 'TRANSACTS';

/** Who provides. */
export type ProviderType =
  /** Bodies of civil society. */
  | 'CIVIL_SOCIETY'
  /** Directorates, structures and legal entities of a municipality. */
  | 'MUNICIPAL'
  /** Any other body involved. */
  | 'OTHER';

/** Kinds of resource (DCAT-AP dct:type). */
export type ResourceKind =
  /** Data to load (dcat:Dataset). */
  | 'DATA_SET'
  /** Something that worked and can be repeated. */
  | 'GOOD_PRACTICE'
  /** Advice on founding and running a social-economy body. */
  | 'GUIDANCE'
  /** A guide on cooperation or networking. */
  | 'GUIDE'
  /** An account of a state or an activity. */
  | 'REPORT'
  /** Research with its own question. */
  | 'STUDY';

/** How wide a resource looks. */
export type ResourceScope =
  /** Europe. */
  | 'EUROPEAN'
  /** A place in Greece. */
  | 'LOCAL'
  /** Greece. */
  | 'NATIONAL';

/** Whether a service runs (HSDS status). */
export type ServiceStatus =
  /** Runs. */
  | 'ACTIVE'
  /** Has ended. */
  | 'DEFUNCT'
  /** Does not run now. */
  | 'INACTIVE'
  /** Closed for a while. */
  | 'TEMPORARILY_CLOSED';

/** Whether something took place. */
export type SessionStatus =
  /** It will not take place. */
  | 'CANCELLED'
  /** It will take place. */
  | 'EXPECTED'
  /** It took place. */
  | 'HELD';

/** Conditions on SupportCentre: AND between fields, OR inside a list. */
export type SupportCentreFilter = {
  /** Suiting all of these. */
  readonly accessibility?: ReadonlyArray<AccessibilityProfile> | null | undefined;
  /** In, or serving, any of these areas or their parts (ids). */
  readonly areas?: ReadonlyArray<string | number> | null | undefined;
  /** Inside this rectangle; what has no known place is left out. */
  readonly bbox?: BoundingBox | null | undefined;
  /** Formal or informal. */
  readonly formality?: SupportCentreFormality | null | undefined;
  /** Also what is closed or inactive. */
  readonly includeInactive?: boolean | null | undefined;
  /** Where any of these is spoken; `en-GB` asks for English. */
  readonly languages?: ReadonlyArray<unknown> | null | undefined;
  /** In, or serving, any of these municipalities (codes). */
  readonly municipalities?: ReadonlyArray<string | number> | null | undefined;
  /** Inside this circle; what has no known place is left out. */
  readonly near?: Near | null | undefined;
  /** Open at this instant; centres without published hours are left out. */
  readonly openAt?: unknown;
  /** Of any of these organisations (ids). */
  readonly organisations?: ReadonlyArray<string | number> | null | undefined;
  /** Offering any of these; services that do not run now are left out, as for `topics` and `targetGroups`. */
  readonly services?: ReadonlyArray<CentreServiceKind> | null | undefined;
  /** For any of these groups of people, narrower ones included (topic ids, `group:…`). */
  readonly targetGroups?: ReadonlyArray<string | number> | null | undefined;
  /** Words in names and texts: each is the beginning of a word there, whatever its accents, case, Greek ending or Greeklish; at most 200 characters. Blank: no condition. */
  readonly text?: string | null | undefined;
  /** About any of these subjects and needs, narrower ones included (topic ids); groups of people are `targetGroups`. */
  readonly topics?: ReadonlyArray<string | number> | null | undefined;
  /** Changed at or after this instant. */
  readonly updatedSince?: unknown;
  /** Last verified before this instant, or never. */
  readonly verifiedBefore?: unknown;
};

/** Standing of a support centre. */
export type SupportCentreFormality =
  /** Funded by the Ministry of Labour. */
  | 'FORMAL'
  /** Any other body that supports the social economy. */
  | 'INFORMAL';

/** Orders of centres. */
export type SupportCentreOrder =
  /** Nearest first; needs `filter.near`. Centres of which no place is known are left out. */
  | 'DISTANCE'
  /** Formal ones first, then by name. */
  | 'FORMALITY'
  /** By name, Greek alphabet. */
  | 'NAME';

/** Services of the platform, and the list that holds their content. */
export type SupportServiceKind =
  /** Collaborative services: `participatoryActions`. */
  | 'COLLABORATIVE'
  /** Access to funding tools: `fundingTools` of the funding network. */
  | 'FUNDING_TOOLS'
  /** Founding and running a body: `resources` of kind GUIDANCE. */
  | 'GUIDANCE'
  /** Social-impact assessment: `assessmentTools`, `impactAssessments`. */
  | 'IMPACT_ASSESSMENT'
  /** Information of the observatory: `resources`, `kaloIndicators`. */
  | 'INFORMATION'
  /** Cooperation and networking: `offers` of kind COOPERATION. */
  | 'NETWORKING'
  /** Responsible suppliers: `kaloOrganisations(filter: { products: … })`. */
  | 'RESPONSIBLE_SUPPLIERS'
  /** Education and training: `offers` of kind TRAINING. */
  | 'TRAINING';

/** Sides of a transaction. */
export type TransactionRole =
  /** Buys from the body. */
  | 'BUYER'
  /** Sells to the body. */
  | 'SUPPLIER';

export type CityWalkQueryVariables = Exact<{
  code: string | number;
}>;


export type CityWalkQuery = { readonly municipality: { readonly name: string | null, readonly regionalUnit: { readonly name: string | null } | null, readonly supportCentres: { readonly centres: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly name: string, readonly formality: SupportCentreFormality, readonly operator: { readonly id: string, readonly name: string | null, readonly memberships: ReadonlyArray<{ readonly role: string, readonly network: { readonly id: string } | null }> | null, readonly socialCare: { readonly implements: ReadonlyArray<{ readonly id: string, readonly socialCare: { readonly workPackages: ReadonlyArray<{ readonly ordinal: number, readonly name: string }>, readonly interventions: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly category: { readonly ordinal: number } | null, readonly topics: ReadonlyArray<{ readonly name: string | null }> }> } } | null }> } | null } | null }> } } | null } | null };

export type FindCentresQueryVariables = Exact<{
  filter?: SupportCentreFilter | null | undefined;
  order?: SupportCentreOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FindCentresQuery = { readonly supportCentres: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly distance: number | null, readonly node: { readonly id: string, readonly name: string, readonly formality: SupportCentreFormality, readonly areas: ReadonlyArray<{ readonly name: string | null }>, readonly location: { readonly municipality: { readonly name: string | null } | null } | null, readonly services: ReadonlyArray<{ readonly kind: CentreServiceKind, readonly name: string }>, readonly provenance: { readonly languages: ReadonlyArray<unknown>, readonly sources: ReadonlyArray<{ readonly document: string, readonly line: number | null, readonly quote: string | null }> } } }> } | null };

export type NeedAcrossNetworksQueryVariables = Exact<{
  need: string | number;
}>;


export type NeedAcrossNetworksQuery = { readonly topic: { readonly name: string | null, readonly narrower: ReadonlyArray<{ readonly name: string | null }> | null, readonly socialCare: { readonly interventions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly name: string, readonly kind: InterventionKind | null, readonly category: { readonly name: string } | null }> } } | null, readonly supportCentres: { readonly outreachPractices: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly partners: ReadonlyArray<{ readonly kind: OutreachPartnerKind, readonly organisation: { readonly name: string | null } | null }> }> } } | null } | null };

export type OrganisationAcrossNetworksQueryVariables = Exact<{
  id: string | number;
}>;


export type OrganisationAcrossNetworksQuery = { readonly organisation: { readonly id: string, readonly name: string | null, readonly sameAs: ReadonlyArray<string> | null, readonly memberships: ReadonlyArray<{ readonly role: string, readonly network: { readonly id: string, readonly name: string } | null }> | null, readonly socialCare: { readonly name: string, readonly implements: ReadonlyArray<{ readonly id: string }> } | null, readonly supportCentres: { readonly name: string, readonly operates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly participations: ReadonlyArray<{ readonly role: EventRole, readonly event: { readonly id: string } }> } | null } | null };

export type PresencePerResidentQueryVariables = Exact<{
  municipalities: ReadonlyArray<string | number> | string | number;
  kinds: ReadonlyArray<string> | string;
}>;


export type PresencePerResidentQuery = { readonly recordsGrouped: ReadonlyArray<{ readonly count: number, readonly per10000: number | null, readonly key: { readonly kind: string | null, readonly municipality: { readonly code: string, readonly name: string | null, readonly population: { readonly value: number, readonly year: number | null } | null } | null } }> | null };

export type UncoveredNeedsAndBodiesQueryVariables = Exact<{
  municipality: string | number;
}>;


export type UncoveredNeedsAndBodiesQuery = { readonly needRecords: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly name: string, readonly coverage: CoverageLevel, readonly area: { readonly name: string | null } | null, readonly targetGroup: { readonly name: string | null } | null, readonly topic: { readonly id: string, readonly name: string | null, readonly kalo: { readonly organisations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly legalForm: LegalForm | null }> } } | null } }> } | null };

export type CareMatchQueryVariables = Exact<{
  need: string | number;
  targetGroup?: string | number | null | undefined;
  municipality: string | number;
}>;


export type CareMatchQuery = { readonly careMatch: { readonly need: { readonly name: string | null, readonly kalo: { readonly organisations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } } | null, readonly supportCentres: { readonly centres: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } } | null }, readonly services: ReadonlyArray<{ readonly fits: boolean, readonly distance: number | null, readonly reasons: ReadonlyArray<{ readonly criterion: string, readonly satisfied: boolean | null, readonly explanation: string }>, readonly service: { readonly id: string, readonly name: string, readonly structure: { readonly id: string, readonly name: string, readonly providerType: ProviderType, readonly location: { readonly address: string | null, readonly municipality: { readonly name: string | null } | null } | null, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null } | null } } }>, readonly interventions: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: InterventionKind | null, readonly category: { readonly ordinal: number, readonly name: string } | null, readonly project: { readonly id: string, readonly name: string | null } | null }> } | null };

export type OrganisationsInSeveralNetworksQueryVariables = Exact<{
  minNetworks: number;
}>;


export type OrganisationsInSeveralNetworksQuery = { readonly organisations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly sameAs: ReadonlyArray<string> | null, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }> | null, readonly memberships: ReadonlyArray<{ readonly role: string, readonly since: unknown, readonly network: { readonly id: string, readonly name: string } | null }> | null, readonly kalo: { readonly name: string, readonly body: { readonly legalForm: LegalForm | null } | null, readonly services: ReadonlyArray<{ readonly id: string }>, readonly publishes: ReadonlyArray<{ readonly id: string }> } | null, readonly socialCare: { readonly name: string, readonly implements: ReadonlyArray<{ readonly id: string }>, readonly structures: { readonly totalCount: number } } | null, readonly supportCentres: { readonly name: string, readonly operates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly ventures: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly funding: { readonly name: string, readonly programmes: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly projects: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null }> }, readonly grantsReceived: { readonly totalCount: number } } | null }> } | null };

export type ProjectsOfAProgrammeQueryVariables = Exact<{
  programme: string | number;
}>;


export type ProjectsOfAProgrammeQuery = { readonly fundingProgramme: { readonly name: string | null, readonly aliases: ReadonlyArray<string> | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly projects: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly implementers: ReadonlyArray<{ readonly id: string, readonly name: string | null }> | null, readonly area: { readonly name: string | null, readonly note: string | null, readonly municipality: { readonly code: string, readonly name: string | null } | null } | null, readonly fundings: ReadonlyArray<{ readonly role: FundingRole, readonly funder: { readonly name: string | null } | null, readonly programme: { readonly id: string, readonly name: string | null, readonly kind: FundingProgrammeKind | null } | null }> | null, readonly kalo: { readonly domains: ReadonlyArray<{ readonly ordinal: number, readonly name: string }> } | null, readonly socialCare: { readonly workPackages: ReadonlyArray<{ readonly ordinal: number, readonly name: string }> } | null }> } | null } | null };

export type CallsForAKoinsepQueryVariables = Exact<{
  municipality: string | number;
  legalForms: ReadonlyArray<LegalForm> | LegalForm;
  month: DateRange;
}>;


export type CallsForAKoinsepQuery = { readonly fundingCalls: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: FundingCallStatus, readonly opensAt: unknown, readonly closesAt: unknown, readonly eligibility: string | null, readonly rate: number | null, readonly url: unknown, readonly areas: ReadonlyArray<{ readonly name: string | null }>, readonly budget: { readonly amount: number, readonly currency: string } | null, readonly tool: { readonly kind: FundingToolKind, readonly name: string, readonly provider: { readonly name: string | null } | null } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly provenance: { readonly synthetic: boolean } }> } | null };

export type CallsForOneBodyQueryVariables = Exact<{
  organisation: string | number;
  on?: unknown;
  includeUnfit?: boolean | null | undefined;
}>;


export type CallsForOneBodyQuery = { readonly organisation: { readonly name: string | null, readonly legalForm: LegalForm | null, readonly seat: { readonly name: string | null } | null, readonly activities: ReadonlyArray<{ readonly id: string, readonly name: string | null }> | null, readonly eligibleFunding: ReadonlyArray<{ readonly fits: boolean, readonly reasons: ReadonlyArray<{ readonly criterion: string, readonly satisfied: boolean | null, readonly explanation: string }>, readonly call: { readonly id: string, readonly name: string, readonly closesAt: unknown } }> | null } | null };

export type NearestSupportCentreQueryVariables = Exact<{
  municipality: string | number;
}>;


export type NearestSupportCentreQuery = { readonly municipality: { readonly name: string | null, readonly nearestSupportCentres: ReadonlyArray<{ readonly distance: number, readonly node: { readonly id: string, readonly name: string, readonly formality: SupportCentreFormality, readonly services: ReadonlyArray<{ readonly kind: CentreServiceKind, readonly name: string, readonly active: boolean, readonly targetGroups: ReadonlyArray<{ readonly id: string, readonly name: string | null }> }>, readonly location: { readonly address: string | null, readonly point: { readonly latitude: number, readonly longitude: number } | null } | null, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null, readonly url: unknown } | null } }> | null, readonly nearestCounselling: ReadonlyArray<{ readonly distance: number, readonly node: { readonly id: string, readonly name: string, readonly formality: SupportCentreFormality, readonly services: ReadonlyArray<{ readonly kind: CentreServiceKind, readonly name: string, readonly active: boolean, readonly targetGroups: ReadonlyArray<{ readonly id: string, readonly name: string | null }> }>, readonly location: { readonly address: string | null, readonly point: { readonly latitude: number, readonly longitude: number } | null } | null, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null, readonly url: unknown } | null } }> | null } | null };

export type NearbyFragment = { readonly distance: number, readonly node: { readonly id: string, readonly name: string, readonly formality: SupportCentreFormality, readonly services: ReadonlyArray<{ readonly kind: CentreServiceKind, readonly name: string, readonly active: boolean, readonly targetGroups: ReadonlyArray<{ readonly id: string, readonly name: string | null }> }>, readonly location: { readonly address: string | null, readonly point: { readonly latitude: number, readonly longitude: number } | null } | null, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null, readonly url: unknown } | null } };

export type TrainingOnNamedNeedsQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainingOnNamedNeedsQuery = { readonly actionTopicsGrouped: ReadonlyArray<{ readonly count: number, readonly key: { readonly trainingNeed: { readonly id: string, readonly name: string | null, readonly supportCentres: { readonly services: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly name: string, readonly centres: ReadonlyArray<{ readonly id: string, readonly name: string, readonly formality: SupportCentreFormality, readonly location: { readonly municipality: { readonly name: string | null } | null } | null }> }> } } | null } | null } }> | null };

export type ActionsPlannedAndHeldQueryVariables = Exact<{
  kinds?: ReadonlyArray<ActionKind> | ActionKind | null | undefined;
  during?: DateRange | null | undefined;
}>;


export type ActionsPlannedAndHeldQuery = { readonly participatoryActions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ActionKind, readonly name: string, readonly plannedCount: number | null, readonly heldCount: number | null, readonly groupSize: number | null, readonly compositions: ReadonlyArray<GroupComposition>, readonly participantCategories: ReadonlyArray<ParticipantCategory>, readonly actionTopics: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly ordinal: number | null, readonly name: string, readonly status: SessionStatus | null }> }, readonly sessions: { readonly totalCount: number } }> } | null, readonly actionSessionsGrouped: ReadonlyArray<{ readonly count: number, readonly key: { readonly kind: ActionKind | null, readonly composition: GroupComposition | null, readonly topic: { readonly id: string, readonly name: string | null } | null }, readonly min: { readonly attendance: number | null }, readonly avg: { readonly attendance: number | null }, readonly max: { readonly attendance: number | null } }> | null, readonly centreEventsGrouped: ReadonlyArray<{ readonly count: number, readonly key: { readonly kind: CentreEventKind | null, readonly topic: { readonly id: string, readonly name: string | null } | null } }> | null };

export type TopicsInBothQueryVariables = Exact<{
  kinds?: ReadonlyArray<ActionKind> | ActionKind | null | undefined;
}>;


export type TopicsInBothQuery = { readonly actionTopicsGrouped: ReadonlyArray<{ readonly count: number, readonly key: { readonly kind: ActionKind | null, readonly topic: { readonly id: string, readonly name: string | null } | null } }> | null, readonly actionTopics: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly ordinal: number | null, readonly name: string, readonly action: { readonly kind: ActionKind }, readonly topics: ReadonlyArray<{ readonly id: string }> }> } | null };

export type TopicAcrossNetworksQueryVariables = Exact<{
  topic: string | number;
  kinds?: ReadonlyArray<ActionKind> | ActionKind | null | undefined;
}>;


export type TopicAcrossNetworksQuery = { readonly actionTopicsGrouped: ReadonlyArray<{ readonly count: number, readonly key: { readonly topic: { readonly id: string, readonly name: string | null, readonly kalo: { readonly services: { readonly totalCount: number } } | null, readonly funding: { readonly tools: { readonly totalCount: number } } | null, readonly supportCentres: { readonly services: { readonly totalCount: number } } | null } | null } }> | null, readonly topic: { readonly name: string | null, readonly kalo: { readonly actionTopics: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly action: { readonly kind: ActionKind, readonly name: string } }> }, readonly services: { readonly nodes: ReadonlyArray<{ readonly kind: SupportServiceKind, readonly name: string }> } } | null, readonly funding: { readonly tools: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: FundingToolKind, readonly name: string }> } } | null, readonly supportCentres: { readonly services: { readonly nodes: ReadonlyArray<{ readonly kind: CentreServiceKind, readonly name: string, readonly centres: ReadonlyArray<{ readonly id: string, readonly name: string }> }> } } | null } | null };

export type CatalogueCoverageQueryVariables = Exact<{
  municipalities?: ReadonlyArray<string | number> | string | number | null | undefined;
}>;


export type CatalogueCoverageQuery = { readonly interventionCategories: ReadonlyArray<{ readonly id: string, readonly ordinal: number, readonly name: string }> | null, readonly municipalities: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string | null }> } | null, readonly careServicesGrouped: ReadonlyArray<{ readonly count: number, readonly key: { readonly providerType: ProviderType | null, readonly municipality: { readonly code: string } | null, readonly category: { readonly id: string } | null } }> | null };

export type OpenAccessibleServicesQueryVariables = Exact<{
  group: string | number;
  at: unknown;
  languages?: ReadonlyArray<unknown> | unknown | null | undefined;
}>;


export type OpenAccessibleServicesQuery = { readonly careServices: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly languages: ReadonlyArray<unknown>, readonly structure: { readonly name: string, readonly providerType: ProviderType, readonly contact: { readonly phones: ReadonlyArray<string> } | null }, readonly locations: ReadonlyArray<{ readonly isOpen: boolean | null, readonly accessibility: ReadonlyArray<AccessibilityProfile>, readonly location: { readonly address: string | null, readonly municipality: { readonly code: string, readonly name: string | null } | null } | null, readonly schedules: ReadonlyArray<{ readonly freq: string | null, readonly byday: string | null, readonly opensAt: string | null, readonly closesAt: string | null, readonly validFrom: unknown, readonly validTo: unknown }> }> }> } | null };

export type MunicipalServicesAndBodiesQueryVariables = Exact<{
  municipality: string | number;
}>;


export type MunicipalServicesAndBodiesQuery = { readonly careServices: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly structure: { readonly name: string, readonly municipalUnit: MunicipalUnit | null, readonly organisation: { readonly id: string, readonly name: string | null } }, readonly topics: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly kalo: { readonly organisations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly goals: ReadonlyArray<{ readonly text: string }>, readonly partnerships: ReadonlyArray<{ readonly kind: PartnershipKind, readonly partner: { readonly id: string, readonly name: string | null } }> }> } } | null }> }> } | null };

export type ResponsibleSuppliersQueryVariables = Exact<{
  product: string | number;
}>;


export type ResponsibleSuppliersQuery = { readonly kaloOrganisations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly seat: { readonly name: string | null } | null, readonly supplier: { readonly description: string | null, readonly products: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly qualifiers: ReadonlyArray<{ readonly id: string, readonly name: string | null }> } | null, readonly partnerships: ReadonlyArray<{ readonly partnerRole: TransactionRole | null, readonly since: unknown, readonly partner: { readonly id: string, readonly name: string | null }, readonly topics: ReadonlyArray<{ readonly id: string }> }> }> } | null };

export type EvidenceAboutANeedQueryVariables = Exact<{
  need: string | number;
  during?: DateRange | null | undefined;
}>;


export type EvidenceAboutANeedQuery = { readonly topic: { readonly name: string | null, readonly kalo: { readonly resources: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ResourceKind, readonly name: string, readonly scope: ResourceScope | null, readonly dataOrigin: DataOrigin | null, readonly issued: unknown, readonly url: unknown, readonly publisher: { readonly name: string | null } | null }> }, readonly indicators: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly unit: string, readonly european: ReadonlyArray<{ readonly value: number | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly provenance: { readonly sources: ReadonlyArray<{ readonly document: string, readonly line: number | null, readonly publisher: { readonly name: string | null } | null }> } }>, readonly national: ReadonlyArray<{ readonly value: number | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly provenance: { readonly sources: ReadonlyArray<{ readonly document: string, readonly line: number | null, readonly publisher: { readonly name: string | null } | null }> } }> }> } } | null, readonly socialCare: { readonly needRecords: { readonly totalCount: number } } | null } | null };

export type EvidenceValueFragment = { readonly value: number | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly provenance: { readonly sources: ReadonlyArray<{ readonly document: string, readonly line: number | null, readonly publisher: { readonly name: string | null } | null }> } };

export type CompareFiguresQueryVariables = Exact<{
  during?: DateRange | null | undefined;
}>;


export type CompareFiguresQuery = { readonly kaloIndicators: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly union: ReadonlyArray<{ readonly value: number | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly provenance: { readonly sources: ReadonlyArray<{ readonly document: string, readonly line: number | null, readonly quote: string | null, readonly publisher: { readonly name: string | null } | null }> } }>, readonly country: ReadonlyArray<{ readonly value: number | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly provenance: { readonly sources: ReadonlyArray<{ readonly document: string, readonly line: number | null, readonly quote: string | null, readonly publisher: { readonly name: string | null } | null }> } }>, readonly westAthens: ReadonlyArray<{ readonly value: number | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly provenance: { readonly sources: ReadonlyArray<{ readonly document: string, readonly line: number | null, readonly quote: string | null, readonly publisher: { readonly name: string | null } | null }> } }> }> } | null };

export type ComparedValueFragment = { readonly value: number | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly provenance: { readonly sources: ReadonlyArray<{ readonly document: string, readonly line: number | null, readonly quote: string | null, readonly publisher: { readonly name: string | null } | null }> } };

export type InclusionIndicatorsAndCostQueryVariables = Exact<{
  project: string | number;
  during?: DateRange | null | undefined;
  areas?: ReadonlyArray<string | number> | string | number | null | undefined;
}>;


export type InclusionIndicatorsAndCostQuery = { readonly project: { readonly name: string | null, readonly budget: { readonly amount: number, readonly currency: string } | null, readonly fundings: ReadonlyArray<{ readonly role: FundingRole, readonly funder: { readonly name: string | null } | null, readonly programme: { readonly name: string | null } | null, readonly amount: { readonly amount: number, readonly currency: string } | null }> | null, readonly grants: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly amountAwarded: { readonly amount: number, readonly currency: string } }> } | null, readonly socialCare: { readonly interventions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly cost: { readonly amount: number, readonly currency: string } | null, readonly indicators: ReadonlyArray<{ readonly id: string }> }> }, readonly workPackages: ReadonlyArray<{ readonly ordinal: number, readonly name: string, readonly cost: { readonly amount: number, readonly currency: string } | null }>, readonly indicators: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly target: number | null, readonly observations: ReadonlyArray<{ readonly value: number | null, readonly suppressed: boolean, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly area: { readonly name: string | null, readonly code: string | null } }> }> } | null } | null };

export type ImpactAndFundingQueryVariables = Exact<{
  municipalities?: ReadonlyArray<string | number> | string | number | null | undefined;
  during?: DateRange | null | undefined;
}>;


export type ImpactAndFundingQuery = { readonly impactAssessments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly method: string | null, readonly selfAssessed: boolean, readonly score: number | null, readonly tool: { readonly name: string, readonly method: string | null, readonly maximumScore: number | null } | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly indicators: ReadonlyArray<{ readonly name: string, readonly value: number | null, readonly unit: string, readonly baseline: number | null }>, readonly outcomes: ReadonlyArray<{ readonly text: string }>, readonly organisation: { readonly id: string, readonly name: string | null, readonly funding: { readonly grantsReceived: { readonly nodes: ReadonlyArray<{ readonly awardDate: unknown, readonly amountAwarded: { readonly amount: number, readonly currency: string }, readonly tool: { readonly kind: FundingToolKind, readonly name: string } | null, readonly funder: { readonly name: string | null } }> } } | null } }> } | null };

export type Workshop2019QueryVariables = Exact<{
  event: string | number;
}>;


export type Workshop2019Query = { readonly centreEvent: { readonly name: string, readonly format: string | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly partOf: { readonly name: string, readonly edition: number | null, readonly participations: ReadonlyArray<{ readonly role: EventRole, readonly centre: { readonly name: string } | null }> } | null, readonly participations: ReadonlyArray<{ readonly role: EventRole, readonly centre: { readonly name: string, readonly formality: SupportCentreFormality } | null, readonly organisation: { readonly name: string | null } | null }>, readonly attachments: ReadonlyArray<{ readonly kind: AttachmentKind, readonly name: string, readonly centre: { readonly name: string } | null }>, readonly discussion: ReadonlyArray<{ readonly points: ReadonlyArray<string> }> } | null };

export type OutreachByCentreQueryVariables = Exact<{
  areas?: ReadonlyArray<string | number> | string | number | null | undefined;
}>;


export type OutreachByCentreQuery = { readonly supportCentres: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly areas: ReadonlyArray<{ readonly name: string | null, readonly level: AreaLevel | null }>, readonly location: { readonly municipality: { readonly code: string, readonly name: string | null } | null } | null, readonly outreachPractices: ReadonlyArray<{ readonly name: string, readonly eventTypes: ReadonlyArray<OutreachEventType>, readonly partners: ReadonlyArray<{ readonly kind: OutreachPartnerKind, readonly municipality: { readonly code: string, readonly name: string | null } | null, readonly organisation: { readonly id: string, readonly name: string | null, readonly socialCare: { readonly structures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly name: string }> } } | null } | null }> }> }> } | null };

export type UnsupportedMunicipalitiesQueryVariables = Exact<{
  metres: number;
  topics?: ReadonlyArray<string | number> | string | number | null | undefined;
  open: DateRange;
  after?: string | null | undefined;
}>;


export type UnsupportedMunicipalitiesQuery = { readonly municipalities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string | null, readonly regionalUnit: { readonly id: string, readonly name: string | null } | null, readonly population: { readonly value: number } | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type ChangesSinceQueryVariables = Exact<{
  since: unknown;
  kinds?: ReadonlyArray<string> | string | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesSinceQuery = { readonly changes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly at: unknown, readonly operation: ChangeOperation, readonly recordId: string, readonly network: { readonly id: string, readonly name: string } | null, readonly record: { readonly kind: string, readonly name: string, readonly provenance: { readonly verifiedAt: unknown, readonly verifiedBy: string | null, readonly sources: ReadonlyArray<{ readonly document: string, readonly line: number | null, readonly url: unknown, readonly licence: string | null }> } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type UnverifiedOrDisputedQueryVariables = Exact<{
  before: unknown;
  kinds?: ReadonlyArray<string> | string | null | undefined;
  after?: string | null | undefined;
}>;


export type UnverifiedOrDisputedQuery = { readonly records: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly name: string, readonly network: { readonly id: string } | null, readonly provenance: { readonly verifiedAt: unknown, readonly verifiedBy: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly organisations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly conflicts: ReadonlyArray<{ readonly field: string, readonly values: ReadonlyArray<{ readonly value: string, readonly network: { readonly id: string } | null, readonly provenance: { readonly verifiedAt: unknown } }> }> | null }> } | null };

export type SearchEverythingQueryVariables = Exact<{
  query: string;
  after?: string | null | undefined;
}>;


export type SearchEverythingQuery = { readonly search: { readonly totalCount: number, readonly stale: ReadonlyArray<{ readonly id: string, readonly name: string, readonly lag: number | null }>, readonly networks: ReadonlyArray<{ readonly count: number, readonly key: { readonly network: { readonly id: string, readonly name: string } | null } }>, readonly kinds: ReadonlyArray<{ readonly count: number, readonly key: { readonly kind: string | null } }>, readonly places: ReadonlyArray<{ readonly count: number, readonly key: { readonly municipality: { readonly code: string, readonly name: string | null } | null } }>, readonly topics: ReadonlyArray<{ readonly count: number, readonly key: { readonly topic: { readonly id: string, readonly name: string | null } | null } }>, readonly edges: ReadonlyArray<{ readonly score: number, readonly highlights: ReadonlyArray<string>, readonly node: { readonly id: string, readonly kind: string, readonly name: string, readonly url: unknown, readonly network: { readonly id: string } | null, readonly topics: ReadonlyArray<{ readonly id: string }>, readonly municipalities: ReadonlyArray<{ readonly code: string, readonly name: string | null }>, readonly organisation: { readonly id: string, readonly name: string | null, readonly memberships: ReadonlyArray<{ readonly role: string, readonly network: { readonly id: string } | null }> | null, readonly kalo: { readonly body: { readonly legalForm: LegalForm | null } | null } | null } | null, readonly provenance: { readonly synthetic: boolean, readonly verifiedAt: unknown }, readonly kalo:
          | { readonly __typename: 'ActionSession' }
          | { readonly __typename: 'ActionTopic' }
          | { readonly __typename: 'ActivityDomain' }
          | { readonly __typename: 'AssessmentTool' }
          | { readonly __typename: 'ForumThread', readonly latestAt: unknown }
          | { readonly __typename: 'ImpactAssessment' }
          | { readonly __typename: 'Indicator' }
          | { readonly __typename: 'KaloOrganisation' }
          | { readonly __typename: 'Offer', readonly wanted: boolean }
          | { readonly __typename: 'ParticipatoryAction' }
          | { readonly __typename: 'Platform' }
          | { readonly __typename: 'Resource', readonly kind: ResourceKind, readonly issued: unknown }
          | { readonly __typename: 'SupportService' }
          | { readonly __typename: 'Survey' }
          | { readonly __typename: 'TargetGroup' }
         | null, readonly socialCare:
          | { readonly __typename: 'CareAlert', readonly deadline: unknown }
          | { readonly __typename: 'CareService', readonly status: ServiceStatus, readonly structure: { readonly name: string }, readonly locations: ReadonlyArray<{ readonly isOpen: boolean | null }> }
          | { readonly __typename: 'CareStructure', readonly providerType: ProviderType, readonly contact: { readonly phones: ReadonlyArray<string> } | null }
          | { readonly __typename: 'CareTool' }
          | { readonly __typename: 'Consultation' }
          | { readonly __typename: 'Indicator' }
          | { readonly __typename: 'Intervention' }
          | { readonly __typename: 'InterventionCategory' }
          | { readonly __typename: 'NeedRecord', readonly coverage: CoverageLevel }
          | { readonly __typename: 'QualityCheck' }
          | { readonly __typename: 'WorkPackage' }
         | null, readonly supportCentres:
          | { readonly __typename: 'CentreEvent', readonly period: { readonly start: unknown } | null }
          | { readonly __typename: 'CentreService' }
          | { readonly __typename: 'OutreachPractice' }
          | { readonly __typename: 'SupportCentre', readonly formality: SupportCentreFormality, readonly contact: { readonly phones: ReadonlyArray<string> } | null }
          | { readonly __typename: 'SupportedVenture' }
         | null, readonly funding:
          | { readonly __typename: 'FundingCall', readonly closesAt: unknown }
          | { readonly __typename: 'FundingProgramme' }
          | { readonly __typename: 'FundingTool' }
          | { readonly __typename: 'Grant', readonly amountAwarded: { readonly amount: number, readonly currency: string } }
          | { readonly __typename: 'Project' }
         | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ServicesOfAllNetworksQueryVariables = Exact<{
  municipalities: ReadonlyArray<string | number> | string | number;
  first?: number | null | undefined;
}>;


export type ServicesOfAllNetworksQuery = { readonly careServices: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'CareService', readonly id: string, readonly name: string, readonly active: boolean, readonly eligibility: string | null, readonly fees: string | null, readonly locations: ReadonlyArray<{ readonly __typename: 'ServiceAtLocation', readonly isOpen: boolean | null, readonly id: string, readonly name: string, readonly active: boolean, readonly eligibility: string | null, readonly fees: string | null, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly topics: ReadonlyArray<{ readonly id: string }>, readonly targetGroups: ReadonlyArray<{ readonly id: string }>, readonly areas: ReadonlyArray<{ readonly id: string }>, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null, readonly url: unknown } | null, readonly provenance: { readonly verifiedAt: unknown, readonly synthetic: boolean } }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly topics: ReadonlyArray<{ readonly id: string }>, readonly targetGroups: ReadonlyArray<{ readonly id: string }>, readonly areas: ReadonlyArray<{ readonly id: string }>, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null, readonly url: unknown } | null, readonly provenance: { readonly verifiedAt: unknown, readonly synthetic: boolean } }> } | null, readonly centreServices: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'CentreService', readonly id: string, readonly name: string, readonly active: boolean, readonly eligibility: string | null, readonly fees: string | null, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly topics: ReadonlyArray<{ readonly id: string }>, readonly targetGroups: ReadonlyArray<{ readonly id: string }>, readonly areas: ReadonlyArray<{ readonly id: string }>, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null, readonly url: unknown } | null, readonly provenance: { readonly verifiedAt: unknown, readonly synthetic: boolean } }> } | null, readonly supportServices: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'SupportService', readonly id: string, readonly name: string, readonly active: boolean, readonly eligibility: string | null, readonly fees: string | null, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly topics: ReadonlyArray<{ readonly id: string }>, readonly targetGroups: ReadonlyArray<{ readonly id: string }>, readonly areas: ReadonlyArray<{ readonly id: string }>, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null, readonly url: unknown } | null, readonly provenance: { readonly verifiedAt: unknown, readonly synthetic: boolean } }> } | null };

type ServiceInAList_CareService_Fragment = { readonly __typename: 'CareService', readonly id: string, readonly name: string, readonly active: boolean, readonly eligibility: string | null, readonly fees: string | null, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly topics: ReadonlyArray<{ readonly id: string }>, readonly targetGroups: ReadonlyArray<{ readonly id: string }>, readonly areas: ReadonlyArray<{ readonly id: string }>, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null, readonly url: unknown } | null, readonly provenance: { readonly verifiedAt: unknown, readonly synthetic: boolean } };

type ServiceInAList_CentreService_Fragment = { readonly __typename: 'CentreService', readonly id: string, readonly name: string, readonly active: boolean, readonly eligibility: string | null, readonly fees: string | null, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly topics: ReadonlyArray<{ readonly id: string }>, readonly targetGroups: ReadonlyArray<{ readonly id: string }>, readonly areas: ReadonlyArray<{ readonly id: string }>, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null, readonly url: unknown } | null, readonly provenance: { readonly verifiedAt: unknown, readonly synthetic: boolean } };

type ServiceInAList_ServiceAtLocation_Fragment = { readonly __typename: 'ServiceAtLocation', readonly id: string, readonly name: string, readonly active: boolean, readonly eligibility: string | null, readonly fees: string | null, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly topics: ReadonlyArray<{ readonly id: string }>, readonly targetGroups: ReadonlyArray<{ readonly id: string }>, readonly areas: ReadonlyArray<{ readonly id: string }>, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null, readonly url: unknown } | null, readonly provenance: { readonly verifiedAt: unknown, readonly synthetic: boolean } };

type ServiceInAList_SupportService_Fragment = { readonly __typename: 'SupportService', readonly id: string, readonly name: string, readonly active: boolean, readonly eligibility: string | null, readonly fees: string | null, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly topics: ReadonlyArray<{ readonly id: string }>, readonly targetGroups: ReadonlyArray<{ readonly id: string }>, readonly areas: ReadonlyArray<{ readonly id: string }>, readonly contact: { readonly phones: ReadonlyArray<string>, readonly email: string | null, readonly url: unknown } | null, readonly provenance: { readonly verifiedAt: unknown, readonly synthetic: boolean } };

export type ServiceInAListFragment =
  | ServiceInAList_CareService_Fragment
  | ServiceInAList_CentreService_Fragment
  | ServiceInAList_ServiceAtLocation_Fragment
  | ServiceInAList_SupportService_Fragment
;

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const NearbyFragmentDoc = new TypedDocumentString(`
    fragment Nearby on NearbySupportCentre {
  distance
  node {
    id
    name
    formality
    services {
      kind
      name
      active
      targetGroups {
        id
        name
      }
    }
    location {
      address
      point {
        latitude
        longitude
      }
    }
    contact {
      phones
      email
      url
    }
  }
}
    `, {"fragmentName":"Nearby"}) as unknown as TypedDocumentString<NearbyFragment, unknown>;
export const EvidenceValueFragmentDoc = new TypedDocumentString(`
    fragment evidenceValue on Observation {
  period {
    start
    end
  }
  value
  provenance {
    sources {
      document
      line
      publisher {
        name
      }
    }
  }
}
    `, {"fragmentName":"evidenceValue"}) as unknown as TypedDocumentString<EvidenceValueFragment, unknown>;
export const ComparedValueFragmentDoc = new TypedDocumentString(`
    fragment comparedValue on Observation {
  period {
    start
    end
  }
  value
  provenance {
    sources {
      document
      line
      quote
      publisher {
        name
      }
    }
  }
}
    `, {"fragmentName":"comparedValue"}) as unknown as TypedDocumentString<ComparedValueFragment, unknown>;
export const ServiceInAListFragmentDoc = new TypedDocumentString(`
    fragment ServiceInAList on Service {
  __typename
  id
  name
  active
  organisations {
    id
    name
  }
  topics {
    id
  }
  targetGroups {
    id
  }
  areas {
    id
  }
  eligibility
  fees
  contact {
    phones
    email
    url
  }
  provenance {
    verifiedAt
    synthetic
  }
}
    `, {"fragmentName":"ServiceInAList"}) as unknown as TypedDocumentString<ServiceInAListFragment, unknown>;
export const CityWalkDocument = new TypedDocumentString(`
    query CityWalk($code: ID!) {
  municipality(code: $code) {
    name
    regionalUnit {
      name
    }
    supportCentres {
      centres {
        totalCount
        nodes {
          name
          formality
          operator {
            id
            name
            memberships {
              network {
                id
              }
              role
            }
            socialCare {
              implements {
                id
                socialCare {
                  workPackages {
                    ordinal
                    name
                  }
                  interventions {
                    nodes {
                      name
                      category {
                        ordinal
                      }
                      topics {
                        name
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CityWalkQuery, CityWalkQueryVariables>;
export const FindCentresDocument = new TypedDocumentString(`
    query FindCentres($filter: SupportCentreFilter, $order: SupportCentreOrder, $first: Int, $after: String) {
  supportCentres(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      distance
      node {
        id
        name
        formality
        areas {
          name
        }
        location {
          municipality {
            name
          }
        }
        services {
          kind
          name
        }
        provenance {
          languages
          sources {
            document
            line
            quote
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindCentresQuery, FindCentresQueryVariables>;
export const NeedAcrossNetworksDocument = new TypedDocumentString(`
    query NeedAcrossNetworks($need: ID!) {
  topic(id: $need) {
    name
    narrower {
      name
    }
    socialCare {
      interventions {
        totalCount
        nodes {
          name
          kind
          category {
            name
          }
        }
      }
    }
    supportCentres {
      outreachPractices {
        nodes {
          name
          partners {
            kind
            organisation {
              name
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NeedAcrossNetworksQuery, NeedAcrossNetworksQueryVariables>;
export const OrganisationAcrossNetworksDocument = new TypedDocumentString(`
    query OrganisationAcrossNetworks($id: ID!) {
  organisation(id: $id) {
    id
    name
    sameAs
    memberships {
      network {
        id
        name
      }
      role
    }
    socialCare {
      name
      implements {
        id
      }
    }
    supportCentres {
      name
      operates {
        id
        name
      }
      participations {
        role
        event {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationAcrossNetworksQuery, OrganisationAcrossNetworksQueryVariables>;
export const PresencePerResidentDocument = new TypedDocumentString(`
    query PresencePerResident($municipalities: [ID!]!, $kinds: [String!]!) {
  recordsGrouped(
    by: [MUNICIPALITY, KIND]
    filter: {municipalities: $municipalities, kinds: $kinds}
  ) {
    key {
      municipality {
        code
        name
        population {
          value
          year
        }
      }
      kind
    }
    count
    per10000
  }
}
    `) as unknown as TypedDocumentString<PresencePerResidentQuery, PresencePerResidentQueryVariables>;
export const UncoveredNeedsAndBodiesDocument = new TypedDocumentString(`
    query UncoveredNeedsAndBodies($municipality: ID!) {
  needRecords(
    filter: {municipalities: [$municipality], coverage: [MINIMAL, PARTIAL]}
  ) {
    totalCount
    nodes {
      name
      coverage
      area {
        name
      }
      targetGroup {
        name
      }
      topic {
        id
        name
        kalo {
          organisations(first: 10, filter: {municipalities: [$municipality]}) {
            totalCount
            nodes {
              id
              name
              legalForm
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UncoveredNeedsAndBodiesQuery, UncoveredNeedsAndBodiesQueryVariables>;
export const CareMatchDocument = new TypedDocumentString(`
    query CareMatch($need: ID!, $targetGroup: ID, $municipality: ID!) {
  careMatch(need: $need, targetGroup: $targetGroup, municipality: $municipality) {
    need {
      name
      kalo {
        organisations(first: 10, filter: {municipalities: [$municipality]}) {
          totalCount
          nodes {
            id
            name
          }
        }
      }
      supportCentres {
        centres(first: 10) {
          totalCount
          nodes {
            id
            name
          }
        }
      }
    }
    services {
      fits
      distance
      reasons {
        criterion
        satisfied
        explanation
      }
      service {
        id
        name
        structure {
          id
          name
          providerType
          location {
            address
            municipality {
              name
            }
          }
          contact {
            phones
            email
          }
        }
      }
    }
    interventions {
      id
      name
      kind
      category {
        ordinal
        name
      }
      project {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CareMatchQuery, CareMatchQueryVariables>;
export const OrganisationsInSeveralNetworksDocument = new TypedDocumentString(`
    query OrganisationsInSeveralNetworks($minNetworks: Int!) {
  organisations(filter: {minNetworks: $minNetworks}) {
    totalCount
    nodes {
      id
      name
      identifiers {
        scheme
        value
      }
      sameAs
      memberships {
        network {
          id
          name
        }
        role
        since
      }
      kalo {
        name
        body {
          legalForm
        }
        services {
          id
        }
        publishes {
          id
        }
      }
      socialCare {
        name
        implements {
          id
        }
        structures {
          totalCount
        }
      }
      supportCentres {
        name
        operates {
          id
          name
        }
        ventures {
          id
          name
        }
      }
      funding {
        name
        programmes {
          id
          name
        }
        projects {
          nodes {
            id
            name
          }
        }
        grantsReceived {
          totalCount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationsInSeveralNetworksQuery, OrganisationsInSeveralNetworksQueryVariables>;
export const ProjectsOfAProgrammeDocument = new TypedDocumentString(`
    query ProjectsOfAProgramme($programme: ID!) {
  fundingProgramme(id: $programme) {
    name
    aliases
    period {
      start
      end
    }
    projects {
      totalCount
      nodes {
        id
        name
        period {
          start
          end
        }
        implementers {
          id
          name
        }
        area {
          name
          note
          municipality {
            code
            name
          }
        }
        fundings {
          role
          funder {
            name
          }
          programme {
            id
            name
            kind
          }
        }
        kalo {
          domains {
            ordinal
            name
          }
        }
        socialCare {
          workPackages {
            ordinal
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectsOfAProgrammeQuery, ProjectsOfAProgrammeQueryVariables>;
export const CallsForAKoinsepDocument = new TypedDocumentString(`
    query CallsForAKoinsep($municipality: ID!, $legalForms: [LegalForm!]!, $month: DateRange!) {
  fundingCalls(
    filter: {municipalities: [$municipality], legalForms: $legalForms, open: $month, includeInactive: true}
    order: CLOSES
  ) {
    totalCount
    nodes {
      id
      name
      status
      opensAt
      closesAt
      eligibility
      areas {
        name
      }
      rate
      budget {
        amount
        currency
      }
      tool {
        kind
        name
        provider {
          name
        }
      }
      topics {
        id
        name
      }
      url
      provenance {
        synthetic
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CallsForAKoinsepQuery, CallsForAKoinsepQueryVariables>;
export const CallsForOneBodyDocument = new TypedDocumentString(`
    query CallsForOneBody($organisation: ID!, $on: Date, $includeUnfit: Boolean) {
  organisation(id: $organisation) {
    name
    legalForm
    seat {
      name
    }
    activities {
      id
      name
    }
    eligibleFunding(on: $on, includeUnfit: $includeUnfit) {
      fits
      reasons {
        criterion
        satisfied
        explanation
      }
      call {
        id
        name
        closesAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CallsForOneBodyQuery, CallsForOneBodyQueryVariables>;
export const NearestSupportCentreDocument = new TypedDocumentString(`
    query NearestSupportCentre($municipality: ID!) {
  municipality(code: $municipality) {
    name
    nearestSupportCentres(first: 3) {
      ...Nearby
    }
    nearestCounselling: nearestSupportCentres(
      first: 1
      filter: {services: [COUNSELLING]}
    ) {
      ...Nearby
    }
  }
}
    fragment Nearby on NearbySupportCentre {
  distance
  node {
    id
    name
    formality
    services {
      kind
      name
      active
      targetGroups {
        id
        name
      }
    }
    location {
      address
      point {
        latitude
        longitude
      }
    }
    contact {
      phones
      email
      url
    }
  }
}`) as unknown as TypedDocumentString<NearestSupportCentreQuery, NearestSupportCentreQueryVariables>;
export const TrainingOnNamedNeedsDocument = new TypedDocumentString(`
    query TrainingOnNamedNeeds {
  actionTopicsGrouped(
    by: [TRAINING_NEED]
    filter: {kinds: [THEMATIC_WORKSHOPS]}
    order: COUNT_DESC
    first: 100
  ) {
    count
    key {
      trainingNeed {
        id
        name
        supportCentres {
          services(filter: {kinds: [TRAINING]}) {
            totalCount
            nodes {
              name
              centres {
                id
                name
                formality
                location {
                  municipality {
                    name
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrainingOnNamedNeedsQuery, TrainingOnNamedNeedsQueryVariables>;
export const ActionsPlannedAndHeldDocument = new TypedDocumentString(`
    query ActionsPlannedAndHeld($kinds: [ActionKind!], $during: DateRange) {
  participatoryActions(filter: {kinds: $kinds}) {
    totalCount
    nodes {
      id
      kind
      name
      plannedCount
      heldCount
      groupSize
      compositions
      participantCategories
      actionTopics(first: 50) {
        totalCount
        nodes {
          ordinal
          name
          status
        }
      }
      sessions(filter: {statuses: [HELD], during: $during}) {
        totalCount
      }
    }
  }
  actionSessionsGrouped(
    by: [KIND, TOPIC, COMPOSITION]
    filter: {kinds: $kinds, statuses: [HELD], during: $during}
  ) {
    key {
      kind
      topic {
        id
        name
      }
      composition
    }
    count
    min {
      attendance
    }
    avg {
      attendance
    }
    max {
      attendance
    }
  }
  centreEventsGrouped(by: [KIND, TOPIC], filter: {during: $during}) {
    key {
      kind
      topic {
        id
        name
      }
    }
    count
  }
}
    `) as unknown as TypedDocumentString<ActionsPlannedAndHeldQuery, ActionsPlannedAndHeldQueryVariables>;
export const TopicsInBothDocument = new TypedDocumentString(`
    query TopicsInBoth($kinds: [ActionKind!]) {
  actionTopicsGrouped(by: [TOPIC, KIND], filter: {discussedInAll: $kinds}) {
    key {
      topic {
        id
        name
      }
      kind
    }
    count
  }
  actionTopics(first: 100, filter: {discussedInAll: $kinds}) {
    totalCount
    nodes {
      ordinal
      name
      action {
        kind
      }
      topics {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TopicsInBothQuery, TopicsInBothQueryVariables>;
export const TopicAcrossNetworksDocument = new TypedDocumentString(`
    query TopicAcrossNetworks($topic: ID!, $kinds: [ActionKind!]) {
  actionTopicsGrouped(by: [TOPIC], filter: {kinds: $kinds}, order: COUNT_DESC) {
    key {
      topic {
        id
        name
        kalo {
          services {
            totalCount
          }
        }
        funding {
          tools {
            totalCount
          }
        }
        supportCentres {
          services {
            totalCount
          }
        }
      }
    }
    count
  }
  topic(id: $topic) {
    name
    kalo {
      actionTopics(filter: {kinds: $kinds}) {
        nodes {
          name
          action {
            kind
            name
          }
        }
      }
      services {
        nodes {
          kind
          name
        }
      }
    }
    funding {
      tools {
        nodes {
          id
          kind
          name
        }
      }
    }
    supportCentres {
      services {
        nodes {
          kind
          name
          centres {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TopicAcrossNetworksQuery, TopicAcrossNetworksQueryVariables>;
export const CatalogueCoverageDocument = new TypedDocumentString(`
    query CatalogueCoverage($municipalities: [ID!]) {
  interventionCategories {
    id
    ordinal
    name
  }
  municipalities(filter: {codes: $municipalities}) {
    nodes {
      code
      name
    }
  }
  careServicesGrouped(
    by: [MUNICIPALITY, CATEGORY, PROVIDER_TYPE]
    filter: {municipalities: $municipalities}
  ) {
    key {
      municipality {
        code
      }
      category {
        id
      }
      providerType
    }
    count
  }
}
    `) as unknown as TypedDocumentString<CatalogueCoverageQuery, CatalogueCoverageQueryVariables>;
export const OpenAccessibleServicesDocument = new TypedDocumentString(`
    query OpenAccessibleServices($group: ID!, $at: DateTime!, $languages: [LanguageTag!]) {
  careServices(
    filter: {targetGroups: [$group], openAt: $at, accessibility: [WHEELCHAIR], languages: $languages}
  ) {
    totalCount
    nodes {
      id
      name
      languages
      structure {
        name
        providerType
        contact {
          phones
        }
      }
      locations {
        location {
          address
          municipality {
            code
            name
          }
        }
        schedules {
          freq
          byday
          opensAt
          closesAt
          validFrom
          validTo
        }
        isOpen(at: $at)
        accessibility
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenAccessibleServicesQuery, OpenAccessibleServicesQueryVariables>;
export const MunicipalServicesAndBodiesDocument = new TypedDocumentString(`
    query MunicipalServicesAndBodies($municipality: ID!) {
  careServices(
    filter: {municipalities: [$municipality], providerTypes: [MUNICIPAL]}
  ) {
    totalCount
    nodes {
      id
      name
      structure {
        name
        municipalUnit
        organisation {
          id
          name
        }
      }
      topics {
        id
        name
        kalo {
          organisations(first: 5, filter: {municipalities: [$municipality]}) {
            totalCount
            nodes {
              id
              name
              goals {
                text
              }
              partnerships {
                kind
                partner {
                  id
                  name
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MunicipalServicesAndBodiesQuery, MunicipalServicesAndBodiesQueryVariables>;
export const ResponsibleSuppliersDocument = new TypedDocumentString(`
    query ResponsibleSuppliers($product: ID!) {
  kaloOrganisations(filter: {products: [$product]}) {
    totalCount
    nodes {
      id
      name
      seat {
        name
      }
      supplier {
        products {
          id
          name
        }
        qualifiers {
          id
          name
        }
        description
      }
      partnerships(kinds: [TRANSACTS]) {
        partnerRole
        partner {
          id
          name
        }
        topics {
          id
        }
        since
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResponsibleSuppliersQuery, ResponsibleSuppliersQueryVariables>;
export const EvidenceAboutANeedDocument = new TypedDocumentString(`
    query EvidenceAboutANeed($need: ID!, $during: DateRange) {
  topic(id: $need) {
    name
    kalo {
      resources(
        filter: {kinds: [GOOD_PRACTICE, STUDY, REPORT, DATA_SET], scopes: [NATIONAL, EUROPEAN]}
      ) {
        totalCount
        nodes {
          id
          kind
          name
          scope
          dataOrigin
          issued
          url
          publisher {
            name
          }
        }
      }
      indicators {
        nodes {
          name
          unit
          european: observations(levels: [EUROPE]) {
            ...evidenceValue
          }
          national: observations(levels: [COUNTRY], during: $during) {
            ...evidenceValue
          }
        }
      }
    }
    socialCare {
      needRecords(first: 1) {
        totalCount
      }
    }
  }
}
    fragment evidenceValue on Observation {
  period {
    start
    end
  }
  value
  provenance {
    sources {
      document
      line
      publisher {
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<EvidenceAboutANeedQuery, EvidenceAboutANeedQueryVariables>;
export const CompareFiguresDocument = new TypedDocumentString(`
    query CompareFigures($during: DateRange) {
  kaloIndicators {
    nodes {
      id
      name
      unit
      union: observations(levels: [EUROPE]) {
        ...comparedValue
      }
      country: observations(levels: [COUNTRY], during: $during) {
        ...comparedValue
      }
      westAthens: observations(areas: ["area:west-athens"], during: $during) {
        ...comparedValue
      }
    }
  }
}
    fragment comparedValue on Observation {
  period {
    start
    end
  }
  value
  provenance {
    sources {
      document
      line
      quote
      publisher {
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<CompareFiguresQuery, CompareFiguresQueryVariables>;
export const InclusionIndicatorsAndCostDocument = new TypedDocumentString(`
    query InclusionIndicatorsAndCost($project: ID!, $during: DateRange, $areas: [ID!]) {
  project(id: $project) {
    name
    budget {
      amount
      currency
    }
    fundings {
      role
      funder {
        name
      }
      programme {
        name
      }
      amount {
        amount
        currency
      }
    }
    grants {
      nodes {
        name
        amountAwarded {
          amount
          currency
        }
      }
    }
    socialCare {
      interventions {
        nodes {
          id
          name
          cost {
            amount
            currency
          }
          indicators {
            id
          }
        }
      }
      workPackages {
        ordinal
        name
        cost {
          amount
          currency
        }
      }
      indicators {
        id
        name
        unit
        target
        observations(during: $during, areas: $areas) {
          period {
            start
            end
          }
          area {
            name
            code
          }
          value
          suppressed
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InclusionIndicatorsAndCostQuery, InclusionIndicatorsAndCostQueryVariables>;
export const ImpactAndFundingDocument = new TypedDocumentString(`
    query ImpactAndFunding($municipalities: [ID!], $during: DateRange) {
  impactAssessments(filter: {municipalities: $municipalities, during: $during}) {
    totalCount
    nodes {
      id
      name
      method
      selfAssessed
      score
      tool {
        name
        method
        maximumScore
      }
      period {
        start
        end
      }
      indicators {
        name
        value
        unit
        baseline
      }
      outcomes {
        text
      }
      organisation {
        id
        name
        funding {
          grantsReceived {
            nodes {
              awardDate
              amountAwarded {
                amount
                currency
              }
              tool {
                kind
                name
              }
              funder {
                name
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImpactAndFundingQuery, ImpactAndFundingQueryVariables>;
export const Workshop2019Document = new TypedDocumentString(`
    query Workshop2019($event: ID!) {
  centreEvent(id: $event) {
    name
    format
    period {
      start
      end
    }
    partOf {
      name
      edition
      participations {
        role
        centre {
          name
        }
      }
    }
    participations {
      role
      centre {
        name
        formality
      }
      organisation {
        name
      }
    }
    attachments {
      kind
      name
      centre {
        name
      }
    }
    discussion {
      points
    }
  }
}
    `) as unknown as TypedDocumentString<Workshop2019Query, Workshop2019QueryVariables>;
export const OutreachByCentreDocument = new TypedDocumentString(`
    query OutreachByCentre($areas: [ID!]) {
  supportCentres(filter: {areas: $areas}) {
    totalCount
    nodes {
      id
      name
      areas {
        name
        level
      }
      location {
        municipality {
          code
          name
        }
      }
      outreachPractices {
        name
        eventTypes
        partners {
          kind
          municipality {
            code
            name
          }
          organisation {
            id
            name
            socialCare {
              structures(first: 5) {
                totalCount
                nodes {
                  name
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OutreachByCentreQuery, OutreachByCentreQueryVariables>;
export const UnsupportedMunicipalitiesDocument = new TypedDocumentString(`
    query UnsupportedMunicipalities($metres: Int!, $topics: [ID!], $open: DateRange!, $after: String) {
  municipalities(
    first: 100
    after: $after
    filter: {lacking: [{kinds: ["SupportCentre"], radius: $metres}, {kinds: ["FundingTool"], topics: $topics}, {kinds: ["FundingCall"], topics: $topics, open: $open}]}
  ) {
    totalCount
    nodes {
      code
      name
      regionalUnit {
        id
        name
      }
      population {
        value
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<UnsupportedMunicipalitiesQuery, UnsupportedMunicipalitiesQueryVariables>;
export const ChangesSinceDocument = new TypedDocumentString(`
    query ChangesSince($since: DateTime!, $kinds: [String!], $after: String) {
  changes(first: 100, after: $after, filter: {since: $since, kinds: $kinds}) {
    totalCount
    nodes {
      at
      operation
      network {
        id
        name
      }
      recordId
      record {
        kind
        name
        provenance {
          verifiedAt
          verifiedBy
          sources {
            document
            line
            url
            licence
          }
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ChangesSinceQuery, ChangesSinceQueryVariables>;
export const UnverifiedOrDisputedDocument = new TypedDocumentString(`
    query UnverifiedOrDisputed($before: DateTime!, $kinds: [String!], $after: String) {
  records(
    first: 100
    after: $after
    filter: {verifiedBefore: $before, kinds: $kinds}
    order: VERIFIED
  ) {
    totalCount
    nodes {
      id
      kind
      name
      network {
        id
      }
      provenance {
        verifiedAt
        verifiedBy
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  organisations(first: 100, filter: {conflicting: true}) {
    totalCount
    nodes {
      id
      name
      conflicts {
        field
        values {
          network {
            id
          }
          value
          provenance {
            verifiedAt
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnverifiedOrDisputedQuery, UnverifiedOrDisputedQueryVariables>;
export const SearchEverythingDocument = new TypedDocumentString(`
    query SearchEverything($query: String!, $after: String) {
  search(query: $query, first: 10, after: $after) {
    totalCount
    stale {
      id
      name
      lag
    }
    networks: facets(by: NETWORK) {
      key {
        network {
          id
          name
        }
      }
      count
    }
    kinds: facets(by: KIND) {
      key {
        kind
      }
      count
    }
    places: facets(by: MUNICIPALITY) {
      key {
        municipality {
          code
          name
        }
      }
      count
    }
    topics: facets(by: TOPIC) {
      key {
        topic {
          id
          name
        }
      }
      count
    }
    edges {
      score
      highlights
      node {
        id
        kind
        name
        network {
          id
        }
        url
        topics {
          id
        }
        municipalities {
          code
          name
        }
        organisation {
          id
          name
          memberships {
            network {
              id
            }
            role
          }
          kalo {
            body {
              legalForm
            }
          }
        }
        provenance {
          synthetic
          verifiedAt
        }
        kalo {
          __typename
          ... on Resource {
            kind
            issued
          }
          ... on Offer {
            wanted
          }
          ... on ForumThread {
            latestAt
          }
        }
        socialCare {
          __typename
          ... on CareService {
            status
            structure {
              name
            }
            locations {
              isOpen
            }
          }
          ... on CareStructure {
            providerType
            contact {
              phones
            }
          }
          ... on NeedRecord {
            coverage
          }
          ... on CareAlert {
            deadline
          }
        }
        supportCentres {
          __typename
          ... on SupportCentre {
            formality
            contact {
              phones
            }
          }
          ... on CentreEvent {
            period {
              start
            }
          }
        }
        funding {
          __typename
          ... on FundingCall {
            closesAt
          }
          ... on Grant {
            amountAwarded {
              amount
              currency
            }
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SearchEverythingQuery, SearchEverythingQueryVariables>;
export const ServicesOfAllNetworksDocument = new TypedDocumentString(`
    query ServicesOfAllNetworks($municipalities: [ID!]!, $first: Int = 10) {
  careServices(filter: {municipalities: $municipalities}, first: $first) {
    totalCount
    nodes {
      ...ServiceInAList
      locations {
        ...ServiceInAList
        isOpen
      }
    }
  }
  centreServices(filter: {municipalities: $municipalities}, first: $first) {
    totalCount
    nodes {
      ...ServiceInAList
    }
  }
  supportServices(first: $first) {
    totalCount
    nodes {
      ...ServiceInAList
    }
  }
}
    fragment ServiceInAList on Service {
  __typename
  id
  name
  active
  organisations {
    id
    name
  }
  topics {
    id
  }
  targetGroups {
    id
  }
  areas {
    id
  }
  eligibility
  fees
  contact {
    phones
    email
    url
  }
  provenance {
    verifiedAt
    synthetic
  }
}`) as unknown as TypedDocumentString<ServicesOfAllNetworksQuery, ServicesOfAllNetworksQueryVariables>;