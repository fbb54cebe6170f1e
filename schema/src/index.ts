import 'reflect-metadata';

export * from './area-level.js';
export * from './bridges.js';
export * from './enum.js';
export * from './error-codes.js';
export * from './group.js';
export * from './indicator.js';
export * from './inputs.js';
export * from './legal-form.js';
export * from './match.js';
export * from './page-info.js';
export * from './place.js';
export * from './provenance.js';
export * from './scalars.js';
export * from './schedule.js';
export * from './service.js';
export * from './text.js';
export * from './values.js';
