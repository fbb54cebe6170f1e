/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Kinds of service of centres. */
export type CentreServiceKind =
  /** Counselling (συμβουλευτική στήριξη). */
  | 'COUNSELLING'
  /** Spreading the idea to the wider public. */
  | 'OUTREACH'
  /** Education and training. */
  | 'TRAINING';

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

/** Kinds of intervention in the model of Open Social Net. */
export type InterventionKind =
  /** Intervenes at once, on a small scale. */
  | 'IMMEDIATE'
  /** Averts exclusion, fights inequalities. */
  | 'PREVENTION'
  /** Supports, with particular added value. */
  | 'SUPPORT';

/** A circle. Lists with `near` may be ordered by DISTANCE. */
export type Near = {
  /** Degrees north, -90 to 90. */
  readonly latitude: number;
  /** Degrees east, -180 to 180. */
  readonly longitude: number;
  /** Radius in metres; null: no limit. */
  readonly radius?: number | null | undefined;
};

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

/** Conditions on SupportCentre: AND between fields, OR inside a list. */
export type SupportCentreFilter = {
  /** In, or serving, any of these areas or their parts (ids). */
  readonly areas?: ReadonlyArray<string | number> | null | undefined;
  /** Inside this rectangle; what has no known place is left out. */
  readonly bbox?: BoundingBox | null | undefined;
  /** Formal or informal. */
  readonly formality?: SupportCentreFormality | null | undefined;
  /** Also what is closed or inactive. */
  readonly includeInactive?: boolean | null | undefined;
  /** In, or serving, any of these municipalities (codes). */
  readonly municipalities?: ReadonlyArray<string | number> | null | undefined;
  /** Inside this circle; what has no known place is left out. */
  readonly near?: Near | null | undefined;
  /** Of any of these organisations (ids). */
  readonly organisations?: ReadonlyArray<string | number> | null | undefined;
  /** Offering any of these. */
  readonly services?: ReadonlyArray<CentreServiceKind> | null | undefined;
  /** Words in names and texts: each is the beginning of a word there, whatever its accents, case, Greek ending or Greeklish; at most 200 characters. Blank: no condition. */
  readonly text?: string | null | undefined;
  /** About any of these topics, narrower ones included (ids). */
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

export type Workshop2019QueryVariables = Exact<{
  event: string | number;
}>;


export type Workshop2019Query = { readonly centreEvent: { readonly name: string, readonly format: string | null, readonly period: { readonly start: unknown, readonly end: unknown } | null, readonly partOf: { readonly name: string, readonly edition: number | null, readonly participations: ReadonlyArray<{ readonly role: EventRole, readonly centre: { readonly name: string } | null }> } | null, readonly participations: ReadonlyArray<{ readonly role: EventRole, readonly centre: { readonly name: string, readonly formality: SupportCentreFormality } | null, readonly organisation: { readonly name: string | null } | null }>, readonly attachments: ReadonlyArray<{ readonly kind: AttachmentKind, readonly name: string, readonly centre: { readonly name: string } | null }>, readonly discussion: ReadonlyArray<{ readonly points: ReadonlyArray<string> }> } | null };

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