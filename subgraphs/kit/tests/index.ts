export * from './database.js';
export * from './descriptions.js';
export * from './network.js';
