/**
 * What records of a kind are worth beside others that answer as well: people look for what they can go to or ask for
 * before what is to be read about it, and for that before what was noted. A kind that is not named, such as those of a
 * further network, is worth 1.
 */
export const kindWorths: Readonly<Record<string, number>> = {
  ActionSession: 0.75,
  ActionTopic: 0.8,
  CareAlert: 0.7,
  CareTool: 0.85,
  CentreEvent: 0.85,
  Consultation: 0.85,
  ForumThread: 0.85,
  FundingCall: 0.8,
  Grant: 0.75,
  ImpactAssessment: 0.75,
  Indicator: 0.9,
  Intervention: 0.95,
  InterventionCategory: 0.9,
  Municipality: 0.7,
  NeedRecord: 0.6,
  Offer: 0.9,
  OutreachPractice: 0.9,
  ParticipatoryAction: 0.8,
  QualityCheck: 0.8,
  Resource: 0.8,
  SupportedVenture: 0.85,
  SupportService: 0.97,
  Survey: 0.9,
  TargetGroup: 0.85,
  Topic: 0.7,
  WorkPackage: 0.9,
};

/**
 * Kinds that are asked for by their subject, too: who asks for money asks for calls, and who asks for anything else is
 * not helped by them.
 */
export const subjectKinds: Readonly<Record<string, readonly string[]>> = {
  'topic:funding': ['FundingCall'],
};

/** Kinds of what several bodies carry together: each of those who do is found by its name, too. */
export const carriedKinds: readonly string[] = ['Project'];

/**
 * Kinds of what somebody gives, where people go or ask for it: who gives it is found by it, too. What a body was granted,
 * said or plans is no reason to send anybody there.
 */
export const givenKinds: readonly string[] = [
  'CareService',
  'CareStructure',
  'CentreService',
  'FundingTool',
  'SupportCentre',
  'SupportService',
];
