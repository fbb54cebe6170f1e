/** Configuration, facts or a database that cannot be used as they are: to start again would not help. */
export class ConfigError extends Error {}
